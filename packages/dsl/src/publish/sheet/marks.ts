import type { Certainty, Text } from "../../bundle/index.ts";
import { sourceFile } from "../../source/source-file.ts";
import { type MapNode, type Node, valueAt } from "../../syntax/nodes.ts";
import { parse } from "../../syntax/parse.ts";

/** Something that the author does not vouch for. */
export interface Mark {
	readonly certainty: Certainty;
	/** Keys from the root of the file, joined by dots. */
	readonly path: string;
	/** The words of the nearest item around it that has any. */
	readonly title?: Text;
}

/** All marks of a file, by `certainty` and by comment, in its order; one item once. */
export function marksIn(file: { readonly path: string; readonly text: string }): readonly Mark[] {
	const { root } = parse(sourceFile(file.path, file.text));
	if (!root) return [];
	const commented = new Map(
		file.text.split("\n").flatMap((line, index) => {
			const certainty = / # (illustrative|likely)\b/.exec(line)?.[1];
			return certainty === undefined ? [] : [[index + 1, certainty as Certainty] as const];
		}),
	);
	return marksOf(root, undefined, commented);
}

type ByLine = ReadonlyMap<number, Certainty>;

function marksOf(map: MapNode, title: Text | undefined, commented: ByLine): readonly Mark[] {
	const around = wordsOf(valueAt(map, "title")) ?? title;
	const mark = (certainty: Certainty, path: string): Mark => ({
		certainty,
		path,
		...(around && { title: around }),
	});
	return map.entries.flatMap(({ key, value }) => {
		if (key.text === "certainty" && value.kind === "scalar")
			return value.text === "known" ? [] : [mark(value.text as Certainty, map.dotted)];
		const line = value.file.lines.place(value.start).line;
		const beside = value.kind === "scalar" ? commented.get(line) : undefined;
		if (beside !== undefined) return [mark(beside, value.dotted)];
		return inside(value).flatMap((one) => marksOf(one, around, commented));
	});
}

function inside(node: Node): readonly MapNode[] {
	if (node.kind === "map") return [node];
	return node.kind === "list" ? node.items.flatMap(inside) : [];
}

function wordsOf(node: Node | undefined): Text | undefined {
	if (node?.kind !== "map") return undefined;
	return Object.fromEntries(
		node.entries.flatMap(({ key, value }) =>
			value.kind === "scalar" ? [[key.text, value.text]] : [],
		),
	);
}
