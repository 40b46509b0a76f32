import type { Id } from "../../bundle/index.ts";
import { EFFORTS, NUMBERS } from "../numbers.ts";
import { keyOf } from "./lines.ts";
import type { BurdenReport, Count, Line } from "./report.ts";

/** What a change of the text does to people and offices. A side is missing where the procedure is new, or gone. */
export interface BurdenComparison {
	readonly id: Id;
	readonly before?: BurdenReport;
	readonly after?: BurdenReport;
	/** Only what differs, in the order of the reports. */
	readonly changes: readonly BurdenChange[];
}

export interface BurdenChange {
	/** `total`, a persona of both sides, or a role. */
	readonly of: { readonly kind: "total" | "persona" | "role"; readonly id: Id };
	readonly number: (typeof NUMBERS)[number] | (typeof EFFORTS)[number];
	readonly before: Ends;
	readonly after: Ends;
	readonly direction: Direction;
	/** What is counted no more, and what is now. */
	readonly removed: readonly Line[];
	readonly added: readonly Line[];
}

export type Ends = Pick<Count, "min" | "typical" | "max">;
export type Direction = "less" | "more" | "same";

/** By id; of several editions on one side the newest. */
export function compareBurdens(
	before: readonly BurdenReport[],
	after: readonly BurdenReport[],
): readonly BurdenComparison[] {
	const [old, now] = [newest(before), newest(after)];
	return [...new Set([...old.keys(), ...now.keys()])].map((id) =>
		compareBurden(id, old.get(id), now.get(id)),
	);
}

/** Less, more or the same for people; where the ends go different ways, the least decides, then the typical. */
export function directionOf(before: Ends, after: Ends): Direction {
	const steps = [
		after.min - before.min,
		(after.typical ?? 0) - (before.typical ?? after.typical ?? 0),
		difference(before.max ?? Number.POSITIVE_INFINITY, after.max ?? Number.POSITIVE_INFINITY),
	];
	const first = steps.find((step) => step !== 0) ?? 0;
	return first === 0 ? "same" : first < 0 ? "less" : "more";
}

function difference(before: number, after: number): number {
	return before === after ? 0 : after - before;
}

function newest(reports: readonly BurdenReport[]): ReadonlyMap<Id, BurdenReport> {
	const sorted = [...reports].sort((a, b) => (a.edition < b.edition ? -1 : 1));
	return new Map(sorted.map((report) => [report.id, report]));
}

function compareBurden(
	id: Id,
	before: BurdenReport | undefined,
	after: BurdenReport | undefined,
): BurdenComparison {
	const sides = { ...(before && { before }), ...(after && { after }) };
	if (before === undefined || after === undefined) return { id, ...sides, changes: [] };
	const changes = [
		...pairs("total", [["total", before.total]], [["total", after.total]], NUMBERS),
		...pairs("persona", byId(before.personas), byId(after.personas), NUMBERS),
		...pairs("role", byRole(before.officers), byRole(after.officers), EFFORTS),
	];
	return { id, ...sides, changes };
}

type Counts = Readonly<Partial<Record<BurdenChange["number"], Count>>>;

function pairs(
	kind: BurdenChange["of"]["kind"],
	before: readonly (readonly [Id, Counts])[],
	after: readonly (readonly [Id, Counts])[],
	numbers: readonly BurdenChange["number"][],
): readonly BurdenChange[] {
	const old = new Map(before);
	return after.flatMap(([id, now]) => {
		const then = old.get(id);
		if (then === undefined) return [];
		return numbers.flatMap((number) => change({ kind, id }, number, then[number], now[number]));
	});
}

function change(
	of: BurdenChange["of"],
	number: BurdenChange["number"],
	before: Count | undefined,
	after: Count | undefined,
): readonly BurdenChange[] {
	if (before === undefined || after === undefined) return [];
	const removed = missing(before.counts, after.counts);
	const added = missing(after.counts, before.counts);
	const isSame = (["min", "typical", "max"] as const).every((end) => before[end] === after[end]);
	if (isSame && removed.length === 0 && added.length === 0) return [];
	const direction = directionOf(before, after);
	return [{ of, number, before: endsOf(before), after: endsOf(after), direction, removed, added }];
}

function endsOf({ min, typical, max }: Count): Ends {
	return { min, ...(typical !== undefined && { typical }), max };
}

function missing(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
	const known = new Set(others.map(keyOf));
	return lines.filter((line) => !known.has(keyOf(line)));
}

function byId<T extends { readonly id: Id }>(all: readonly T[]): readonly (readonly [Id, T])[] {
	return all.map((one) => [one.id, one]);
}

function byRole<T extends { readonly role: Id }>(all: readonly T[]): readonly (readonly [Id, T])[] {
	return all.map((one) => [one.role, one]);
}
