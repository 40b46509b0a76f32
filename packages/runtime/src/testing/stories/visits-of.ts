import { itemTask } from "@onedoor/dsl/form";
import type { StoryVisit } from "@onedoor/dsl/journey";
import type { Case, Visit } from "../../case/case.ts";
import { factsOf } from "../../case/facts.ts";
import type { Done } from "../scenario-world.ts";

/**
 * Visits that a command finished. What they showed is what the case knew before, with the data that the command
 * brought: rules that read how the step was left had nothing to read yet.
 */
export function visitsOf({ world, before }: Done): readonly StoryVisit[] {
	const { bundle, case: after, now } = world;
	const known = Object.keys(before?.visits ?? {}).length;
	const finished = Object.entries(after.visits).flatMap(([number, visit]) =>
		Number(number) > known ? [visit] : [],
	);
	if (finished.length === 0) return [];
	const { data, sources } = after;
	const facts = factsOf(bundle, { ...(before ?? after), data, sources }, now, data);
	const paid = paidSince(before, after);
	return finished.map(({ step, outcome, role }: Visit) => ({
		step: itemTask(bundle.definition, step)?.each.step ?? step,
		...(outcome !== undefined && { outcome }),
		...(role !== undefined && { role }),
		data,
		facts,
		...(paid && { paid }),
	}));
}

/** An end may give money back: that is no payment. */
function paidSince(before: Case | undefined, after: Case): StoryVisit["paid"] {
	const lines = Object.entries(after.paid).flatMap(([line, amount]) => {
		const more = amount - (before?.paid[line] ?? 0);
		return more > 0 ? [[line, more] as const] : [];
	});
	return lines.length === 0 ? undefined : Object.fromEntries(lines);
}
