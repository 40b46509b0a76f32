import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";

import { sourceFile } from "../source/source-file.ts";
import type { Node, ScalarNode } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { applyEdit, type TextFile } from "./index.ts";

/** In `pnpm test` a share of what `pnpm soak edits` does; other edits with another seed. */
const EDITS = Number(process.env.ONEDOOR_SOAK_EDITS ?? 100);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 3);
const ONE_TITLE_IN = process.env.ONEDOOR_SOAK_EDITS === undefined ? 40 : 8;

const ROOT = join(import.meta.dirname, "../../../../procedures");
const FILES: readonly TextFile[] = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
	.filter((path) => /\.\w+\.yaml$/.test(path))
	.toSorted()
	.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
const PLACES = FILES.flatMap((file) => {
	const { root } = parse(sourceFile(file.path, file.text));
	return root === undefined ? [] : scalarsIn(root).map((node) => ({ file, node }));
});

const NASTY = fc.oneof(
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
	fc.string({ unit: "binary", minLength: 1, maxLength: 10 }),
	fc.string({
		unit: fc.constantFrom(
			":",
			" ",
			"#",
			"'",
			'"',
			"[",
			"{",
			"-",
			"&",
			"*",
			"!",
			"|",
			">",
			"%",
			"@",
			"a",
			"é",
			"\\",
			",",
			"?",
		),
		minLength: 1,
		maxLength: 12,
	}),
	fc.constantFrom(
		"null",
		"true",
		"0",
		"1e3",
		"2026-01-01",
		"- a",
		"a: b",
		"a #b",
		"Đăng ký khai sinh",
		"«»",
		"---",
	),
);

test("over the whole library: one scalar changes, one line, and every other byte stays", () => {
	expect(PLACES.length).toBeGreaterThan(500);
	let written = 0;
	fc.assert(
		fc.property(fc.nat(PLACES.length - 1), NASTY, (index, text) => {
			const { file, node } = placeAt(index);
			const edited = applyEdit(FILES, {
				kind: "set_text",
				file: file.path,
				path: node.path.join("."),
				text,
			});
			if (!edited.ok) return;
			written++;
			const after = edited.files.find((one) => one.path === file.path)?.text ?? "";
			expect(edited.files.every((one) => one.path === file.path || FILES.includes(one))).toBe(true);
			const outside = node.style === "literal" ? expectSameAroundBlock : expectSameOutside;
			outside(file.text, after, node);
			const said = node.style === "literal" ? `${text.replace(/\n+$/, "")}\n` : text;
			expect(plain(after)).toEqual(withText(plain(file.text), node.path, said));
		}),
		{ numRuns: EDITS, seed: SEED },
	);
	expect(written).toBeGreaterThan(EDITS / 2);
});

test("titles and deadlines of the library change in one line", () => {
	const titles = PLACES.filter(
		({ node }, index) =>
			node.path.at(-2) === "title" && index % ONE_TITLE_IN === SEED % ONE_TITLE_IN,
	);
	for (const { file, node } of titles) {
		const path = node.path.slice(0, -2).join(".");
		const intent = {
			kind: "set_title",
			file: file.path,
			path,
			language: node.path.at(-1) ?? "",
			text: "Một: tên",
		} as const;
		const edited = applyEdit(FILES, intent);
		expect(edited, path).toMatchObject({ ok: true });
		if (edited.ok)
			expectSameOutside(
				file.text,
				edited.files.find((one) => one.path === file.path)?.text ?? "",
				node,
			);
	}
	expect(titles.length).toBeGreaterThan(10);
});

function placeAt(index: number): (typeof PLACES)[number] {
	return PLACES[index] ?? expect.fail("no such place");
}

/** Lines before and after the scalar are the same; a scalar on one line is still on one. */
function expectSameOutside(before: string, after: string, node: ScalarNode): void {
	const start = before.lastIndexOf("\n", node.start) + 1;
	const end = before.indexOf("\n", node.end);
	expect(after.startsWith(before.slice(0, node.start))).toBe(true);
	expect(after.endsWith(before.slice(end))).toBe(true);
	expect(after.slice(start, after.length - (before.length - end))).not.toContain("\n");
	const comment = /\s#.*$/.exec(before.slice(node.end, end))?.[0].trim() ?? "";
	expect(after.slice(start, after.length - (before.length - end)).endsWith(comment)).toBe(true);
}

/** A text of several lines is written anew, between the same bytes; only quotes can say a control character. */
function expectSameAroundBlock(before: string, after: string, node: ScalarNode): void {
	expect(after.startsWith(before.slice(0, node.start))).toBe(true);
	expect(after.endsWith(before.slice(node.end))).toBe(true);
	expect(after.slice(node.start)).toMatch(/^(?:\|\d?\n|"[^\n]*\\[0abtnvfex])/);
}

/** Read by the YAML library itself, every scalar as text. */
function plain(text: string): unknown {
	return parseDocument(text, { schema: "failsafe", uniqueKeys: false }).toJS();
}

function withText(tree: unknown, [key, ...rest]: readonly string[], text: string): unknown {
	if (key === undefined) return text;
	if (Array.isArray(tree))
		return tree.map((item, index) => (String(index) === key ? withText(item, rest, text) : item));
	return {
		...(tree as object),
		[key]: withText((tree as Record<string, unknown>)[key], rest, text),
	};
}

function scalarsIn(node: Node): readonly ScalarNode[] {
	if (node.kind === "scalar") return [node];
	if (node.kind === "map") return node.entries.flatMap((entry) => scalarsIn(entry.value));
	return node.kind === "list" ? node.items.flatMap(scalarsIn) : [];
}
