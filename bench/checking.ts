import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parseDocument } from "yaml";

import { checkedOnce } from "../packages/cli/src/cache/checked-once.ts";
import { createWorkspace, type InputFile } from "../packages/dsl/src/index.ts";
import { grownLibrary } from "./grown-library.ts";
import { library } from "./library.ts";
import type { Row } from "./row.ts";

const PROCEDURES = Number(process.env.ONEDOOR_BENCH_PROCEDURES ?? 1000);
const EDITS = 21;

/** The reading options of the design: what the library for YAML does on its own. */
const YAML = {
	version: "1.2",
	schema: "core",
	merge: false,
	stringKeys: true,
	uniqueKeys: false,
} as const;

/**
 * A library of a thousand procedures: cold against reading the same files with the library for YAML alone, both on one
 * thread, and again after one change. Once each, for it takes a minute: half the files are read by the other side before and half after.
 */
export function checking(): readonly Row[] {
	const files = grownLibrary(library(), PROCEDURES);
	// Both sides are warm: the first thousand lines of a program are slower than the rest.
	for (const until of ["typed", "proved"] as const) cold(files.slice(0, 60), until);
	readAlone(files.slice(0, 60));

	const half = Math.floor(files.length / 2);
	const first = onThread(() => readAlone(files.slice(0, half)));
	const typing = onThread(() => cold(files, "typed"));
	const second = onThread(() => readAlone(files.slice(half)));
	const workspace = createWorkspace();
	const proving = onThread(() => {
		workspace.replace(files);
		workspace.check();
	});
	const [alone, typed, proved] = [first.own + second.own, typing.own, proving.own];
	const allThreads = {
		alone: first.all + second.all,
		typed: typing.all,
		proved: proving.all,
	};
	const name = `read YAML alone, ${PROCEDURES} procedures`;
	const all = `check, cold, ${PROCEDURES} procedures`;
	const inAll = `${all}, all threads`;
	const of = (id: string, value: number, against: string, other: number, gate?: number): Row => ({
		id,
		value: rounded(value),
		unit: "ms",
		against,
		ratio: rounded(value / other),
		...(gate !== undefined && { gate }),
	});
	const procedure = files.find(({ path }) => path.endsWith(".procedure.yaml"));
	const shared = files.find(({ path }) => path.endsWith(".codes.yaml"));
	const keystrokes = (file: InputFile | undefined) =>
		median(file ? edits(file).map((text) => spent(() => typedIn(workspace, file, text))) : []);
	const four = keystrokeIn400Lines();
	const disk = onDisk(files);
	return [
		{ id: name, value: rounded(alone), unit: "ms" },
		of("read, link and type, cold", typed, name, alone, 1.5),
		of(all, proved, name, alone, 4),
		of("the same with all rules", proved, "read, link and type, cold", typed, 1.5),
		// What collects and compiles beside the thread that works is nobody's gate, and is not kept quiet either.
		of("read, link and type, cold, all threads", allThreads.typed, name, allThreads.alone),
		of(inAll, allThreads.proved, name, allThreads.alone),
		of(
			"check after a change of one procedure",
			keystrokes(procedure),
			inAll,
			allThreads.proved,
			0.02,
		),
		of("check after a change of one code list", keystrokes(shared), inAll, allThreads.proved),
		of(
			"`onedoor check`, its cache on disk empty, or after any change",
			disk.filled,
			inAll,
			allThreads.proved,
		),
		of("`onedoor check`, its cache on disk, nothing changed", disk.found, inAll, allThreads.proved),
		{ id: "read YAML of a 400-line file alone", value: rounded(four.alone), unit: "ms" },
		{
			...of(
				"one keystroke in a 400-line file",
				four.key,
				"read YAML of a 400-line file alone",
				four.alone,
				16,
			),
			gateOn: "value",
		},
	];
}

/** What the command line adds to a check, and what it spares when all texts are those of a check before. */
function onDisk(files: readonly InputFile[]): { readonly filled: number; readonly found: number } {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
	const run = () => checkedOnce(folder, { files, profile: "strict", burden: false });
	const [filled, found] = [spent(run), spent(run)];
	rmSync(folder, { recursive: true });
	return { filled, found };
}

function cold(files: readonly InputFile[], until: "typed" | "proved"): void {
	const workspace = createWorkspace(until);
	workspace.replace(files);
	workspace.check();
}

function readAlone(files: readonly InputFile[]): void {
	for (const { text } of files) parseDocument(text, YAML);
}

/** Letters typed into the first title, one after the other. */
function edits({ text }: InputFile): readonly string[] {
	const at = /^ +en: /m.exec(text);
	const place = at ? at.index + at[0].length : text.length;
	return Array.from(
		{ length: EDITS },
		(_, n) => `${text.slice(0, place)}${"x".repeat(n + 1)}${text.slice(place)}`,
	);
}

function typedIn(
	workspace: ReturnType<typeof createWorkspace>,
	{ path }: InputFile,
	text: string,
): void {
	workspace.set(path, text);
	workspace.check();
}

/** In the library as it is; the file of 400 lines is one of its code lists, or its longest procedure cut there. */
function keystrokeIn400Lines(): { readonly alone: number; readonly key: number } {
	const files = library();
	const nearest = [...files].sort((a, b) => fromFour(a) - fromFour(b))[0];
	if (!nearest) return { alone: Number.NaN, key: Number.NaN };
	const workspace = createWorkspace();
	workspace.replace(files);
	workspace.check();
	for (const text of edits(nearest)) typedIn(workspace, nearest, text);
	const key = edits(nearest).map((text) => spent(() => typedIn(workspace, nearest, text)));
	const alone = edits(nearest).map((text) => spent(() => parseDocument(text, YAML)));
	return { alone: median(alone), key: median(key) };
}

function fromFour({ text }: InputFile): number {
	return Math.abs(text.split("\n").length - 400);
}

/** Milliseconds of processor time. Of all threads: the system counts those of one in steps of some milliseconds. */
function spent(run: () => void): number {
	return onThread(run).all;
}

/** Milliseconds of processor time: of the thread that works, and with those in which the engine collects and compiles. */
function onThread(run: () => void): { readonly own: number; readonly all: number } {
	const [own, all] = [process.threadCpuUsage(), process.cpuUsage()];
	run();
	const [after, afterAll] = [process.threadCpuUsage(own), process.cpuUsage(all)];
	const ms = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
	return { own: ms(after), all: ms(afterAll) };
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
	return Number(value.toPrecision(3));
}
