import type { Step, StepName } from "../bundle/index.ts";
import type { Edge } from "./edges.ts";
import type { DefinitionFacts } from "./facts.ts";

/**
 * The refusing end that a case comes to from a step by itself: nobody decides on the way, and where a rule sends cases
 * different ways, all of them refuse.
 */
export function refusalFrom(
	name: StepName,
	facts: DefinitionFacts,
	seen: ReadonlySet<StepName> = new Set(),
): StepName | undefined {
	const step = facts.definition.steps[name];
	if (step === undefined || seen.has(name)) return undefined;
	if (step.does === "end") return step.result === "refused" ? name : undefined;
	return PASSING.has(step.does)
		? refusalBy(waysFrom(name, facts), facts, new Set([...seen, name]))
		: undefined;
}

/** Steps at which nothing is decided. */
const PASSING: ReadonlySet<Step["does"]> = new Set([
	"route",
	"tell",
	"deliver",
	"follow",
	"hand_over",
]);

/** The refusing end of one outcome, answer or step: a rule that chooses has to refuse whatever it chooses. */
export function refusalBy(
	ways: readonly Edge[],
	facts: DefinitionFacts,
	seen: ReadonlySet<StepName> = new Set(),
): StepName | undefined {
	const chosen = ways.filter(isChosen).map(({ to }) => refusalFrom(to, facts, seen));
	const sure = ways
		.filter((way) => !isChosen(way))
		.map(({ to }) => refusalFrom(to, facts, seen))
		.find((end) => end !== undefined);
	return sure ?? (chosen.includes(undefined) ? undefined : chosen[0]);
}

/** Ways on from a step by what is done there; where branches meet, their answers decide together. */
export function waysFrom(name: StepName, facts: DefinitionFacts): readonly Edge[] {
	return facts.leaving(name).filter(({ at, ends }) => ends !== true && !at.includes("deadline"));
}

/** A rule chose this way among others. */
export function isChosen({ at }: Edge): boolean {
	return at.at(-3) === "choose";
}
