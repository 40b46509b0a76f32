import { entryOf, type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import { partOf } from "./complete-paths.ts";
import type { ItemControl } from "./item.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt } from "./place.ts";

/** A value of a shared part that those who follow it may set for themselves. */
export interface OpenedValue {
	/** As the part lists it: `steps.check.deadline.within`. */
	readonly opened: string;
	/** Whether it is set here. Otherwise it is as in the part. */
	readonly isSet: boolean;
	/** How it is written, with the value that it has here. */
	readonly control: ItemControl;
	/** Where it is set, from 1; left out where it is not. */
	readonly line?: number;
	readonly endLine?: number;
	/** Where the part says it, and how; the value that everybody has who sets none. */
	readonly part: {
		readonly file: string;
		readonly path: readonly string[];
		readonly isThere: boolean;
		readonly control: ItemControl;
	};
}

/** How a value at a path of a file is, or would be, written. */
type Control = (
	root: MapNode,
	path: readonly string[],
	node: Node | undefined,
) => ItemControl | undefined;

/** What may stand in the `set` at a path, in the order of the part; undefined where no part is followed there. */
export function openedValues(
	library: AssistLibrary,
	root: MapNode,
	path: readonly string[],
	control: Control,
): readonly OpenedValue[] | undefined {
	const step = nodeAt(root, path.slice(0, -1));
	const name =
		step?.kind === "map" && path.at(-1) === "set" ? partOf(step, library.book) : undefined;
	const [part] = name === undefined ? [] : library.book.parts(name);
	if (step === undefined || part === undefined) return undefined;
	const set = valueAt(step, "set");
	const open = valueAt(part, "open");
	return (open?.kind === "map" ? open.entries : []).flatMap(({ key: { text: opened } }) => {
		const path = opened.split(".");
		const here = set && entryOf(set, opened)?.value;
		const there = nodeAt(part, path);
		const [now, everywhere] = [control(part, path, here ?? there), control(part, path, there)];
		// A path that leads to no key of the language cannot be set either.
		if (now === undefined || everywhere === undefined) return [];
		const said = { file: part.file.path, path, isThere: there !== undefined, control: everywhere };
		return { opened, isSet: here !== undefined, ...linesOf(here), control: now, part: said };
	});
}

function linesOf(node: Node | undefined) {
	if (node === undefined) return {};
	const { lines } = node.file;
	return { line: lines.place(node.start).line, endLine: lines.place(node.end).line };
}
