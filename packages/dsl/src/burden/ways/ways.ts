import type { Definition, Step, StepName } from "../../bundle/index.ts";
import { type Edge, edgesFromAnywhere } from "../../check/edges.ts";
import type { DefinitionFacts } from "../../check/facts.ts";
import type { Expression } from "../../expression/ast.ts";

/** A way on between places. */
export interface WayOn {
	readonly from: string;
	readonly to: string;
	/** Only lateness, or an action out of turn, opens it. */
	readonly late: boolean;
	/** Rules that must hold for it. */
	readonly rules: readonly Expression[];
}

export interface Ways {
	readonly start: string;
	/** Ends other than withdrawn and lapsed. */
	readonly ends: ReadonlySet<string>;
	readonly all: readonly WayOn[];
}

/**
 * Where something at a step counts: at the step, or at the outcome that is chosen there. Branches beside each other
 * are all walked, so they count at the step around them.
 */
export function placeOf(definition: Definition, step: Step, outcome?: string): string {
	const around = branchesAround(definition, step);
	if (around) return around.name;
	return outcome === undefined ? step.name : `${step.name}/${outcome}`;
}

/** The outermost step with branches that a step stands in, however deep. */
export function branchesAround(definition: Definition, { inside }: Step): Step | undefined {
	const around = inside === undefined ? undefined : definition.steps[inside];
	if (around === undefined) return undefined;
	return branchesAround(definition, around) ?? (around.does === "together" ? around : undefined);
}

export function waysOf(facts: DefinitionFacts): Ways {
	const { definition } = facts;
	const steps = Object.values(definition.steps);
	const ends = steps.filter(
		(step) => step.does === "end" && step.result !== "withdrawn" && step.result !== "lapsed",
	);
	return {
		start: definition.starts_at,
		ends: new Set(ends.map(({ name }) => name)),
		all: [...facts.edges.flatMap((edge) => waysOn(edge, definition)), ...fromAnywhere(definition)],
	};
}

function waysOn(edge: Edge, definition: Definition): readonly WayOn[] {
	const step = definition.steps[edge.from];
	const next = definition.steps[edge.to];
	if (!step || !next) return [];
	const from = placeOf(definition, step);
	const to = placeOf(definition, next);
	if (from === to && from !== edge.from) return [];
	const late = edge.at[2] === "deadline";
	const last = { to, late, rules: edge.rules };
	if (edge.outcome === undefined || late || from !== step.name) return [{ from, ...last }];
	const chosen = placeOf(definition, step, edge.outcome);
	return [
		{ from, to: chosen, late, rules: [] },
		{ from: chosen, ...last },
	];
}

/** Actions and clocks that move a case wherever it stands. */
function fromAnywhere(definition: Definition): readonly WayOn[] {
	const places = new Set(
		Object.values(definition.steps)
			.filter((step) => step.does !== "end")
			.map((step) => placeOf(definition, step)),
	);
	return edgesFromAnywhere(definition).flatMap(({ to }: { readonly to: StepName }) =>
		[...places].map((from) => ({ from, to, late: true, rules: [] })),
	);
}
