import type { StepName } from "../bundle/index.ts";

import type { OutlineItem } from "./outline.ts";
import type { Row, Spine } from "./spine.ts";
import type { Mark, WayOn } from "./ways-on.ts";

/**
 * How a way on is drawn. `down`: to the next row. `beside`, `back`: to the step at the side and from it. `fan`: to a
 * lower one at the side. `below`: from one at the side to the next. `onward`: from the side to the next row.
 * `loop`, `bypass`: to the row before, past the next row. Everything else is named in a capsule.
 */
export type WireKind = "down" | "beside" | "back" | "fan" | "below" | "onward" | "loop" | "bypass";

/** All ways from one step to another are one line, or one capsule. */
export interface Link {
	readonly from: OutlineItem;
	readonly to: StepName;
	readonly ways: readonly WayOn[];
}

export interface Wire extends Link {
	readonly kind: WireKind;
	readonly row: number;
}

export interface Plan {
	readonly wires: readonly Wire[];
	readonly exits: readonly Link[];
	/** Steps that no line leads to, with the steps that name them. */
	readonly named: ReadonlyMap<StepName, readonly OutlineItem[]>;
	/** Rows that stand at the height of the row before's side steps. */
	readonly alongside: ReadonlySet<number>;
}

/** A line stands for several ways: it is new, or gone, where all of them are. */
export function markOf({ ways }: Link): Mark | undefined {
	const [first] = ways;
	return ways.every(({ mark }) => mark === first?.mark) ? first?.mark : undefined;
}

/** What stands right of the spine between a row and the next one, where the words of the way down would stand. */
export function besideRow(row: number, rows: readonly Row[], plan: Plan): Beside {
	const both = [rows[row], rows[row + 1]];
	if (plan.alongside.has(row) || both.some((one) => (one?.beside.length ?? 0) > 0)) return "steps";
	return plan.wires.some((wire) => passes(wire, row)) ? "line" : "nothing";
}

export type Beside = "steps" | "line" | "nothing";

function passes({ kind, row: from }: Wire, row: number): boolean {
	if (kind === "loop") return from === row + 1;
	return kind === "bypass" && (from === row || from === row - 1);
}

/** Decides what is wired and what is named, before anything has a place. */
export function planOf(spine: Spine): Plan {
	const alongside = rowsAlongside(spine.rows);
	const places = placesOf(spine.rows);
	const wires: Wire[] = [];
	const exits: Link[] = [];
	for (const link of spine.rows.flatMap((row) => [row.main, ...row.beside]).flatMap(linksOf)) {
		const wire = wireOf(link, { rows: spine.rows, places, alongside, wires });
		if (wire === undefined) exits.push(link);
		else wires.push(wire);
	}
	return { wires, exits, named: namedOnly(spine, wires, exits), alongside };
}

interface Context {
	readonly rows: readonly Row[];
	readonly places: ReadonlyMap<StepName, PlaceInRows>;
	readonly alongside: ReadonlySet<number>;
	readonly wires: readonly Wire[];
}

/** `side` is missing on the spine. */
interface PlaceInRows {
	readonly row: number;
	readonly side?: number;
}

function linksOf(item: OutlineItem): readonly Link[] {
	const targets = new Map<StepName, WayOn[]>();
	for (const way of item.ways) {
		if (way.to !== undefined) targets.set(way.to, [...(targets.get(way.to) ?? []), way]);
	}
	return [...targets].map(([to, ways]) => ({ from: item, to, ways }));
}

function wireOf(link: Link, context: Context): Wire | undefined {
	const from = context.places.get(link.from.step);
	const to = context.places.get(link.to);
	if (from === undefined || to === undefined) return undefined;
	const kind = from.side === undefined ? fromSpine(from, to, context) : fromSide(from, to, context);
	return kind && { ...link, kind, row: from.row };
}

function fromSpine(from: PlaceInRows, to: PlaceInRows, context: Context): WireKind | undefined {
	const isFrame = context.rows[from.row]?.main.does === "together";
	if (to.side !== undefined) {
		if (to.row !== from.row || isFrame) return undefined;
		if (to.side === 0) return "beside";
		const fans = context.wires.filter((wire) => wire.kind === "fan" && wire.row === from.row);
		return fans.length < MOST_FANS ? "fan" : undefined;
	}
	if (to.row === from.row + 1) return "down";
	if (to.row === from.row - 1 && channelFree(to.row, from.row, context)) return "loop";
	if (to.row === from.row + 2 && channelFree(from.row, to.row, context)) return "bypass";
	return undefined;
}

/** More lines than these leave no room for their words; the others are named. */
const MOST_FANS = 5;

function fromSide(from: PlaceInRows, to: PlaceInRows, context: Context): WireKind | undefined {
	const row = context.rows[from.row];
	const isFrame = row?.main.does === "together";
	if (to.row === from.row && to.side === undefined && from.side === 0 && !isFrame) return "back";
	if (to.row === from.row && to.side === (from.side ?? 0) + 1) return "below";
	const isLast = from.side === (row?.beside.length ?? 0) - 1;
	return isLast && to.side === undefined && to.row === rowBelow(from.row, context)
		? "onward"
		: undefined;
}

/** The first row under the steps at a row's side. */
function rowBelow(row: number, { alongside }: Context): number {
	let below = row + 1;
	while (alongside.has(below)) below++;
	return below;
}

/** Loops share one channel right of the spine: nothing may stand there, and no other loop over the same rows. */
function channelFree(first: number, last: number, context: Context): boolean {
	for (let row = first; row <= last; row++) {
		const { main, beside } = context.rows[row] ?? {};
		if (main?.does === "together" || (beside?.length ?? 0) > 0 || context.alongside.has(row))
			return false;
	}
	return context.wires.every(({ kind, row }) => {
		if (kind !== "loop" && kind !== "bypass") return true;
		const [a, b] = kind === "loop" ? [row - 1, row] : [row, row + 2];
		return b <= first || a >= last;
	});
}

/** A row may stand beside the side steps of the row before when the same people hold the case: it saves height. */
function rowsAlongside(rows: readonly Row[]): ReadonlySet<number> {
	const found = new Set<number>();
	rows.forEach((row, index) => {
		const before = rows[index - 1];
		const fits =
			before !== undefined && before.beside.length > 1 && before.main.does !== "together";
		if (
			fits &&
			row.beside.length === 0 &&
			row.main.does !== "end" &&
			sameActor(row.main, before.main)
		)
			found.add(index);
	});
	return found;
}

export function sameActor(a: OutlineItem, b: OutlineItem): boolean {
	return a.actor.kind === b.actor.kind && a.actor.role === b.actor.role;
}

function placesOf(rows: readonly Row[]): ReadonlyMap<StepName, PlaceInRows> {
	return new Map(
		rows.flatMap((row, index): [StepName, PlaceInRows][] => [
			[row.main.step, { row: index }],
			...row.beside.map((item, side): [StepName, PlaceInRows] => [item.step, { row: index, side }]),
		]),
	);
}

function namedOnly(spine: Spine, wires: readonly Wire[], exits: readonly Link[]): Plan["named"] {
	const wired = new Set(wires.map((wire) => wire.to));
	const first = spine.rows[0]?.main;
	return new Map(
		spine.rows
			.flatMap((row) => [row.main, ...row.beside])
			.filter((item) => item !== first && !wired.has(item.step))
			.map((item): [StepName, readonly OutlineItem[]] => [
				item.step,
				exits.filter((exit) => exit.to === item.step).map((exit) => exit.from),
			])
			.filter(([, sources]) => sources.length > 0),
	);
}
