import type { Definition, Field, Id, Step, StepName } from "../bundle/index.ts";
import { answersOf } from "../check/answers.ts";
import { leafValues } from "./values/leaf-values.ts";

/** What a rule may read of a step: how it came out, of items how many came out so, what a register's answer gave. */
export function doneAxis(definition: Definition, name: string): readonly unknown[] {
	const { step: at, fact } = factOf(name);
	const step = definition.steps[at];
	if (!step) return [];
	if (fact === "outcome" || fact === "answer") return answersOf(step, definition);
	const given = givenBy(step, fact, definition);
	if (given)
		return leafValues(given, { definition, today: definition.edition, other: () => undefined });
	const each = step.does === "for_each" ? definition.steps[step.step] : undefined;
	return each && [...answersOf(each, definition), "finished"].includes(fact) ? [0, 1] : [];
}

/** `tax.amount` is a fact of the step `tax`, `reception.check.outcome` one of `reception.check`. */
export function factOf(name: string): { readonly step: StepName; readonly fact: Id } {
	const at = name.lastIndexOf(".");
	return { step: name.slice(0, Math.max(at, 0)), fact: name.slice(at + 1) };
}

function givenBy(step: Step, fact: Id, { registers }: Definition): Field | undefined {
	if (step.does !== "ask" && step.does !== "record") return undefined;
	const answers = Object.values(registers[step.register]?.services[step.service]?.answers ?? {});
	return answers.flatMap(({ gives = {} }) =>
		Object.hasOwn(gives, fact) ? (gives[fact] ?? []) : [],
	)[0];
}
