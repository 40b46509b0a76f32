import type { Certainty, Definition, Text } from "../../bundle/index.ts";
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

/**
 * All marks of a procedure: those of its file, by `certainty` and by comment, in its order, one item once; then those
 * of the standard items it uses.
 */
export function marksIn(
	file: { readonly path: string; readonly text: string },
	definition: Definition,
): readonly Mark[] {
	const own = marksOfFile(file);
	const said = new Set(own.map(({ path }) => path));
	const used = marksOfItems(definition).filter(({ path }) => !said.has(path));
	return [...own.map((mark) => ({ ...itemTitle(definition, mark.path), ...mark })), ...used];
}

/** Sections that may use standard items. What stands in a part is the part's to vouch for. */
function marksOfItems(definition: Definition): readonly Mark[] {
	const { clocks, anytime } = definition;
	const steps = Object.entries(definition.steps).filter(([name]) => !name.includes("."));
	const items: readonly (readonly [string, { readonly certainty?: Certainty } | undefined])[] = [
		...Object.entries(clocks).map(([id, clock]) => [`clocks.${id}`, clock] as const),
		...steps.flatMap(([name, step]) => [
			[`steps.${name}`, step] as const,
			[`steps.${name}.deadline`, step.deadline] as const,
		]),
		...Object.entries(anytime).map(([id, action]) => [`anytime.${id}`, action] as const),
	];
	return items.flatMap(([path, item]) => {
		const certainty = item?.certainty ?? "known";
		return certainty === "known" ? [] : [{ certainty, path, ...itemTitle(definition, path) }];
	});
}

/** The title of the item that a path leads into, which may be that of what it uses. */
function itemTitle(definition: Definition, path: string): { readonly title?: Text } {
	const [section = "", id = ""] = path.split(".");
	const items = Object.hasOwn(definition, section)
		? (definition as unknown as Readonly<Record<string, unknown>>)[section]
		: undefined;
	const item = (items as Readonly<Record<string, { readonly title?: Text }>> | undefined)?.[id];
	const title = item?.title ?? definition.title;
	return { title };
}

function marksOfFile(file: { readonly path: string; readonly text: string }): readonly Mark[] {
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
	// The procedure's own title says nothing of an item that has none.
	const around = map.trail === undefined ? undefined : (wordsOf(valueAt(map, "title")) ?? title);
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
