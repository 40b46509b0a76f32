import type { StepName } from "../bundle/index.ts";

import { below, exitCapsule, frameAt, type Named, nodeAt } from "./boxes.ts";
import type { Captions } from "./captions.ts";
import { type Box, type Capsule, COLUMNS, FAN_STEP, FAN_TOP, type NodeBox } from "./geometry.ts";
import type { OutlineItem } from "./outline.ts";
import { besideRow, markOf, type Plan } from "./plan.ts";
import type { Row, Spine } from "./spine.ts";
import { roomDown } from "./wire-shapes.ts";
import type { Words } from "./words/words.ts";

/** Where everything stands that is not a line. */
export interface Places {
	readonly rows: readonly PlacedRow[];
	readonly frames: readonly NodeBox[];
	readonly nodes: ReadonlyMap<StepName, NodeBox>;
	/** Named exits by the step they leave. */
	readonly exits: ReadonlyMap<StepName, readonly Capsule[]>;
	/** Under the last row. */
	readonly bottom: number;
}

export interface PlacedRow {
	readonly row: Row;
	readonly top: number;
	/** Under everything that belongs to the row. */
	readonly bottom: number;
}

/** Above a band's first row there is room for its name. */
export const BAND_HEAD = 28;
const GAP = 44;
/** A line from the side comes in over the row's head. */
const ONWARD_GAP = 34;
/** What a line says under the row before ends above the word on the step. */
const CHIP_GAP = 10;

export function placeRows(spine: Spine, plan: Plan, captions: Captions, words: Words): Places {
	const state: State = { plan, captions, words, frames: [], nodes: new Map(), exits: new Map() };
	const rows: PlacedRow[] = [];
	let mainBottom = 0;
	let rowBottom = BAND_HEAD - GAP;
	for (const [index, row] of spine.rows.entries()) {
		const over = plan.alongside.has(index) ? mainBottom : rowBottom;
		const onward = plan.wires.some((wire) => wire.kind === "onward" && wire.to === row.main.step);
		const chip = captions.mark(row.main.step) === undefined ? 0 : CHIP_GAP;
		const head = GAP + (onward ? ONWARD_GAP : 0);
		const top = Math.max(over + head, belowWords(index, onward, spine.rows, state)) + chip;
		mainBottom = placeMain(row.main, top, state);
		const sideTop = row.main.does === "together" ? mainBottom + 24 : top;
		rowBottom = Math.max(rowBottom, mainBottom, placeBeside(row, index, sideTop, state));
		rows.push({ row, top, bottom: rowBottom });
	}
	return { rows, frames: state.frames, nodes: state.nodes, exits: state.exits, bottom: rowBottom };
}

/** Where the words of the way to this row end, which stand under the step before. */
function belowWords(
	index: number,
	onward: boolean,
	rows: readonly Row[],
	{ plan, captions, nodes }: State,
): number {
	const wire = plan.wires.find(({ kind, row }) => kind === "down" && row === index - 1);
	const from = wire && nodes.get(wire.from.step);
	if (wire === undefined || from === undefined) return 0;
	const beside = besideRow(wire.row, rows, plan);
	return below(from) + roomDown(captions.link(wire), { beside, onward });
}

interface State {
	readonly plan: Plan;
	readonly captions: Captions;
	readonly words: Words;
	readonly frames: NodeBox[];
	readonly nodes: Map<StepName, NodeBox>;
	readonly exits: Map<StepName, readonly Capsule[]>;
}

/** The step and its named exits; answers where they end. */
function placeMain(item: OutlineItem, top: number, state: State): number {
	const box = placeNode(item, top, state);
	const named = [...sourceOf(item, state), ...exitsOf(item, state)];
	const { x, width } = COLUMNS.exits;
	const capsules: Capsule[] = [];
	for (const one of named) {
		const last = capsules.at(-1);
		const { height } = exitCapsule(one, { x, y: 0 }, width);
		const y =
			last === undefined
				? box.y + Math.max(0, (Math.min(box.height, 70) - height) / 2)
				: below(last) + 8;
		capsules.push(exitCapsule(one, { x, y }, width));
	}
	state.exits.set(item.step, capsules);
	return Math.max(below(box), ...capsules.map(below));
}

