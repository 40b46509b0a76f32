import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";

import { kindOf } from "../source/source-file.ts";
import { format } from "./format.ts";

const library = join(import.meta.dirname, "../../../../procedures");
const files = readdirSync(library, { recursive: true, encoding: "utf8" })
	.filter((path) => /\.\w+\.yaml$/.test(path))
	.map((path) => ({ path, text: readFileSync(join(library, path), "utf8") }));

describe("canonical form", () => {
	it("orders keys by their table, and leaves unknown ones at the end", () => {
		expectFormat(
			"steps:\n    a:\n        go_to: b\n        whatever: 1\n        who: applicant\n        title: A\n        does: pay\n",
			"steps:\n  a:\n    does: pay\n    who: applicant\n    title: A\n    go_to: b\n    whatever: 1\n",
		);
	});

	it("writes block style, and lists under their key", () => {
		expectFormat(
			"languages: [vi, en]\ntitle: {vi: Một, en: One}\nroles:\n  a:\n    kinds:\n    - citizen\n",
			"title:\n  vi: Một\n  en: One\nlanguages:\n  - vi\n  - en\n\nroles:\n  a:\n    kinds:\n      - citizen\n",
		);
	});

	it("quotes only what needs it: rules in single quotes, the rest in double ones", () => {
		expectFormat(
			"data:\n  a:\n    pattern: \"\\\"0\\\" 9 digits\"\n    example: 0123\n    title: 'A: b'\n    help: 'plain'\n    latest: 'today'\n",
			'data:\n  a:\n    title: "A: b"\n    help: plain\n    pattern: \'"0" 9 digits\'\n    latest: today\n    example: "0123"\n',
		);
	});

	it("quotes codes that look like numbers, and keeps the quotes of values that do", () => {
		expectFormat(
			'lists:\n  l:\n    codes:\n      01:\n        vi: "1"\n',
			'lists:\n  l:\n    codes:\n      "01":\n        vi: "1"\n',
			"codes",
		);
	});

	it("leaves out defaults, unless a comment stands beside them", () => {
		expectFormat(
			"data:\n  a:\n    as: text\n    answer: required\n  b:\n    as: text\n    answer: required # on purpose\n",
			"data:\n  a:\n    as: text\n  b:\n    as: text\n    answer: required # on purpose\n",
		);
	});

	it("writes a condition without other keys as its rule", () => {
		expectFormat("conditions:\n  a:\n    is: b > 1\n", "conditions:\n  a: b > 1\n");
	});

	it("puts one empty line between sections and between steps", () => {
		expectFormat(
			"procedure: a\nedition: 2026-01-01\nroles:\n  a:\n\n\n    is: officer\nstarts_at: a\nsteps:\n  a:\n    does: tell\n  b:\n    does: end\n",
			"procedure: a\nedition: 2026-01-01\n\nroles:\n  a:\n    is: officer\n\nstarts_at: a\nsteps:\n  a:\n    does: tell\n\n  b:\n    does: end\n",
		);
	});

	it("turns folded words into one line, and keeps the lines of a block", () => {
		expectFormat(
			"guidance:\n  before: >-\n    one\n    two\n  after: |\n    one\n\n    two\n",
			"guidance:\n  before: one two\n  after: |\n    one\n\n    two\n",
		);
	});
});

describe("comments", () => {
	it("go with the item below or beside them, in their column", () => {
		expectFormat(
			"# first\n\n# of procedure\nprocedure: a\nsteps:\n  a:\n    # the way\n    go_to: b         # on\n    does: tell\n  # tail\n",
			"# first\n\n# of procedure\nprocedure: a\n\nsteps:\n  a:\n    does: tell\n    # the way\n    go_to: b         # on\n  # tail\n",
		);
	});

	it("stay beside the sign of a block text, and are none inside it", () => {
		expectFormat(
			"help:\n  vi: | # likely\n    a # b\n    # c\n  en: d\n",
			"help:\n  vi: | # likely\n    a # b\n    # c\n  en: d\n",
		);
	});

	it("are not mistaken inside words", () => {
		expectFormat(
			"title: A # b\nhelp: 'a # b'\nowner: a#b\n",
			'title: A # b\nhelp: "a # b"\nowner: a#b\n',
		);
	});
});

