import type { Definition, Id, Step } from "../bundle/index.ts";
import { outcomesOf } from "./edges.ts";

/** Where a message is sent from, and the name that the item has there. */
export interface Sender {
	readonly message: Id;
	readonly at: readonly string[];
	readonly item?: Id;
}

/** Every place of a definition that sends a message: steps, their outcomes, actions, and results with their letters. */
export function sendersIn(definition: Definition): readonly Sender[] {
	const { steps, anytime, afterwards, results } = definition;
	const actions = { anytime, afterwards };
	return [
		...Object.values(steps).flatMap((step) => ofStep(step, steps)),
		...Object.entries(actions).flatMap(([section, all]) =>
			Object.values(all).flatMap(({ id, tell }) => told(tell, [section, id])),
		),
		...Object.values(results).flatMap(({ id, letter }) =>
			letter === undefined ? [] : [{ message: letter, at: ["results", id, "letter"] }],
		),
	];
}

function ofStep(step: Step, steps: Definition["steps"]): readonly Sender[] {
	const at = ["steps", step.name];
	const around = step.inside === undefined ? undefined : steps[step.inside];
	const [item] = around ? itemNamedBy(around) : [];
	const all = [
		...told(step.tell, at),
		...outcomesOf(step).flatMap(({ id, tell }) => told(tell, [...at, "outcomes", id])),
		...("signs" in step ? step.signs.map((message) => ({ message, at: [...at, "signs"] })) : []),
	];
	return item === undefined ? all : all.map((sender) => ({ ...sender, item }));
}

function told(tell: Readonly<Record<Id, Id>>, at: readonly string[]): readonly Sender[] {
	return Object.entries(tell).map(([role, message]) => ({ message, at: [...at, "tell", role] }));
}

/** The name by which what is done for each item of a list knows that item. */
export function itemNamedBy(step: Step): readonly Id[] {
	return step.does === "for_each" ? [step.as] : [];
}
