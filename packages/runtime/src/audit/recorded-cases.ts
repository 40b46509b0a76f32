import type { Bundle, ChannelId, Id, IsoDate } from "@onedoor/dsl/bundle";

import type { CaseEvent } from "../case/event.ts";
import type { Store } from "../storage/storage.ts";
import { eachCase } from "./each-case.ts";

/** Cases that went the same way: what was done, in order, and how they ended. */
export interface RecordedWay {
	readonly procedure: Id;
	readonly edition: IsoDate;
	readonly channel: ChannelId;
	/** As `application: submit`; `review: silence` where time was over. */
	readonly acts: readonly string[];
	/** Left out of cases that are open. */
	readonly result?: string;
	readonly count: number;
}

/**
 * The ways that the cases of a store went, to be played again under another edition. Of a log only the skeleton is taken:
 * steps and outcomes, in the words of the procedure. No data, no name, no number, no instant; cases that went the same way
 * are one entry. A case that was moved, set aside or decided anew is left out: its log is no way through one edition.
 */
export async function recordedWays(
	store: Pick<Store, "caseIds" | "load" | "events" | "bundle">,
): Promise<readonly RecordedWay[]> {
	const found = new Map<string, RecordedWay>();
	const bundles = new Map<string, Bundle | undefined>();
	for await (const id of eachCase(store)) {
		const [current, events] = [await store.load(id), await store.events(id)];
		if (current === undefined || events.some(({ kind }) => ELSEWHERE.has(kind))) continue;
		const { bundle: hash, channel, result } = current;
		if (!bundles.has(hash)) bundles.set(hash, await store.bundle(hash));
		const definition = bundles.get(hash)?.definition;
		const acts = events.flatMap(actOf);
		if (definition === undefined || acts.length === 0) continue;
		const { procedure, edition } = definition;
		const way = { procedure, edition, channel, acts, ...(result !== undefined && { result }) };
		const key = JSON.stringify(way);
		found.set(key, { ...way, count: (found.get(key)?.count ?? 0) + 1 });
	}
	return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, way]) => way);
}

const ELSEWHERE: ReadonlySet<CaseEvent["kind"]> = new Set(["moved", "action_done", "overridden"]);
const DONE: ReadonlySet<CaseEvent["kind"]> = new Set(["step_done", "answered", "paid", "signed"]);

/** What somebody did, or time; what follows from it by itself follows again. */
function actOf({ kind, step, outcome, by }: CaseEvent): readonly string[] {
	if (step === undefined) return [];
	if (kind === "late") return [`${step}: silence`];
	const isByItself = by === "procedure" || by === "clock" || outcome === "skipped";
	if (!DONE.has(kind) || isByItself || outcome === undefined || outcome === "cancelled") return [];
	return [`${step}: ${outcome}`];
}
