import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { checkFiles, type InputFile } from "@onedoor/dsl/check";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";

import { libraryFiles } from "../library-files.ts";
import { type Asked, checkedOnce } from "./checked-once.ts";
import type { KeptResult } from "./kept-result.ts";

const home = fileURLToPath(new URL("../../../..", import.meta.url));
const files = libraryFiles(["docs/first-procedure"], home);
const faulty = files.map(({ path, text }) => ({
	path,
	text: text.replace("- dog_name", "- dog_nme"),
}));

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asking = (texts: readonly InputFile[], more: Partial<Asked> = {}): Asked => ({
	files: texts,
	profile: "strict",
	burden: false,
	...more,
});

/** All that is printed of an answer. */
function said({ findings, procedures }: KeptResult, burden: boolean): unknown {
	const whole = JSON.parse(JSON.stringify({ findings, procedures }));
	for (const one of burden ? [] : whole.procedures) delete one.burden;
	return whole;
}

it("answers what a check answers, whether it was kept or not", () => {
	const cut = fc.record({
		file: fc.nat(files.length - 1),
		at: fc.nat(),
		length: fc.nat(9),
		typed: fc.constantFrom("", "x", ":", "\n", "  "),
		profile: fc.constantFrom("strict" as const, "draft" as const, "release" as const),
		burden: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
			const [first] = cuts;
			if (!first) return;
			const { profile, burden } = first;
			const texts = files.map(({ path, text }, index) => ({
				path,
				text: cuts
					.filter(({ file }) => file === index)
					.reduce((now, { at, length, typed }) => {
						const place = at % (now.length + 1);
						return now.slice(0, place) + typed + now.slice(place + length);
					}, text),
			}));
			const expected = said(checkFiles(texts, { profile }), burden);
			const asked = asking(texts, { profile, burden });
			expect(said(checkedOnce(folder, asked), burden)).toEqual(expected);
			expect(said(checkedOnce(folder, asked), burden)).toEqual(expected);
			expect(said(checkedOnce(undefined, asked), burden)).toEqual(expected);
		}),
		{ numRuns: 30, seed: 20261125 },
	);
});

it("reads what was kept, and only for the same question", () => {
	checkedOnce(folder, asking(faulty));
	forge((body) => body.replace(/"message":"[^"]*"/, '"message":"kept"'));
	const messages = (more: Partial<Asked>) =>
		checkedOnce(folder, asking(faulty, more)).findings.map(({ message }) => message);
	expect(messages({})).toContain("kept");
	for (const more of [
		{ profile: "draft" as const },
		{ today: "2026-11-25" },
		{ burden: true },
		{ files: [...faulty, { path: "b.codes.yaml", text: "lists:\n" }] },
		{ files: faulty.map(({ path, text }) => ({ path: `in/${path}`, text })) },
	])
		expect(messages(more)).not.toContain("kept");
});

it.each<[string, (body: string) => string]>([
	["no list of findings", () => '{"findings":{},"procedures":[]}'],
	["a list alone", () => "[]"],
	["a severity nobody knows", (body) => body.replace('"severity":"error"', '"severity":"fine"')],
	["a place before the first line", (body) => body.replace('"line":', '"line":-')],
	["a message that is no text", (body) => body.replace(/"message":"[^"]*"/, '"message":{}')],
	[
		"a fix that is something else",
		(body) => body.replace('"related":[', '"fix":{"run":"x"},"related":['),
	],
	[
		"a way into every object",
		(body) => body.replace(/^\{/, '{"__proto__":{"x":1},').replace('"code":', '"kode":'),
	],
	["no JSON", () => "process.exit(1)"],
	["nothing", () => ""],
])("does not take %s for an answer, with a right hash as well", (_, change) => {
	const expected = said(checkedOnce(folder, asking(faulty)), false);
	forge(change);
	expect(said(checkedOnce(folder, asking(faulty)), false)).toEqual(expected);
	expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
});

it("does not take a file that was cut off, altered or exchanged for an answer", () => {
	const expected = said(checkedOnce(folder, asking(faulty)), false);
	const path = keptPath();
	const whole = readFileSync(path);
	fc.assert(
		fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
			const altered = isCut ? whole.subarray(0, at) : Buffer.from(whole);
			if (!isCut) altered[at] = byte;
			writeFileSync(path, altered);
			expect(said(checkedOnce(folder, asking(faulty)), false)).toEqual(expected);
		}),
		{ numRuns: 30, seed: 20261125 },
	);
	const other = mkdtempSync(join(tmpdir(), "onedoor-cache-"));
	checkedOnce(other, asking(files));
	writeFileSync(path, readFileSync(join(other, readdirSync(other)[0] ?? "")));
	rmSync(other, { recursive: true });
	expect(said(checkedOnce(folder, asking(faulty)), false)).toEqual(expected);
});

it("keeps twenty answers, and none where it cannot write", () => {
	for (let n = 0; n < 23; n++)
		checkedOnce(folder, asking([{ path: "a.codes.yaml", text: `# ${n}\nlists:\n` }]));
	expect(readdirSync(folder)).toHaveLength(20);
	const file = join(folder, "file");
	writeFileSync(file, "");
	expect(checkedOnce(file, asking(faulty)).findings).not.toEqual([]);
});

function keptPath(): string {
	return join(folder, readdirSync(folder)[0] ?? "");
}

/** Puts another answer in place of what is kept, as somebody who knows the format may. */
function forge(change: (body: string) => string): void {
	const [head = "", ...rest] = readFileSync(keptPath(), "utf8").split("\n");
	const body = change(rest.join("\n"));
	const hash = createHash("sha256").update(body).digest("hex");
	writeFileSync(keptPath(), `${head.split(" ").slice(0, 2).join(" ")} ${hash}\n${body}`);
}
