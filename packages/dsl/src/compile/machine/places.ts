import type { Definition, Step, StepName, Way } from "../../bundle/index.ts";

/** The state in which a branch of `together` is done. */
export const DONE = "done";
/** The state of a branch whose `when` was false. */
export const SKIPPED = "skipped";
/** The state in which a branch's own step stands. */
export const ACTIVE = "active";
/** The state in which a branch's `when` is asked. */
export const OPENING = "opening";

/** The state around all steps that a way `back` may lead to; no step can have this name. */
export const RUNNING = "_running";
/** The history state in it. */
export const BEFORE = "_before";

/** Where `go_to: back` leads: wherever the case stood when an action took it away. */
export function historyOf(definition: Definition): string {
	return target(definition, [RUNNING, BEFORE]);
}

/** Whether any way of the procedure leads back. */
export function hasPauses(definition: Definition): boolean {
	return Object.values(definition.steps).some(isPause);
}

/** A step of the procedure itself that `back` may lead to: neither an end, nor one that itself leads back. */
export function isRemembered(definition: Definition, step: Step): boolean {
	return step.does !== "end" && !isPause(step) && hasPauses(definition);
}

function isPause(step: Step): boolean {
	const ways: readonly (Way | undefined)[] = [
		...("outcomes" in step ? step.outcomes.map(({ way }) => way) : []),
		...("answers" in step ? step.answers.map(({ way }) => way) : []),
		"way" in step ? step.way : undefined,
	];
	return ways.some((way) => way !== undefined && "back" in way);
}

/** How a transition names a step's state: `#birth_registration.reception.check`. */
export function targetOf(definition: Definition, name: StepName): string {
	return target(definition, placeOf(definition, name));
}

/** Where a branch goes that has no way on: to the end of its own region. */
export function branchEnd(definition: Definition, name: StepName): string {
	return target(definition, [...regionAround(definition, name), DONE]);
}

/** The names of the states from the root down to the step's own state. */
export function placeOf(definition: Definition, name: StepName): readonly string[] {
	const step = stepOf(definition, name);
	if (step.inside === undefined)
		return isRemembered(definition, step) ? [RUNNING, keyOf(step)] : [keyOf(step)];
	const around = [...placeOf(definition, step.inside), keyOf(step)];
	return isBranch(definition, step) ? [...around, ACTIVE] : around;
}

/** A state's key is the last part of the step's name: the machine is nested as the steps are. */
export function keyOf(step: Step): string {
	return step.name.slice(step.name.lastIndexOf(".") + 1);
}

export function isBranch(definition: Definition, step: Step): boolean {
	return step.inside !== undefined && stepOf(definition, step.inside).does === "together";
}

/** Whether a step stands, at any depth, in a branch or in what is done for each item. */
export function isBesideOthers(definition: Definition, step: Step): boolean {
	if (step.inside === undefined) return false;
	const around = stepOf(definition, step.inside);
	return (
		around.does === "together" || around.does === "for_each" || isBesideOthers(definition, around)
	);
}

/** The steps directly inside, in the author's order; those of the procedure itself when no step is named. */
export function stepsInside(definition: Definition, name?: StepName): readonly Step[] {
	return Object.values(definition.steps).filter((step) => step.inside === name);
}

/**
 * @throws Error when a checked definition names a step it lacks: a fault of the linker, not of the author.
 */
export function stepOf(definition: Definition, name: StepName): Step {
	const step = Object.hasOwn(definition.steps, name) ? definition.steps[name] : undefined;
	if (step === undefined) throw new Error(`no step "${name}" in ${definition.procedure}`);
	return step;
}

function regionAround(definition: Definition, name: StepName): readonly string[] {
	const step = stepOf(definition, name);
	if (step.inside === undefined)
		throw new Error(`step "${name}" goes nowhere, but stands in no branch`);
	if (!isBranch(definition, step)) return regionAround(definition, step.inside);
	return [...placeOf(definition, step.inside), keyOf(step)];
}

function target(definition: Definition, place: readonly string[]): string {
	return `#${[definition.procedure, ...place].join(".")}`;
}
