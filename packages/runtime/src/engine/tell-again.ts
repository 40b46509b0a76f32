import { eachCase } from "../audit/each-case.ts";
import type { CaseEvent } from "../case/event.ts";
import type { NewsStore } from "../storage/news.ts";
import type { Store } from "../storage/storage.ts";

type Replayed = Pick<Store, "caseIds" | "load" | "events"> & NewsStore;

/** What was put back to be told once more. */
export interface ToldAgain {
	readonly cases: number;
	/** Events from there on, also those that the subscriber does not want. */
	readonly events: number;
}

/** Events of one case that are read at once. */
const MOST = 1_000;

/**
 * Has a subscriber told of everything once more that happened since an instant: under the same ids, each case in its
 * order, by the server that runs or the next that does. Reads the last event of every case.
 */
export async function tellAgainSince(
	store: Replayed,
	subscriber: string,
	since: string,
): Promise<ToldAgain> {
	let [cases, events] = [0, 0];
	for await (const id of eachCase(store)) {
		const from = await firstSince(store, id, Date.parse(since));
		if (from === undefined) continue;
		await store.tellAgain({ subscriber, case: id }, { ...from, at: Date.now() });
		cases += 1;
		events += from.upto - from.from + 1;
	}
	return { cases, events };
}

/** Has a subscriber told of the events once more that were given up, and of what came after them in their cases. */
export async function tellGivenUpAgain(store: Replayed, subscriber: string): Promise<ToldAgain> {
	let [cases, events] = [0, 0];
	for (;;) {
		const [first] = await store.newsGivenUp(subscriber, 1);
		if (first === undefined) return { cases, events };
		const upto = (await store.load(first.case))?.version ?? first.seq;
		const again = { from: first.seq, upto, at: Date.now() };
		await store.tellAgain({ subscriber, case: first.case }, again);
		cases += 1;
		events += upto - first.seq + 1;
	}
}

async function firstSince(
	store: Replayed,
	id: string,
	since: number,
): Promise<{ readonly from: number; readonly upto: number } | undefined> {
	const upto = (await store.load(id))?.version ?? 0;
	const isIn = ({ at }: CaseEvent) => Date.parse(at) >= since;
	const [last] = await store.events(id, upto - 1, 1);
	if (last === undefined || !isIn(last)) return undefined;
	for (let after = 0; after < upto; after += MOST) {
		const found = (await store.events(id, after, MOST)).find(isIn);
		if (found) return { from: found.seq, upto };
	}
	return undefined;
}