function placeNode(item: OutlineItem, top: number, state: State): NodeBox {
	const { x, width } = COLUMNS.spine;
	if (item.does !== "together") {
		const box = nodeAt(item, { x, y: top }, width, state.captions, heightForFans(item, state));
		state.nodes.set(item.step, box);
		return box;
	}
	const { frame, branches } = frameAt(item, top, state.captions);
	state.frames.push(frame);
	for (const branch of branches) state.nodes.set(branch.step, branch);
	return frame;
}

/** Lines to lower steps leave one under the other, so many of them need a high step. */
function heightForFans(item: OutlineItem, { plan }: State): number {
	const fans = plan.wires.filter((wire) => wire.kind === "fan" && wire.from === item).length;
	return fans === 0 ? 0 : FAN_TOP + FAN_STEP * (fans - 1) + 8;
}

function placeBeside(row: Row, index: number, top: number, state: State): number {
	let y = top;
	for (const item of row.beside) {
		const box = nodeAt(item, { x: COLUMNS.beside.x, y }, COLUMNS.beside.width, state.captions);
		state.nodes.set(item.step, box);
		const capsules = sideExits(item, index, below(box), state);
		state.exits.set(item.step, capsules);
		const wire = state.plan.wires.find((one) => one.kind === "below" && one.from === item);
		const label = wire === undefined ? 0 : state.captions.link(wire) === "" ? 0 : 14;
		y = Math.max(below(box), ...capsules.map(below)) + 34 + label;
	}
	const last = row.beside.at(-1);
	if (last === undefined) return 0;
	const boxes = [state.nodes.get(last.step), ...(state.exits.get(last.step) ?? [])];
	return Math.max(...boxes.map((box) => (box === undefined ? 0 : below(box))));
}

/** Where a line goes on down from the step, they leave room for it. */
function sideExits(
	item: OutlineItem,
	index: number,
	from: number,
	state: State,
): readonly Capsule[] {
	const goesOn = state.plan.wires.some(
		(wire) => wire.from === item && (wire.kind === "below" || wire.kind === "onward"),
	);
	const inset = goesOn ? 28 : 0;
	const x = COLUMNS.beside.x + inset;
	const width = COLUMNS.beside.width - inset;
	const capsules: Capsule[] = [];
	for (const one of sideNames(item, index, state)) {
		const last = capsules.at(-1);
		const y = last === undefined ? from + 10 : below(last) + 7;
		capsules.push(exitCapsule(one, { x, y }, width));
	}
	return capsules;
}

/** Beside wires there is no room left of the step, so where it comes from is said under it. */
function sideNames(item: OutlineItem, index: number, state: State): readonly Named[] {
	const wired = state.plan.wires.some(
		({ row, kind }) => row === index && (kind === "beside" || kind === "fan"),
	);
	return wired ? [...sourceOf(item, state), ...exitsOf(item, state)] : exitsOf(item, state);
}

/** A step that no line leads to says where it comes from. */
function sourceOf(item: OutlineItem, state: State): readonly Named[] {
	const sources = state.plan.named.get(item.step);
	return sources === undefined
		? []
		: [{ reason: "", target: state.words.from(numbersOf(sources)) }];
}

function exitsOf(item: OutlineItem, state: State): readonly Named[] {
	return state.plan.exits
		.filter((exit) => exit.from === item)
		.map((exit) => ({
			reason: state.captions.link(exit),
			target: state.captions.name(exit.to),
			from: item.step,
			to: exit.to,
			mark: markOf(exit),
		}));
}

export function numbersOf(sources: readonly OutlineItem[]): string {
	return sources
		.map((source) => source.number ?? "")
		.filter((number) => number !== "")
		.join(", ");
}

export function boxOf(step: string, places: Places): Box {
	const box = places.nodes.get(step) ?? places.frames.find((frame) => frame.step === step);
	if (box === undefined) throw new Error(`step "${step}" has no place in the diagram`);
	return box;
}
