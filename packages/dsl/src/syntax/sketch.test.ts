import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { sourceFile } from "../source/source-file.ts";
import { type Node, valueAt } from "./nodes.ts";
import { parse } from "./parse.ts";
import { sketch } from "./sketch.ts";

const ROOT = join(import.meta.dirname, "../../../../procedures");
const FILES = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((path) =>
	path.endsWith(".yaml"),
);

test.each(FILES)("a sound text is sketched as it is parsed: %s", (path) => {
	const file = sourceFile(path, readFileSync(join(ROOT, path), "utf8"));
	const { root } = parse(file);
	expect(plain(sketch(file))).toEqual(root && plain(root));
});

test("a half-typed text keeps everything else", () => {
	const text = "steps:\n  a:\n    does: decide\n    wh\n    go_to: [b\n  b:\n   - \n  c: 'x\n";
	const root = sketch(sourceFile("x.procedure.yaml", text));
	expect(plain(root)).toMatchObject({
		steps: { a: { does: { text: "decide" }, go_to: { text: "[b" } }, c: { text: "'x" } },
	});
	const does = valueAt(valueAt(valueAt(root, "steps"), "a"), "does");
	expect(text.slice(does?.start, does?.end)).toBe("decide");
});

/** Shape, words and places; an item without a value stands at its key in both. */
function plain(node: Node): unknown {
	const { kind, start, end } = node;
	if (node.kind === "scalar")
		return node.style === "literal" ? { text: node.text } : { kind, start, end, text: node.text };
	if (node.kind === "list") return node.items.map(plain);
	if (node.kind === "empty") return { kind };
	return Object.fromEntries(
		node.entries.map(({ key, value }) => [`${key.text}`, { ...(plain(value) as object) }]),
	);
}
