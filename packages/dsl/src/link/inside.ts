import type { Id, StepName } from "../bundle/index.ts";
import {
	exit_unknown,
	once_in_a_case,
	step_unknown,
	verb_misplaced,
} from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import { placeOf, valueAt } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { type Linking, reportUnknown, resolve } from "./linking.ts";
import type { StepScope } from "./scope.ts";

type Steps = readonly Keyed<Item<StepModel>>[];

/** How names are meant in a branch of one step, and in what is done for each item: as around it, without ways on. */
export function inOneStep(scope: StepScope, around: StepName): StepScope {
	return { ...scope, ways: "none", inside: around };
}

/** What is done for each item may name the item, too. */
export function inEach(scope: StepScope, around: StepName, { as, of }: Item<StepModel>): StepScope {
	const item = as && of ? { item: { as: as.text, of: of.text } } : {};
	return { ...inOneStep(scope, around), ...item };
}

/** How names are meant among the steps of a branch: its ways stay inside, only lateness may lead out. */
export function amongSteps(
	linking: Linking,
	scope: StepScope,
	branch: StepName,
	steps: Steps,
): StepScope {
	const own = idsOf(steps);
	const target = (named: Named): StepName | undefined => {
		const id = resolve(linking, named, own, step_unknown);
		return id === undefined ? undefined : scope.full(id);
	};
	return {
		...scope,
		ways: "may_end",
		inside: branch,
		target,
		away: (named) => (own.includes(named.text) ? target(named) : scope.away(named)),
		exit(named) {
			reportUnknown(linking, named, [], exit_unknown);
			return undefined;
		},
	};
}

/** Ids of all that stand beside each other under one prefix: steps, branches, and the steps of branches. */
export function idsWithin(steps: Steps): readonly Id[] {
	return steps.flatMap(({ id, value }) => [
		id,
		...idsWithin(value?.branches ?? []),
		...(value?.does === undefined ? idsWithin(value?.steps ?? []) : []),
	]);
}

/** An end ends the whole case, so it cannot stand in a branch. */
export function checkBranch(linking: Linking, item: Item<StepModel>): void {
	if (item.does === "end") reportVerb(linking, item, "a branch");
}

const FOR_EACH: ReadonlySet<string | undefined> = new Set([
	undefined,
	"confirm",
	"decide",
	"attend",
	"sign",
	"ask",
	"record",
	"deliver",
	"start",
	"tell",
]);

/** What is done for each item leaves the case as it is, save for the item's answer. */
export function checkForEach(linking: Linking, item: Item<StepModel>): void {
	if (!FOR_EACH.has(item.does) || item.by === "rule") reportVerb(linking, item, "`for_each`");
	const asked = [item.ask, ...(item.outcomes ?? []).map(({ value }) => value?.ask)];
	const results = idsOf(linking.procedure.results);
	const signed = (item.signs ?? []).filter(({ text }) => results.includes(text));
	for (const named of [...asked.flatMap((names) => names ?? []), ...signed])
		linking.report(once_in_a_case({ name: named.text }), placeOf(named.node));
}

function reportVerb(linking: Linking, item: Item<StepModel>, where: string): void {
	const node = valueAt(item.node, item.by === "rule" ? "by" : "does") ?? item.node;
	const does = item.by === "rule" ? "by: rule" : (item.does ?? "");
	linking.report(verb_misplaced({ does, where }), placeOf(node));
}
