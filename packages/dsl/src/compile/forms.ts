import type { DataPath, Definition, Id, Outcome, Page, Step, StepName } from "../bundle/index.ts";

import { pagesOfForm } from "../form/asked.ts";
import { outcomesOf } from "./machine/events.ts";

/** One thing a person fills in: a step, what an officer enters while deciding, or what an outcome asks. */
export interface FormPlan {
	/** As in `Bundle.forms`. */
	readonly key: string;
	readonly step: StepName;
	readonly outcome?: Id;
	readonly pages: readonly Page[];
}

/** Every form of a procedure, in the order of its steps. */
export function formPlans(definition: Definition): readonly FormPlan[] {
	return Object.values(definition.steps).flatMap((step) => [
		...stepForm(definition, step),
		...outcomeForms(step),
	]);
}

function stepForm(definition: Definition, step: Step): readonly FormPlan[] {
	if (step.does === "fill_in")
		return [
			{ key: step.name, step: step.name, pages: pagesOfForm(definition, { step: step.name }) },
		];
	if (step.does !== "decide" || step.ask.length === 0) return [];
	return [{ key: step.name, step: step.name, pages: [onePage(step.name, step, step.ask)] }];
}

function outcomeForms(step: Step): readonly FormPlan[] {
	return outcomesOf(step)
		.filter((outcome) => outcome.ask.length > 0)
		.map((outcome) => ({
			key: `${step.name}.${outcome.id}`,
			step: step.name,
			outcome: outcome.id,
			pages: [onePage(outcome.id, outcome, outcome.ask)],
		}));
}

function onePage(id: Id, from: Step | Outcome, ask: readonly DataPath[]): Page {
	return { id, title: from.title, ...(from.help && { help: from.help }), ask };
}
