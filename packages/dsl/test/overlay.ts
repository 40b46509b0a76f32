import { sourceFile } from "../src/source/source-file.ts";
import type { Node, ScalarNode } from "../src/syntax/nodes.ts";
import { parse } from "../src/syntax/parse.ts";

/** Lays an excerpt over a file: maps are joined, everything else is replaced. Comments do not survive, nor need they. */
export function overlay(base: string, excerpt: string): string {
	return print(merge(treeOf(base), treeOf(excerpt)), "");
}

type Tree = string | readonly Tree[] | ReadonlyMap<string, Tree>;

/** Scalars keep their source text, quotes and all, so that an excerpt says exactly what it says. */
function treeOf(text: string): Tree {
	const { root, findings } = parse(sourceFile("excerpt.fields.yaml", text));
	if (!root) throw new Error(`not readable: ${findings[0]?.message}\n${text}`);
	return convert(root);
}

function convert(node: Node): Tree {
	switch (node.kind) {
		case "scalar":
			return source(node);
		case "empty":
			return "";
		case "list":
			return node.items.map(convert);
		case "map":
			return new Map(node.entries.map((entry) => [source(entry.key), convert(entry.value)]));
	}
}

function source(node: ScalarNode): string {
	return node.file.text.slice(node.start, node.end);
}

function merge(base: Tree, excerpt: Tree): Tree {
	if (!(base instanceof Map) || !(excerpt instanceof Map)) return excerpt;
	const joined = new Map(base);
	for (const [key, value] of excerpt)
		joined.set(key, joined.has(key) ? merge(joined.get(key) ?? "", value) : value);
	return joined;
}

function print(tree: Tree, indent: string): string {
	if (typeof tree === "string") return tree;
	if (tree instanceof Map) {
		return [...tree].map(([key, value]) => `${indent}${key}:${below(value, indent)}\n`).join("");
	}
	return (tree as readonly Tree[])
		.map((item) => `${indent}- ${print(item, `${indent}  `).trimStart()}\n`)
		.join("");
}

function below(value: Tree, indent: string): string {
	const text = print(value, `${indent}  `);
	if (typeof value === "string") return text === "" ? "" : ` ${text}`;
	return text === "" ? "" : `\n${text.trimEnd()}`;
}