it("gives back a text that is not readable as it is", () => {
	for (const text of ["a: [\n", "a: &x 1\n", "- a\n", "a: 1\na: 2\n", ""])
		expect(format(text)).toBe(text);
});

it("reads CRLF and a byte-order mark", () => {
	expectFormat("\ufeffprocedure: a\r\ntitle: A\r\n", "procedure: a\ntitle: A\n");
});

it.each(files)("keeps the meaning of $path, and says the same twice", ({ path, text }) => {
	expectSound(text, path);
});

it("keeps meaning and comments of any damaged text it changes, and is idempotent", () => {
	const damage = fc.array(
		fc.record({
			at: fc.nat(),
			how: fc.constantFrom("comment", "beside", "blank", "drop", "indent", "twice"),
			indent: fc.nat(5),
		}),
		{ minLength: 1, maxLength: 8 },
	);
	fc.assert(
		fc.property(fc.constantFrom(...files), damage, ({ path, text }, wounds) => {
			const [lines, head] = [text.split("\n"), 400];
			const damaged = wounds.reduce(wound, lines.slice(0, head)).join("\n");
			expectSound(damaged, path);
		}),
		{ numRuns: 150, seed: 20261125 },
	);
});

type Wound = { readonly at: number; readonly how: string; readonly indent: number };

function wound(lines: readonly string[], { at, how, indent }: Wound): readonly string[] {
	const index = at % lines.length;
	const line = lines[index] ?? "";
	const changed: Record<string, readonly string[]> = {
		comment: [`${" ".repeat(indent)}# wound ${at}`, line],
		beside: [`${line} # wound ${at}`],
		blank: ["", line],
		drop: [],
		indent: [`${" ".repeat(indent)}${line}`],
		twice: [line, line],
	};
	return [...lines.slice(0, index), ...(changed[how] ?? [line]), ...lines.slice(index + 1)];
}

function expectSound(text: string, path: string): void {
	const kind = kindOf(path);
	const once = format(text, kind);
	expect(format(once, kind)).toBe(once);
	if (once === text) return;
	expect(meaning(once)).toEqual(meaning(text));
	expect(comments(once)).toEqual(comments(text));
}

/** An oracle that is not ours: the library's own reading, every scalar as text, defaults left out, keys in any order. */
function meaning(text: string): unknown {
	return simplified(parseYaml(text, { schema: "failsafe", uniqueKeys: false, logLevel: "silent" }));
}

const DEFAULTS = new Set([
	"answer required",
	"if_silent ask",
	"if_broken block",
	"if_missing block",
	"personal none",
	"certainty known",
	"form copy",
	"stored repository",
	"delegation allowed",
	"is notice",
	"refund none",
	"if_several_apply only one",
	"consent not needed",
	"lines 1",
	"deadline kept",
	"originals 1",
	"copies 1",
	"drafts 90 days",
	"done_when all",
	"others cancelled",
	"files 1 to 5",
	"size 10 MB",
	"wait yes",
]);

function simplified(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(simplified);
	if (typeof value !== "object" || value === null) return value;
	const kept = Object.entries(value).filter(([key, inner]) => !DEFAULTS.has(`${key} ${inner}`));
	if (kept.length === 1 && kept[0]?.[0] === "is") return kept[0][1];
	return Object.fromEntries(kept.map(([key, inner]) => [key, simplified(inner)]));
}

function comments(text: string): readonly string[] {
	return [...text.matchAll(/(?:^|\s)(# wound \d+)/g)].map((match) => match[1] ?? "").sort();
}

function expectFormat(
	text: string,
	canonical: string,
	kind: Parameters<typeof format>[1] = "procedure",
): void {
	expect(format(text, kind)).toBe(canonical);
	expect(format(canonical, kind)).toBe(canonical);
}
