import type { Definition, StepName } from "../bundle/index.ts";

import { nodeAt } from "./boxes.ts";
import { type Captions, captionsOf } from "./captions.ts";
import { type Band, COLUMNS, type Heading, type Layout, type NodeBox } from "./geometry.ts";
import { mirrored } from "./mirror.ts";
import { flatOutline, type OutlineItem } from "./outline.ts";
import { BAND_HEAD, type PlacedRow, type Places, placeRows } from "./place.ts";
import { planOf, sameActor } from "./plan.ts";
import { spineOf } from "./spine.ts";
import { fit } from "./text-fit.ts";
import { textIn } from "./ways-on.ts";
import { edgesOf, namedSources } from "./wires.ts";
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
export function layout(definition: Definition, { language, direction }: LayoutOptions): Layout {
	const words = wordsOf(language);
	const items = flatOutline(definition);
	const captions = captionsOf(definition, items, language, words);
	const spine = spineOf(definition);
	const plan = planOf(spine);
	const places = placeRows(spine, plan, captions, words);
	const sources = namedSources(plan, places, words);
	const ends = otherEnds(spine.otherEnds, places.bottom, captions, words);
	const title = textIn(definition.title, language) ?? definition.procedure;
	const drawing: Layout = {
		width: COLUMNS.width,
		height: ends.bottom + 16,
		language,
		direction,
		title: words.diagramOf(title),
		description: words.topToBottom,
		bands: bandsOf(places, captions),
		headings: [...headingsOf(definition, places, captions), ...ends.headings],
		frames: places.frames,
		nodes: [...places.nodes.values(), ...ends.nodes],
		capsules: [...places.exits.values()].flat().concat(sources.map((source) => source.capsule)),
		edges: [...edgesOf(plan, places, captions, words), ...sources.map((source) => source.edge)],
	};
	return direction === "rtl" ? mirrored(drawing) : drawing;
}

/** A finding's mark stands on the corner of a step: the part's name over it keeps clear. */
const FINDING_ROOM = 32;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
	"ar",
	"dv",
	"fa",
	"he",
	"ps",
	"sd",
	"ug",
	"ur",
	"yi",
]);

/** Direction follows from the language. */
export function directionOf(language: string): "ltr" | "rtl" {
	return RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** One band for rows that the same people hold, one after the other. The end has none. */
function bandsOf(places: Places, captions: Captions): readonly Band[] {
	const held = places.rows.filter(({ row }) => row.main.does !== "end");
	const firsts = held.filter(({ row }, index) => {
		const before = held[index - 1];
		return before === undefined || !sameActor(before.row.main, row.main);
	});
	const last = held.at(-1);
	return firsts.map((first, index) => {
		const next = firsts[index + 1];
		const end = next === undefined ? (last?.bottom ?? 0) + 16 : next.top - BAND_HEAD;
		return bandAt(first, end, captions);
	});
}

/** Two offices in a row have one tint: a seam of the ground tells them apart. */
const BAND_SEAM = 2;

function bandAt({ row, top }: PlacedRow, end: number, captions: Captions): Band {
	const y = top - BAND_HEAD;
	const text = fit(captions.actor(row.main), 300, { size: 12, bold: true });
	return {
		x: 0,
		y,
		width: COLUMNS.width,
		height: end - y - BAND_SEAM,
		actor: row.main.actor.kind,
		icon: { x: 12, y: y + 7 },
		label: { x: 32, y: y + 19, text, anchor: "start", as: "strong" },
	};
}

/** The part's name at the far side of the row where it begins; its steps carry its number. */
function headingsOf(
	definition: Definition,
	places: Places,
	captions: Captions,
): readonly Heading[] {
	const named = new Set<StepName>();
	return places.rows.flatMap(({ row, top }) => {
		const part = definition.steps[row.main.step]?.inside;
		if (part === undefined || named.has(part) || definition.steps[part]?.does !== "follow")
			return [];
		named.add(part);
		const text = fit(captions.name(part), 240, { size: 12, bold: true });
		const x = COLUMNS.beside.x + COLUMNS.beside.width - FINDING_ROOM;
		return [{ step: part, line: { x, y: top - 9, text, anchor: "end", as: "strong" } }];
	});
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
