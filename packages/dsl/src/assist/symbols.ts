import { FILE_SHAPES } from "../model/file-model.ts";
import type { Span } from "../source/span.ts";
import { type Entry, type Node, valueAt } from "../syntax/nodes.ts";
import type { AssistLibrary } from "./library.ts";

/** A line of a file's outline. */
export interface OutlineSymbol extends Span {
	readonly name: string;
	/** The verb of a step, the type of a field. */
	readonly detail?: string;
	readonly kind: "section" | "item" | "value";
	/** Where its key stands; within `start` and `end`. */
	readonly selection: Span;
	readonly inside: readonly OutlineSymbol[];
}

/** The outline of a file: its sections, their items, and what these hold, in the order of the text. */
export function symbols(library: AssistLibrary, path: string): readonly OutlineSymbol[] {
	const opened = library.files.get(path);
	if (!opened?.file.kind) return [];
	const known = FILE_SHAPES[opened.file.kind].keys;
	return opened.root.entries
		.filter(({ key }) => Object.hasOwn(known, key.text))
		.map((entry) => symbolOf(entry, 0));
}

/** Sections, items, and what is listed in an item: branches, outcomes, members. */
const DEEPEST = 5;

function symbolOf({ key, value }: Entry, depth: number): OutlineSymbol {
	const said = detailOf(value);
	const below = value.kind === "map" && depth < DEEPEST ? value.entries : [];
	const inside = below.filter((entry) => entry.value.kind === "map" || depth % 2 === 0);
	return {
		name: key.text === "" ? '""' : key.text,
		...(said !== undefined && { detail: said }),
		kind: value.kind === "map" ? (depth % 2 === 0 ? "section" : "item") : "value",
		start: key.start,
		end: Math.max(value.end, key.end),
		selection: { start: key.start, end: key.end },
		inside: inside.map((entry) => symbolOf(entry, depth + 1)),
	};
}

const SAYING = ["does", "is", "as", "use", "like", "kind", "within"];

function detailOf(node: Node): string | undefined {
	if (node.kind === "scalar") return node.text.slice(0, 60).split("\n")[0];
	for (const key of SAYING) {
		const value = valueAt(node, key);
		if (value?.kind === "scalar") return value.text.slice(0, 60);
	}
	return undefined;
}
