import type { Definition } from "../bundle/index.ts";

import { bandsOf, headingsOf } from "./bands.ts";
import { nodeAt } from "./boxes.ts";
import { type Captions, captionsOf } from "./captions.ts";
import { type Drawable, drawableOf } from "./drawable.ts";
import { COLUMNS, type Heading, type Layout, type NodeBox } from "./geometry.ts";
import { mirrored } from "./mirror.ts";
import type { OutlineItem } from "./outline.ts";
import { placeRows } from "./place.ts";
import { planOf } from "./plan.ts";
import { spineOf } from "./spine.ts";
import { namedSources } from "./ties.ts";
import { textIn } from "./ways-on.ts";
import { edgesOf } from "./wires.ts";
import { type Words, wordsOf } from "./words/words.ts";

export interface LayoutOptions {
	/** BCP 47. */
	readonly language: string;
	readonly direction: "ltr" | "rtl";
}

/**
 * Where everything of a procedure's diagram stands. The same definition gives the same drawing everywhere: nothing is
 * measured, stored or remembered. In a right-to-left language x is mirrored here, not with CSS.
 */
export function layout(definition: Definition, options: LayoutOptions): Layout {
	return layoutOf(drawableOf(definition), options);
}

/** The same of what has been made ready to be drawn. */
export function layoutOf(drawable: Drawable, { language, direction }: LayoutOptions): Layout {
	const words = wordsOf(language);
	const captions = captionsOf(drawable, language, words);
	const spine = spineOf(drawable);
	const plan = planOf(spine);
	const places = placeRows(spine, plan, captions, words);
	const sources = namedSources(plan, places, words);
	const ends = otherEnds(spine.otherEnds, places.bottom, captions, words);
	const title = textIn(drawable.title, language) ?? drawable.procedure;
	const compares = drawable.compared !== undefined;
	const drawing: Layout = {
		width: COLUMNS.width,
		height: ends.bottom + 16,
		language,
		direction,
		compares,
		title: compares ? words.changesOf(title) : words.diagramOf(title),
		description: compares ? words.samePlaces : words.topToBottom,
		bands: bandsOf(places, captions),
		headings: [...headingsOf(drawable, places, captions), ...ends.headings],
		frames: places.frames,
		nodes: [...places.nodes.values(), ...ends.nodes],
		capsules: [...places.exits.values()].flat().concat(sources.map((source) => source.capsule)),
		edges: [...edgesOf(plan, places, captions), ...sources.map((source) => source.edge)],
	};
	return direction === "rtl" ? mirrored(drawing) : drawing;
}

/** Ends that only exits name: each once, so that it can be chosen and read. */
function otherEnds(
	ends: readonly OutlineItem[],
	bottom: number,
	captions: Captions,
	words: Words,
): {
	readonly nodes: readonly NodeBox[];
	readonly headings: readonly Heading[];
	readonly bottom: number;
} {
	const [first] = ends;
	if (first === undefined) return { nodes: [], headings: [], bottom };
	const width = 218;
	const nodes: NodeBox[] = [];
	let y = bottom + 52;
	for (let index = 0; index < ends.length; index += 3) {
		const line = ends
			.slice(index, index + 3)
			.map((end, column) => nodeAt(end, { x: 12 + column * (width + 13), y }, width, captions));
		nodes.push(...line);
		y += Math.max(...line.map((node) => node.height)) + 12;
	}
	const heading = {
		x: 12,
		y: bottom + 40,
		text: words.otherEnds,
		anchor: "start",
		as: "sub",
	} as const;
	return { nodes, headings: [{ step: first.step, line: heading }], bottom: y - 12 };
}
