import type { Bundle, ForEachStep, Id, StepName, TogetherStep } from "@onedoor/dsl/bundle";
import type { StepFacts } from "@onedoor/dsl/form";

import type { ActiveStep, Case } from "../case.ts";
import { onlyActOf, outcomesOf } from "../ways.ts";
import { finishedOf, isEnough } from "./enough.ts";

/**
 * `<step>.finished` where some suffice, and `<step>.<answer>` of items, as they are while the case stands there. Once
 * enough branches are done the rest are over too: the rule that chooses the way on reads them as cancelled.
 */
export function countsOf(
	{ definition }: Bundle,
	current: Case,
): Readonly<Record<StepName, StepFacts>> {
	const counting = countingSteps(definition);
	if (counting.length === 0) return NONE;
	const counts = counting.flatMap((step): [StepName, StepFacts][] => {
		const record: StepFacts = current.steps[step.name] ?? { times: 0 };
		const active = current.active.find((one) => one.step === step.name);
		if (step.does === "together" && active)
			return [
				[step.name, { ...record, gives: { finished: finishedOf(active) } }],
				...cancelledBy(step, active, current),
			];
		if (step.does !== "for_each" || (!active && record.gives)) return [];
		const gives = countedItems(definition.steps, step, active);
		return [[step.name, { ...record, gives }]];
	});
	return Object.fromEntries(counts);
}

const NONE = {};

/** The steps around others that are counted; a definition never changes, so they are looked for once. */
function countingSteps(definition: Bundle["definition"]): readonly (TogetherStep | ForEachStep)[] {
	const known = counted.get(definition);
	if (known) return known;
	const found = Object.values(definition.steps).filter(
		(step) => step.does === "together" || step.does === "for_each",
	);
	counted.set(definition, found);
	return found;
}

const counted = new WeakMap<Bundle["definition"], readonly (TogetherStep | ForEachStep)[]>();

function cancelledBy(
	step: TogetherStep,
	active: ActiveStep,
	current: Case,
): readonly [StepName, StepFacts][] {
	if (step.done_when === undefined || step.others || !isEnough(step, active)) return [];
	const over = { outcome: "cancelled", answer: "cancelled" } as const;
	return step.branches
		.filter((branch) => active.answers?.[branch] === undefined)
		.map((branch) => [branch, { times: 0, ...current.steps[branch], ...over }]);
}

/** Every answer there could be, also those that nobody gave. */
export function countedItems(
	steps: Bundle["definition"]["steps"],
	each: ForEachStep,
	active: ActiveStep | undefined,
): Readonly<Record<Id, number>> {
	const step = steps[each.step];
	const known = step ? outcomesOf(step).map(({ id }) => id) : [];
	const only = step && onlyActOf(step);
	const counts = new Map<Id, number>([...known, only ?? "done", "finished"].map((id) => [id, 0]));
	const answers = Object.values(active?.answers ?? {});
	for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
	if (active) counts.set("finished", finishedOf(active));
	return Object.fromEntries(counts);
}
