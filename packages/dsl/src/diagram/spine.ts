import type { CaseResult, StepName } from "../bundle/index.ts";

import type { Drawable } from "./drawable.ts";
import type { OutlineItem } from "./outline.ts";

/** One row of the picture: a step of the spine, and the steps that stand beside it, from top to bottom. */
export interface Row {
	readonly main: OutlineItem;
	readonly beside: readonly OutlineItem[];
}

export interface Spine {
	/** In file order. The last one is the end that the spine leads to, where there is one. */
	readonly rows: readonly Row[];
	readonly otherEnds: readonly OutlineItem[];
}

/**
 * The spine is the way a case goes when all is well: from each step the first way, in the author's order, from which
 * a grant can still be reached without going back. Every other step stands beside the spine, so that nothing is left
 * out, however broken a draft is.
 */
export function spineOf(drawable: Drawable): Spine {
	const shown = shownItems(drawable);
	const steps = shown.filter((item) => item.does !== "end");
	const ends = shown.filter((item) => item.does === "end");
	const path = spinePath(drawable, shown);
	const onSpine = new Set(path.map((item) => item.step));
	const rows = rowsInFileOrder(steps, onSpine);
	const lastEnd = path.at(-1)?.does === "end" ? path.at(-1) : undefined;
	return {
		rows: lastEnd === undefined ? rows : [...rows, { main: lastEnd, beside: [] }],
		otherEnds: ends.filter((end) => end !== lastEnd),
	};
}

/** Parts in use are shown by their steps, branches inside their frame, what is done for each item by the step around it. */
function shownItems({ items }: Drawable): readonly OutlineItem[] {
	const byStep = new Map(items.map((item) => [item.step, item]));
	return items.filter((item) => item.does !== "follow" && !inBranch(item, byStep));
}

function inBranch(item: OutlineItem, byStep: ReadonlyMap<StepName, OutlineItem>): boolean {
	const around = item.inside === undefined ? undefined : byStep.get(item.inside);
	if (around === undefined) return false;
	return around.does === "together" || around.does === "for_each" || inBranch(around, byStep);
}

function spinePath({ first }: Drawable, shown: readonly OutlineItem[]): readonly OutlineItem[] {
	const order = new Map(shown.map((item, index) => [item.step, index]));
	const goals = reachGrant(shown, order);
	const path: OutlineItem[] = [];
	let at = shown[order.get(first) ?? 0];
	while (at !== undefined) {
		path.push(at);
		at = nextOnSpine(at, shown, order, goals);
	}
	return path;
}

function nextOnSpine(
	at: OutlineItem,
	shown: readonly OutlineItem[],
	order: ReadonlyMap<StepName, number>,
	goals: ReadonlySet<StepName>,
): OutlineItem | undefined {
	const forward = forwardOf(at, shown, order);
	return (
		forward.find((item) => goals.has(item.step)) ??
		forward.find((item) => item.does !== "end") ??
		forward[0]
	);
}

const GRANTS: ReadonlySet<CaseResult> = new Set(["granted", "partly_granted"]);

/** Steps from which a grant can be reached going forward only. Forward ways make no circle, so one pass back is enough. */
function reachGrant(
	shown: readonly OutlineItem[],
	order: ReadonlyMap<StepName, number>,
): ReadonlySet<StepName> {
	const goals = new Set(
		shown.filter((item) => item.result && GRANTS.has(item.result)).map((item) => item.step),
	);
	for (const item of shown.toReversed()) {
		if (forwardOf(item, shown, order).some((next) => goals.has(next.step))) goals.add(item.step);
	}
	return goals;
}

function forwardOf(
	at: OutlineItem,
	shown: readonly OutlineItem[],
	order: ReadonlyMap<StepName, number>,
): readonly OutlineItem[] {
	const own = order.get(at.step) ?? 0;
	return at.ways.flatMap(({ to }) => {
		const index = to === undefined ? undefined : order.get(to);
		const item = index === undefined ? undefined : shown[index];
		return item !== undefined && (item.does === "end" || (index ?? 0) > own) ? [item] : [];
	});
}

/** What stands before the spine begins, and every frame, gets rows of its own. */
function rowsInFileOrder(
	steps: readonly OutlineItem[],
	onSpine: ReadonlySet<StepName>,
): readonly Row[] {
	const rows: { main: OutlineItem; beside: OutlineItem[] }[] = [];
	for (const item of steps) {
		const last = rows.at(-1);
		if (onSpine.has(item.step) || item.does === "together" || last === undefined)
			rows.push({ main: item, beside: [] });
		else last.beside.push(item);
	}
	return rows.map((row, index) => anchored(row, rows[index - 1], rows[index + 1]));
}

/**
 * Branches of a choice follow its first branch in the file; they stand beside the choice itself, not beside that
 * first branch.
 */
function anchored(row: Row, before: Row | undefined, after: Row | undefined): Row {
	if (before !== undefined && belongsBefore(row, before)) return { main: row.main, beside: [] };
	if (after !== undefined && belongsBefore(after, row))
		return { main: row.main, beside: after.beside };
	return row;
}

function belongsBefore(row: Row, before: Row): boolean {
	const first = row.beside[0]?.step;
	if (first === undefined || before.beside.length > 0) return false;
	return (
		before.main.ways.some((way) => way.to === first) &&
		!row.main.ways.some((way) => way.to === first)
	);
}
