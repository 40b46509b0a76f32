import type { Definition, Outcome, StepName } from "../../../bundle/index.ts";
import { type Edge, outcomesOf } from "../../../check/edges.ts";
import type { DefinitionFacts } from "../../../check/facts.ts";
import { isNotYet } from "./not-yet.ts";

/** Something that can happen where a case stands, and where it goes then. */
export interface WayOn {
	/** The same for the same thing in both editions: `correct`, `late`, `anytime.withdraw`. */
	readonly label: string;
	/** Of several the one whose rules hold. */
	readonly options: readonly Option[];
	/** How often at most; what is used up does not happen. */
	readonly atMost?: number;
	/** It happens only then, which is said elsewhere than in the rules of its options. */
	readonly under?: string;
	/** Whatever is true of the case, somebody or something outside can bring it about: one of its options is taken then. */
	readonly isSure: boolean;
	/** The applicant's own action: nobody else brings it about. */
	readonly isOwn?: true;
}

export interface Option {
	readonly to: StepName;
	readonly rules: Edge["rules"];
}

/**
 * All that can happen to a case at a step: what is done there, time that is over, a clock that runs out, actions, and
 * whoever replaces what a rule decided. Of branches each one is entered. At an end nothing is due any more: what may be
 * asked for afterwards is another matter than how an open case ends.
 */
export function waysOn(name: StepName, facts: DefinitionFacts, stepNow: NameNow): readonly WayOn[] {
	const step = facts.definition.steps[name];
	if (step === undefined || step.does === "end") return [];
	const byLabel = Map.groupBy(facts.leaving(name), (edge) => labelOf(edge, facts, stepNow));
	const own = [...byLabel].map(([label, edges]): WayOn => {
		const outcome = outcomesOf(step).find(({ id }) => id === edges[0]?.outcome);
		const atMost = label === outcome?.id ? outcome.at_most : undefined;
		const isSkipped = edges.some(({ to }) => facts.definition.steps[to]?.when !== undefined);
		return {
			label,
			options: edges.map(({ to, rules }) => ({ to, rules })),
			...(atMost !== undefined && { atMost }),
			isSure: !isSkipped && isOpen(outcome) && atMost === undefined && label !== "sample",
		};
	});
	return [...own, ...fromAnywhere(name, facts, stepNow), ...overrides(facts, stepNow)];
}

function isOpen(outcome: Outcome | undefined): boolean {
	return outcome?.allowed === undefined;
}

/** What a step is called in the new edition. */
export type NameNow = (step: StepName) => StepName;

function labelOf(
	{ from, to, at, outcome }: Edge,
	{ definition: { steps } }: DefinitionFacts,
	stepNow: NameNow,
): string {
	const step = steps[from];
	if (at.includes("deadline")) return "late";
	if (at.at(-1) === "sample") return "sample";
	// Entering what stands around others: each branch by itself.
	if (at.length === 2) return `in ${step?.does === "together" ? stepNow(to) : ""}`;
	if (step?.does === "decide" && step.by_rule) return "by rule";
	return outcome ?? "done";
}

/** Actions, and clocks that move the case: wherever it stands before its end. */
function fromAnywhere(name: StepName, facts: DefinitionFacts, stepNow: NameNow): readonly WayOn[] {
	const { anytime, clocks, roles } = facts.definition;
	const actions = Object.values(anytime).flatMap((action): WayOn[] => {
		const { id, who, go_to, when, until, at_most } = action;
		const is = roles[who]?.is;
		if (go_to === undefined || !isNotYet(until, name, facts)) return [];
		return [
			{
				label: `anytime.${id}`,
				options: [{ to: go_to, rules: when ? [when.tree] : [] }],
				...(at_most !== undefined && { atMost: at_most }),
				...(until !== undefined && { under: `until ${stepNow(until)}` }),
				isSure: when === undefined && until === undefined && at_most === undefined,
				...((is === "applicant" || is === "representative") && { isOwn: true }),
			},
		];
	});
	const late = Object.values(clocks).flatMap(({ id, was, when_late }): WayOn[] =>
		when_late?.kind === "go_to"
			? [
					{
						label: `clocks.${was ?? id}`,
						options: [{ to: when_late.step, rules: [] }],
						isSure: false,
					},
				]
			: [],
	);
	return [...actions, ...late];
}

/** What a rule decided is replaced by another of its outcomes, wherever the case has come by then. */
function overrides(facts: DefinitionFacts, stepNow: NameNow): readonly WayOn[] {
	return replaceable(facts.definition).flatMap((step) =>
		[...Map.groupBy(facts.leaving(step), ({ outcome = "" }) => outcome)].map(
			([outcome, edges]): WayOn => ({
				label: `override.${stepNow(step)}.${outcome}`,
				options: edges.map(({ to }) => ({ to, rules: [] })),
				under: "decided by rule before",
				isSure: false,
			}),
		),
	);
}

function replaceable({ steps }: Definition): readonly StepName[] {
	return Object.values(steps).flatMap((step) =>
		step.does === "decide" && step.override ? step.name : [],
	);
}
