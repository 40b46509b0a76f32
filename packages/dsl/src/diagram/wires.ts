import { below } from "./boxes.ts";
import type { Captions } from "./captions.ts";
import {
	type Box,
	type Capsule,
	COLUMNS,
	type Edge,
	type NodeBox,
	type Point,
	type TextLine,
} from "./geometry.ts";
import { numbersOf, type Places } from "./place.ts";
import type { Plan, Wire } from "./plan.ts";
import { fit, wrap } from "./text-fit.ts";
import type { Words } from "./words/words.ts";

const LABEL = { size: 12 } as const;
/** A line ends a little before the box, where its tip is. */
const TIP = 4;
/** Half the height of a step with a one-line title: wires of a row start at that height, however tall the step is. */
const MID = 27;
const SPINE_X = COLUMNS.spine.x + 104;
const WIRES_LEFT = COLUMNS.wires.x;
const WIRES_RIGHT = COLUMNS.beside.x;
const SIDE_LINE_X = COLUMNS.beside.x + 14;
const RIGHT = COLUMNS.beside.x + COLUMNS.beside.width;

/** Every line of the drawing: the wires of the plan, and the dashed ties to named exits. */
export function edgesOf(
	plan: Plan,
	places: Places,
	captions: Captions,
	words: Words,
): readonly Edge[] {
	const wires = plan.wires.map((wire) => edgeOf(wire, { plan, places, captions, words }));
	return [...wires, ...tiesOf(places)];
}

/** A step at the side that no line leads to says on its near side where it comes from. */
export function namedSources(
	plan: Plan,
	places: Places,
	words: Words,
): readonly { readonly capsule: Capsule; readonly edge: Edge }[] {
	return places.rows.flatMap(({ row }, index) => {
		const taken = plan.wires.some(
			(wire) => wire.row === index && (wire.kind === "beside" || wire.kind === "fan"),
		);
		if (taken) return [];
		return row.beside.flatMap((item) => {
			const sources = plan.named.get(item.step);
			const box = places.nodes.get(item.step);
			return sources === undefined || box === undefined
				? []
				: [sourceAt(words.from(numbersOf(sources)), box)];
		});
	});
}

interface Context {
	readonly plan: Plan;
	readonly places: Places;
	readonly captions: Captions;
	readonly words: Words;
}

function edgeOf(wire: Wire, context: Context): Edge {
	const text = context.captions.link(wire);
	const from = boxOf(wire.from.step, context.places);
	const to = boxOf(wire.to, context.places);
	const { points, lines } = DRAW[wire.kind](text, from, to, channelOf(wire, context));
	return {
		from: wire.from.step,
		to: wire.to,
		points,
		lines,
		dashed: false,
		arrow: true,
		label: text,
	};
}

/** The lines of one row that share the space between spine and side. */
interface Channel {
	/** How many lines go down to lower steps at the side. */
	readonly fans: number;
	/** Which of them this is, from the top. */
	readonly nth: number;
	readonly hasBack: boolean;
	/** Whether another line runs down right of the spine here. */
	readonly crowded: boolean;
	/** Whether a line from the side comes in over the next row. */
	readonly onward: boolean;
}

function channelOf(wire: Wire, { plan }: Context): Channel {
	const row = plan.wires.filter((other) => other.row === wire.row);
	const fans = row.filter((other) => other.kind === "fan");
	return {
		fans: fans.length,
		nth: fans.indexOf(wire),
		hasBack: row.some((other) => other.kind === "back"),
		crowded: plan.wires.some((other) => passes(other, wire.row, plan)),
		onward: plan.wires.some((other) => other.kind === "onward" && other.to === wire.to),
	};
}

function passes(other: Wire, row: number, { alongside }: Plan): boolean {
	if (other.kind === "fan")
		return other.row === row || (other.row === row - 1 && alongside.has(row));
	if (other.kind === "loop") return other.row === row + 1;
	return other.kind === "bypass" && (other.row === row || other.row === row - 1);
}

interface Drawn {
	readonly points: readonly Point[];
	readonly lines: readonly TextLine[];
}

type Draw = (text: string, from: Box, to: Box, channel: Channel) => Drawn;

const DRAW: Readonly<Record<Wire["kind"], Draw>> = {
	down,
	beside,
	back,
	fan,
	below: under,
	onward,
	loop: around,
	bypass: around,
};

function down(text: string, from: Box, to: Box, channel: Channel): Drawn {
	const room = to.y - below(from) - (channel.onward ? 36 : 14);
	const most = Math.max(1, Math.min(3, Math.floor(room / 14)));
	const lines = wrap(text, channel.crowded ? WIRES_LEFT - SPINE_X : 200, most, LABEL);
	return {
		points: [at(SPINE_X, below(from)), at(SPINE_X, to.y - TIP)],
		lines: stacked(lines, SPINE_X + 8, below(from) + 17, "start"),
	};
}

function beside(text: string, from: Box, to: Box, channel: Channel): Drawn {
	const y = from.y + MID - (channel.hasBack ? 11 : 0);
	return {
		points: [at(WIRES_LEFT, y), at(to.x - TIP, y)],
		lines: above(text, y, labelStart(channel)),
	};
}

