import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { sourceFile } from "../source/source-file.ts";
import { readFullYaml } from "./full-yaml.ts";
import type { Node } from "./nodes.ts";
import { readPlainYaml } from "./plain-yaml.ts";

const home = join(import.meta.dirname, "../../../..");
const texts = ["procedures", "docs", "packages/dsl/test", "packages/dsl/messages"].flatMap(
	(folder) =>
		readdirSync(join(home, folder), { recursive: true, encoding: "utf8" })
			.filter((path) => /\.\w+\.yaml$/.test(path))
			.map((path) => ({ path, text: readFileSync(join(home, folder, path), "utf8") })),
);

it("reads the files of the library itself, as the library for YAML does", () => {
	const left = texts.filter(({ path, text }) => !agrees(path, text)).map(({ path }) => path);
	// Examples of what is refused are among them: those are not its business.
	expect(left.filter((path) => !path.includes("fixtures"))).toEqual([]);
	expect(texts.length).toBeGreaterThan(60);
});

describe("what it leaves to the library", () => {
	it.each([
		["a flow collection", "a: [b]\n"],
		["an anchor", "a: &b c\n"],
		["a tag", "a: !late\n"],
		["an alias", "a: *b\n"],
		["a folded text", "a: >\n  b\n"],
		["a text over two lines", "a: b\n  c\n"],
		["a quoted text over two lines", 'a: "b\n  c"\n'],
		["a key twice", "a: b\na: c\n"],
		["a map in a list", "a:\n  - b: c\n"],
		["a second document", "a: b\n---\nc: d\n"],
		["a directive", "%YAML 1.2\n---\na: b\n"],
		["a list at the root", "- a\n"],
		["a value without a key", "a:\n  b\n"],
		["a wrong indent", "a:\n    b: c\n  d: e\n"],
		["a key without a colon", "a: b\nc\n"],
		["two colons", "a: b: c\n"],
		["a tab", "a:\tb\n"],
		["a line of another system", "a: b\r\n"],
		["no last line break", "a: b"],
		["nothing", "\n"],
	])("%s", (_, text) => {
		expect(readPlainYaml(sourceFile("x", text))).toBeUndefined();
	});
});

describe("what it reads", () => {
	it.each([
		["a byte order mark", "\ufeffa: b # c\n"],
		["empty values", "a:\nb: # said\n  c:\nd:\n"],
		["quotes", "a: \"b \\\"c\\\" \\u00e9\" # d\nb: 'it''s'\n\"01\": ''\n'x y': \"\"\n"],
		["plain text with signs", "a: b#c:d -e\nf: -1\ng: a, b] }\nh:   (x)   # y\n"],
		["block texts", "a: |\n  b\n\n   c\n\n\nd: |-\n    e\n    # no comment\n  # a comment\nf: g\n"],
		["lists", "a:\n  - b\n  - 'c'\n\n  # d\n  -   e # f\ng:\n  h:\n    - -1\n"],
		["comments anywhere", "# a\n\nb: c\n    # d\n# e\nf:\n# g\n  h: i\n"],
		["names that pollute", "__proto__: a\nconstructor:\n  prototype: b\n"],
	])("%s", (_, text) => {
		expect(agrees("x", text)).toBe(true);
	});
});

/** Pieces that hands type, at random in texts of the library: whatever is read, is read alike. */
it("never reads another tree than the library", () => {
	const piece = fc.constantFrom(
		..."\n|  |: |:|#| #|- |-|'|\"|''|\\|\\\"|  a: b\n|\n\n|    |x|é|[|{|}|,|&a |*a|!t ||||-\n|>|>-\n|? |%|@|`|---\n|...\n|~|null|0x1F|\u2028|\u00a0".split(
			"|",
		),
		"|",
		"|-\n",
		"a: |\n   b\n  c\n",
	);
	const wound = fc.record({
		file: fc.nat(),
		at: fc.nat(),
		cut: fc.nat(12),
		typed: fc.array(piece, { maxLength: 3 }),
	});
	fc.assert(
		fc.property(fc.array(wound, { minLength: 1, maxLength: 4 }), fc.nat(), (wounds, from) => {
			const { text } = texts[from % texts.length] ?? { text: "" };
			const start = text.lastIndexOf("\n\n", from % text.length) + 1;
			let wounded = text.slice(start, start + 600);
			for (const { at, cut, typed } of wounds) {
				const place = at % (wounded.length + 1);
				wounded = wounded.slice(0, place) + typed.join("") + wounded.slice(place + cut);
			}
			agrees("x", `${wounded.trimEnd()}\n`);
		}),
		{
			numRuns: Number(process.env.ONEDOOR_SOAK_TEXTS ?? 2000),
			seed: Number(process.env.ONEDOOR_SOAK_SEED ?? 20261125),
		},
	);
});

/** Whether the quick reading took the text; the tree has to be the library's then. */
function agrees(path: string, text: string): boolean {
	const file = sourceFile(path, text);
	const plain = readPlainYaml(file);
	if (!plain) return false;
	const full = readFullYaml(file);
	expect(
		full.findings.map(({ code }) => code),
		text,
	).toEqual([]);
	expect(shown(plain), text).toEqual(full.root && shown(full.root));
	return true;
}

function shown(node: Node): unknown {
	const { kind, start, end } = node;
	const here = { kind, start, end, path: node.path.join(" ") };
	if (node.kind === "scalar") return { ...here, text: node.text, style: node.style };
	if (node.kind === "list") return { ...here, flow: node.flow, items: node.items.map(shown) };
	if (node.kind !== "map") return here;
	const entries = node.entries.map(({ key, value }) => [shown(key), shown(value)]);
	return { ...here, flow: node.flow, entries };
}
