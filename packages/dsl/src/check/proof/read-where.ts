import type { DocumentRequirement, Fee, PayStep, Step, StepName } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { remembered } from "../../expression/remembered.ts";
import { pagesOfForm } from "../../form/asked.ts";
import { isWithin } from "../../form/paths.ts";
import { outcomesOf } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import { holdingAt } from "./holding.ts";

/** A step that reads the rule of a fee or a paper, which stands at no step itself, and what is known there. */
export interface Reading {
	readonly step: StepName;
	readonly known: readonly Expression[];
}

/** Steps where something is paid and to which cases can come. */
export function paySteps(facts: DefinitionFacts): readonly PayStep[] {
	return Object.values(facts.definition.steps).flatMap((step) =>
		step.does === "pay" && facts.reachable.has(step.name) ? [step] : [],
	);
}

/** For each step that takes the fee: what holds there. */
export function paidWhere({ id }: Fee, facts: DefinitionFacts): readonly Reading[] {
	return paySteps(facts)
		.filter(({ fees }) => fees === undefined || fees.includes(id))
		.map(({ name }) => ({ step: name, known: holdingAt(name, [], facts) }));
}

/** For each place that asks the paper: by which rules the case came there. What is written on the form may still be refused. */
export function askedWhere(
	{ id }: DocumentRequirement,
	facts: DefinitionFacts,
): readonly Reading[] {
	return placesOf(facts)
		.filter(({ asks }) => asks.some((path) => isWithin(path, id)))
		.map(({ step, known }) => ({ step, known }));
}

/** Every paper asks for all places that ask something. */
const placesOf = remembered((facts: DefinitionFacts): readonly (Reading & Place)[] =>
	Object.values(facts.definition.steps).flatMap((step) => {
		const came = [...facts.before(step.name).known.values()];
		return placesIn(step, facts)
			.filter(({ asks }) => asks.length > 0)
			.map((place) => ({ ...place, step: step.name, known: [...came, ...place.when] }));
	}),
);

interface Place {
	readonly asks: readonly string[];
	readonly when: readonly Expression[];
}

/** Pages and outcomes ask; papers are also taken in, handed over and signed. */
function placesIn(step: Step, { definition }: DefinitionFacts): readonly Place[] {
	const pages = pagesOfForm(definition, { step: step.name }).map(({ ask, when }) => ({
		asks: ask,
		when: when ? [when.tree] : [],
	}));
	return [
		...pages,
		...outcomesOf(step).map(({ ask }) => ({ asks: ask, when: [] })),
		{ asks: handledAt(step), when: [] },
	];
}

function handledAt(step: Step): readonly string[] {
	switch (step.does) {
		case "hand_over":
			return step.papers;
		case "sign":
			return step.signs;
		case "deliver":
			return step.receives;
		default:
			return [];
	}
}