function back(text: string, from: Box, to: Box, channel: Channel): Drawn {
	const y = to.y + MID + 11;
	const left = labelStart(channel);
	const lines = wrap(text, WIRES_RIGHT - 8 - left, 3, LABEL);
	return {
		points: [at(from.x, y), at(WIRES_LEFT + TIP, y)],
		lines: stacked(lines, (left + WIRES_RIGHT - 6) / 2, y + 15, "middle"),
	};
}

/** Lower steps are left lower and reached further left, so that no two of these lines cross. */
function fan(text: string, from: Box, to: Box, { fans, nth }: Channel): Drawn {
	const x = WIRES_LEFT + 10 + 10 * (fans - 1 - nth);
	const start = from.y + MID + 17 + Math.min(nth, 3) * 6;
	const y = to.y + MID;
	return {
		points: [at(WIRES_LEFT, start), at(x, start), at(x, y), at(to.x - TIP, y)],
		lines: above(text, y, x + 4),
	};
}

function under(text: string, from: Box, to: Box): Drawn {
	return {
		points: [at(SIDE_LINE_X, below(from)), at(SIDE_LINE_X, to.y - TIP)],
		lines: stacked(
			wrap(text, RIGHT - SIDE_LINE_X - 12, 1, LABEL),
			SIDE_LINE_X + 8,
			to.y - 12,
			"start",
		),
	};
}

function onward(text: string, from: Box, to: Box): Drawn {
	const x = SPINE_X + 60;
	const y = to.y - 18;
	const lines = wrap(text, SIDE_LINE_X - x - 14, 1, LABEL);
	return {
		points: [at(SIDE_LINE_X, below(from)), at(SIDE_LINE_X, y), at(x, y), at(x, to.y - TIP)],
		lines: stacked(lines, x + 8, y - 6, "start"),
	};
}

/** Back to the row before, or past the next row: out on the right and in again there. */
function around(text: string, from: Box, to: Box): Drawn {
	const upward = to.y < from.y;
	const x = WIRES_LEFT + 30;
	const start = from.y + MID + (upward ? -9 : 9);
	const end = to.y + MID + (upward ? 9 : -9);
	return {
		points: [at(WIRES_LEFT, start), at(x, start), at(x, end), at(WIRES_LEFT + TIP, end)],
		lines: stacked(wrap(text, RIGHT - x - 20, 2, LABEL), x + 8, (start + end) / 2 + 4, "start"),
	};
}

function tiesOf(places: Places): readonly Edge[] {
	return places.rows.flatMap(({ row }) => [
		...exitTies(places, row.main.step),
		...row.beside.flatMap((item) => sideTies(places, item.step)),
	]);
}

/** From the step's near side to each capsule, over one short bus. */
function exitTies(places: Places, step: string): readonly Edge[] {
	const box = boxOf(step, places);
	const right = COLUMNS.exits.x + COLUMNS.exits.width;
	const bus = (right + box.x) / 2;
	return (places.exits.get(step) ?? []).map((capsule, index) => {
		const y = capsule.y + capsule.height / 2;
		const start = Math.min(y, below(box) - 10);
		return tie(
			index === 0 && start === y
				? [at(box.x, y), at(right, y)]
				: [
						at(box.x, Math.min(start, box.y + MID)),
						at(bus, Math.min(start, box.y + MID)),
						at(bus, y),
						at(right, y),
					],
		);
	});
}

function sideTies(places: Places, step: string): readonly Edge[] {
	const box = boxOf(step, places);
	let from = below(box);
	return (places.exits.get(step) ?? []).map((capsule) => {
		const x = capsule.x + capsule.width / 2;
		const edge = tie([at(x, from), at(x, capsule.y)]);
		from = below(capsule);
		return edge;
	});
}

function sourceAt(text: string, box: NodeBox): { readonly capsule: Capsule; readonly edge: Edge } {
	const width = 96;
	const x = WIRES_LEFT + 6;
	const y = box.y + MID - 12;
	const line = {
		x: x + width / 2,
		y: y + 16,
		text: fit(text, width - 12, LABEL),
		anchor: "middle",
		as: "sub",
	} as const;
	const edge = { ...tie([at(x + width, y + 12), at(box.x - TIP, y + 12)]), arrow: true };
	return { capsule: { x, y, width, height: 24, lines: [line], label: text }, edge };
}

function tie(points: readonly Point[]): Edge {
	return { points, dashed: true, arrow: false, lines: [], label: "" };
}

function labelStart(channel: Channel): number {
	return WIRES_LEFT + 12 + 10 * channel.fans;
}

/** Centred over a line, in the space that other lines leave. */
function above(text: string, y: number, left: number): readonly TextLine[] {
	const lines = wrap(text, WIRES_RIGHT - 8 - left, 3, LABEL);
	return stacked(lines, (left + WIRES_RIGHT - 6) / 2, y - 6 - 14 * (lines.length - 1), "middle");
}

function stacked(
	lines: readonly string[],
	x: number,
	y: number,
	anchor: TextLine["anchor"],
): readonly TextLine[] {
	return lines
		.filter((text) => text !== "")
		.map((text, index) => ({ x, y: y + 14 * index, text, anchor, as: "label" }));
}

function boxOf(step: string, places: Places): Box {
	const box = places.nodes.get(step) ?? places.frames.find((frame) => frame.step === step);
	if (box === undefined) throw new Error(`step "${step}" has no place in the diagram`);
	return box;
}

function at(x: number, y: number): Point {
	return { x, y };
}
