import { below } from "./boxes.ts";
import { type Box, COLUMNS, FAN_STEP, FAN_TOP, type Point, type TextLine } from "./geometry.ts";
import type { Beside, WireKind } from "./plan.ts";
import { wrap } from "./text-fit.ts";

export const LABEL = { size: 12 } as const;
/** A line ends a little before the box, where its tip is. */
export const TIP = 4;
/** Half the height of a step with a one-line title: wires of a row start at that height, however tall the step is. */
export const MID = 27;
const SPINE_X = COLUMNS.spine.x + 104;
export const WIRES_LEFT: number = COLUMNS.wires.x;
/** Lines past a row run this far right of the spine. */
const LOOP_X = 30;
const WIRES_RIGHT = COLUMNS.beside.x;
const SIDE_LINE_X = COLUMNS.beside.x + 14;
const RIGHT = COLUMNS.beside.x + COLUMNS.beside.width;

/** The lines of one row that share the space between spine and side. */
export interface Channel {
	/** How many lines go down to lower steps at the side. */
	readonly fans: number;
	/** Which of them this is, from the top. */
	readonly nth: number;
	readonly hasBack: boolean;
	/** What stands right of the spine here and needs that space: steps at the side, a line past the row, nothing. */
	readonly beside: Beside;
	/** Whether a line from the side comes in over the next row. */
	readonly onward: boolean;
}

export interface Drawn {
	readonly points: readonly Point[];
	readonly lines: readonly TextLine[];
}

export type Draw = (text: string, from: Box, to: Box, channel: Channel) => Drawn;

export const DRAW: Readonly<Record<WireKind, Draw>> = {
	down,
	beside,
	back,
	fan,
	below: under,
	onward,
	loop: around,
	bypass: around,
};

/** How wide the words of a way to the next row may be. */
const LABEL_ROOM = {
	steps: WIRES_LEFT - SPINE_X - 6,
	line: WIRES_LEFT + LOOP_X - SPINE_X - 14,
	nothing: 200,
} as const;

/** An outcome and the rule that chooses its way take as many lines as a narrow place has. */
const MOST_LINES = 4;
const LINE = 14;

/** How far the next row has to stand below a step, so that the words of the way to it are not cut. */
export function roomDown(
	text: string,
	{ beside, onward }: Pick<Channel, "beside" | "onward">,
): number {
	const lines = text === "" ? 0 : wrap(text, LABEL_ROOM[beside], MOST_LINES, LABEL).length;
	return LINE * lines + beyondWords(onward);
}

/** The tip of the line, and the line from the side that comes in over the next row. */
function beyondWords(onward: boolean): number {
	return onward ? 58 : 14;
}

function down(text: string, from: Box, to: Box, channel: Channel): Drawn {
	const room = to.y - below(from) - beyondWords(channel.onward);
	const most = Math.max(1, Math.min(MOST_LINES, Math.floor(room / LINE)));
	const lines = wrap(text, LABEL_ROOM[channel.beside], most, LABEL);
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
	const lines = wrap(text, WIRES_RIGHT - 8 - left, 2, LABEL);
	return {
		points: [at(from.x, y), at(WIRES_LEFT + TIP, y)],
		lines: stacked(lines, (left + WIRES_RIGHT - 6) / 2, y + 15, "middle"),
	};
}

/** Lower steps are left lower and reached further left, so that no two of these lines cross. */
function fan(text: string, from: Box, to: Box, { fans, nth }: Channel): Drawn {
	const x = WIRES_LEFT + 10 + 10 * (fans - 1 - nth);
	const start = from.y + FAN_TOP + nth * FAN_STEP;
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
	const y = to.y - 34;
	const lines = wrap(text, SIDE_LINE_X - x - 14, 1, LABEL);
	return {
		points: [at(SIDE_LINE_X, below(from)), at(SIDE_LINE_X, y), at(x, y), at(x, to.y - TIP)],
		lines: stacked(lines, x + 8, y - 6, "start"),
	};
}

/** Back to the row before, or past the next row: out on the right and in again there. */
function around(text: string, from: Box, to: Box): Drawn {
	const upward = to.y < from.y;
	const x = WIRES_LEFT + LOOP_X;
	const start = from.y + MID + (upward ? -9 : 9);
	const end = to.y + MID + (upward ? 9 : -9);
	return {
		points: [at(WIRES_LEFT, start), at(x, start), at(x, end), at(WIRES_LEFT + TIP, end)],
		lines: stacked(wrap(text, RIGHT - x - 20, 2, LABEL), x + 8, (start + end) / 2 + 4, "start"),
	};
}

function labelStart(channel: Channel): number {
	return WIRES_LEFT + 12 + 10 * channel.fans;
}

/** Centred over a line, in the space that other lines leave. */
function above(text: string, y: number, left: number): readonly TextLine[] {
	const lines = wrap(text, WIRES_RIGHT - 8 - left, 3, LABEL);
	return stacked(lines, (left + WIRES_RIGHT - 6) / 2, y - 6 - LINE * (lines.length - 1), "middle");
}

function stacked(
	lines: readonly string[],
	x: number,
	y: number,
	anchor: TextLine["anchor"],
): readonly TextLine[] {
	return lines
		.filter((text) => text !== "")
		.map((text, index) => ({ x, y: y + LINE * index, text, anchor, as: "label" }));
}

export function at(x: number, y: number): Point {
	return { x, y };
}
