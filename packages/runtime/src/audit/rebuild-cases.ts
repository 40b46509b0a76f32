import { canonicalJson } from "@onedoor/dsl/hash";

import type { Case } from "../case/case.ts";
import { bundleFor } from "../case/variation.ts";
import { dueOf, evolve, tasksOf } from "../core.ts";
import { listedBy } from "../storage/applicant.ts";
import type { ReadRows } from "../storage/audit.ts";
import type { Commit, Due, Store, TaskRow } from "../storage/storage.ts";
import { eachCase } from "./each-case.ts";

/** Rows of a case that are not what its log says. */
export interface Differing {
	readonly case: string;
	readonly number: string;
	readonly what: readonly ("row_missing" | "case" | "listed" | "due" | "tasks")[];
}

/** A log that cannot be replayed; its rows are left as they are. */
export interface Unreplayed {
	readonly case: string;
	readonly why: string;
}

export interface Rebuilt {
	/** Looked at. */
	readonly cases: number;
	readonly differing: readonly Differing[];
	/** Of those that differ, how many now are what their log says: none in a check. */
	readonly rewritten: number;
	readonly unreplayed: readonly Unreplayed[];
}

export interface RebuildOptions {
	/** Nothing is changed. */
	readonly check: boolean;
	/** Goes on after this case: one that was interrupted is taken up where it was. */
	readonly after?: string;
	/** Told after each case. */
	readonly onCase?: (id: string) => void;
}

type Looked = Pick<Store, "caseIds" | "events" | "readRows" | "rewrite" | "bundle">;
type Rows = Pick<Commit, "case" | "due" | "tasks">;

/** Somebody may act on a case between two questions; what still differs at the third look differs. */
const LOOKS = 3;

/**
 * Works out again what is derived from each case's log: its row, its tasks and what falls due. Rows that are as they
 * should be are not touched. Nothing of a log is read wrong or written: a log that cannot be replayed is named.
 */
export async function rebuildCases(store: Looked, options: RebuildOptions): Promise<Rebuilt> {
	const differing: Differing[] = [];
	const unreplayed: Unreplayed[] = [];
	const sum = { cases: 0, rewritten: 0 };
	for await (const id of eachCase(store, options.after)) {
		sum.cases += 1;
		try {
			const found = await rebuildCase(store, id, options.check);
			if (found) differing.push(found);
			if (found && !options.check) sum.rewritten += 1;
		} catch (error) {
			unreplayed.push({ case: id, why: error instanceof Error ? error.message : String(error) });
		}
		options.onCase?.(id);
	}
	return { ...sum, differing, unreplayed };
}

async function rebuildCase(
	store: Looked,
	id: string,
	check: boolean,
): Promise<Differing | undefined> {
	let found: Differing | undefined;
	for (let look = 0; look < LOOKS; look++) {
		const stored = await store.readRows(id);
		const rows = await replayed(store, id);
		const what = differences(stored, rows);
		if (what.length === 0) return undefined;
		found = { case: id, number: rows.case.number, what };
		if (!check && (await store.rewrite(rows)) === "done") return found;
	}
	if (!check) throw new Error("it changes too fast");
	return found;
}

/** @throws Error for a log with a gap, and for a case whose bundle is lost */
async function replayed(store: Looked, id: string): Promise<Rows> {
	const events = await store.events(id);
	const kase = events.reduce<Case | undefined>(evolve, undefined);
	if (kase === undefined) throw new Error("it has no log");
	const bundle = await store.bundle(kase.bundle);
	if (bundle === undefined) throw new Error(`there is no bundle ${kase.bundle}`);
	return { case: kase, due: dueOf(kase), tasks: tasksOf(bundleFor(bundle, kase), kase) };
}

function differences(stored: ReadRows, { case: kase, due, tasks }: Rows): Differing["what"] {
	if (stored.case === undefined) return ["row_missing"];
	const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);
	return [
		...(isSame(stored.case, kase) ? [] : ["case" as const]),
		...(isSame(stored.listed, listedBy(kase)) ? [] : ["listed" as const]),
		...(isSame(sortedDue(stored.due), sortedDue(due)) ? [] : ["due" as const]),
		...(isSame(sortedTasks(stored.tasks), sortedTasks(tasks)) ? [] : ["tasks" as const]),
	];
}

function sortedDue(rows: readonly Due[]): readonly Due[] {
	return rows.toSorted((one, other) =>
		compare(`${one.kind} ${one.what}`, `${other.kind} ${other.what}`),
	);
}

function sortedTasks(rows: readonly TaskRow[]): readonly TaskRow[] {
	return rows.toSorted((one, other) =>
		compare(`${one.id} ${one.role}`, `${other.id} ${other.role}`),
	);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : Number(one > other);
}
