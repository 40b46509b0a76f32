import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import {
	applyEdit,
	type Edited,
	INTENTS,
	type IntentUsage,
	type Refused,
	type UserPlace,
} from "@onedoor/dsl/edit";
import { closest } from "@onedoor/dsl/suggest";

import { readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { libraryAround } from "../library-files.ts";

const OPTIONS = {
	language: { type: "string" },
	"when-late": { type: "string" },
	before: { type: "string" },
	ask: { type: "string" },
	users: { type: "string" },
	document: { type: "string" },
	"open-cases": { type: "boolean" },
	together: { type: "boolean" },
	"dry-run": { type: "boolean" },
} as const;

/**
 * `onedoor edit <intent> <file> …`: changes exactly the intended lines on disk, in every file that names what is
 * changed; with `--dry-run` only shows them.
 * @returns 1 when the edit is refused: then nothing is written
 */
export async function edit(argv: readonly string[], io: Io): Promise<number> {
	if (argv.includes("--help")) {
		io.out(help());
		return 0;
	}
	const args = readArguments(argv, OPTIONS);
	const [name = "", given, ...words] = args.paths;
	const intent = INTENTS.find((one) => one.name === name.replaceAll("_", "-"));
	if (intent === undefined) throw new UsageError(unknown(name));
	if (given === undefined) throw new UsageError(`expected ${name} <file> ${intent.takes}`);
	const files = libraryAround(given, io.cwd);
	const file = files.find(({ path }) => resolve(io.cwd, path) === resolve(io.cwd, given));
	const options = Object.fromEntries(
		Object.keys(OPTIONS).map((key) => [key, args.text(key) ?? (args.flag(key) || undefined)]),
	);
	const wanted = file && intent.read(file.path, words, options);
	if (file === undefined || wanted === undefined)
		throw new UsageError(`expected ${name} <file> ${intent.takes}`);
	const edited = applyEdit(files, wanted);
	if (!edited.ok) return refuse(edited, io);
	write(edited, files, io, args.flag("dry-run"));
	return 0;
}

function write(
	edited: Edited,
	before: ReturnType<typeof libraryAround>,
	io: Io,
	only: boolean,
): void {
	for (const { path, text } of before) {
		const after = edited.files.find((one) => one.path === path)?.text ?? text;
		if (after === text) continue;
		if (!only) writeFileSync(resolve(io.cwd, path), after);
		for (const change of edited.changes.filter((one) => one.path === path))
			io.out(changedLines(change, text));
	}
}

/** The lines that went and came, as a diff shows them. */
function changedLines(
	{ path, from, to, insert }: Edited["changes"][number],
	before: string,
): string {
	const start = before.lastIndexOf("\n", from - 1) + 1;
	const stop = before.indexOf("\n", to);
	const end = stop === -1 ? before.length : stop;
	const old = before.slice(start, end).split(/\r?\n/);
	const now = (before.slice(start, from) + insert + before.slice(to, end)).split(/\r?\n/);
	const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
	const came = now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
	return `${[`${path}:${before.slice(0, start).split("\n").length}`, ...gone, ...came].join("\n")}\n`;
}

function refuse({ refused, values }: Refused, io: Io): number {
	const { users, ...rest } = values;
	const said = Object.entries(rest).map(([key, value]) => `${key}: ${String(value)}`);
	io.err(`refused: ${refused}${said.length > 0 ? ` (${said.join(", ")})` : ""}\n`);
	for (const { file, line, path } of (users ?? []) as readonly UserPlace[])
		io.err(`  ${file}:${line} ${path}\n`);
	return 1;
}

function unknown(name: string): string {
	const near = closest(
		name,
		INTENTS.map((one) => one.name),
	);
	return `unknown intent \`${name}\`${near ? `, did you mean \`${near}\`?` : ""}\n${help()}`;
}

function help(): string {
	const lines = INTENTS.map(
		({ name, takes, does }: IntentUsage) => `  ${name} <file> ${takes}\n      ${does}`,
	);
	return `onedoor edit <intent> <file> … [--dry-run]\n${lines.join("\n")}\n`;
}
