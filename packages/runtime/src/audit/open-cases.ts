import type { Bundle, Id, IsoDate, StepName } from "@onedoor/dsl/bundle";

import { leavesOf } from "../case/moves/moved-steps.ts";
import type { Store } from "../storage/storage.ts";
import { eachCase } from "./each-case.ts";

/** Procedure → edition → step → how many open cases stand there. A case in two branches counts in both. */
export type OpenCases = Readonly<
	Record<Id, Readonly<Record<IsoDate, Readonly<Record<StepName, number>>>>>
>;

/** What reviewers ask of a store: how many cases a change of a step meets. Numbers only, nothing of anybody. */
export async function openCases(
	store: Pick<Store, "caseIds" | "load" | "bundle">,
): Promise<OpenCases> {
	const counts: Record<Id, Record<IsoDate, Record<StepName, number>>> = {};
	const bundles = new Map<string, Bundle | undefined>();
	for await (const id of eachCase(store)) {
		const current = await store.load(id);
		if (current === undefined || current.status === "ended") continue;
		const { bundle: hash } = current;
		if (!bundles.has(hash)) bundles.set(hash, await store.bundle(hash));
		const definition = bundles.get(hash)?.definition;
		if (definition === undefined) continue;
		const { procedure, edition } = definition;
		counts[procedure] ??= {};
		counts[procedure][edition] ??= {};
		const steps = counts[procedure][edition];
		for (const { step } of leavesOf(definition, current)) steps[step] = (steps[step] ?? 0) + 1;
	}
	return counts;
}
