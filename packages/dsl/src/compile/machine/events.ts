import type { Consequence, Definition, Id, Outcome, Step, StepName } from "../../bundle/index.ts";
import type { Rule } from "../../expression/ast.ts";

import { guardOf } from "./guards.ts";
import { isBesideOthers, targetOf } from "./places.ts";
import { type Transition, waysOf } from "./ways.ts";

/** Event → transitions, as XState takes them. An empty object forbids an event that a state around it knows. */
export type Events = Readonly<
	Record<string, readonly Transition[] | Readonly<Record<string, never>>>
>;

/** What may happen to a step while a case stands there: what people and systems do, and being late. */
export function eventsOf(definition: Definition, step: Step): Events {
	return {
		...actsOn(definition, step),
		...latenessOf(definition, step),
		...(step.does === "for_each" && awayFromItem(definition, step.step)),
	};
}

/** Items are the runtime's; only lateness that takes the whole case away from them is the machine's. */
function awayFromItem(definition: Definition, name: StepName): Events {
	const late = definition.steps[name]?.deadline?.when_late;
	return late?.kind === "go_to" ? { [`late.${name}`]: [guarded(definition, late.step)] } : {};
}

/** The names of a step's own events, without the step: `submit`, `paid`, the outcomes, the answers. */
export function actsOf(step: Step): readonly Id[] {
	switch (step.does) {
		case "fill_in":
			return ["submit"];
		case "pay":
			return ["paid"];
		case "hand_over":
			return ["received"];
		case "wait_for":
			return [step.event.kind === "at" ? "reached" : step.event.answer];
		case "for_each":
			return ["done"];
		default:
			return outcomesOf(step)
				.filter((outcome) => outcome.from_outside)
				.map((outcome) => outcome.id);
	}
}

/** What people choose and systems answer; none for a step that a rule leaves. */
export function outcomesOf(step: Step): readonly Outcome[] {
	if ("answers" in step) return step.answers;
	if (step.does === "decide" && step.by_rule) return [];
	return "outcomes" in step ? step.outcomes : [];
}

/** Clocks whose end moves the case, and actions that do: they may happen anywhere, so they stand on the root. */
export function rootEvents(definition: Definition): Events {
	const clocks = Object.values(definition.clocks).flatMap(
		(clock): [string, readonly Transition[]][] =>
			clock.when_late?.kind === "go_to"
				? [[`late.clocks.${clock.id}`, [{ target: targetOf(definition, clock.when_late.step) }]]]
				: [],
	);
	const actions = Object.values(definition.anytime).flatMap(
		(action): [string, readonly Transition[]][] =>
			action.go_to === undefined
				? []
				: [[`anytime.${action.id}`, [guarded(definition, action.go_to, action.when)]]],
	);
	return Object.fromEntries([...clocks, ...actions]);
}

/**
 * A person takes another outcome than the rule did, wherever the case has come to since, an end included. A step in
 * a branch or in a list has none: its region cannot be entered alone.
 */
export function overrideEvents(definition: Definition): Events {
	const replaced = Object.values(definition.steps).flatMap(
		(step): [string, readonly Transition[]][] =>
			step.does === "decide" && step.override && !isBesideOthers(definition, step)
				? step.outcomes.map((outcome) => [
						`override.${step.name}.${outcome.id}`,
						waysOf(definition, step.name, outcome.way),
					])
				: [],
	);
	return Object.fromEntries(replaced);
}

/** What may still happen after an end: its open `afterwards` actions. */
export function afterwardsOf(definition: Definition, step: Step): Events {
	const actions = Object.values(definition.afterwards).filter((action) =>
		action.from.includes(step.name),
	);
	return Object.fromEntries(
		actions.map((action) => [
			`afterwards.${action.id}`,
			// A new case, or a longer validity, leaves this case where it is: the machine has nothing to do.
			action.go_to === undefined ? {} : [guarded(definition, action.go_to)],
		]),
	);
}

function actsOn(definition: Definition, step: Step): Events {
	const [act] = actsOf(step);
	if ("way" in step && step.way && act !== undefined)
		return { [`${step.name}.${act}`]: waysOf(definition, step.name, step.way) };
	const offered = outcomesOf(step).filter((outcome) => outcome.from_outside);
	return Object.fromEntries(
		offered.map((outcome) => [
			`${step.name}.${outcome.id}`,
			waysOf(definition, step.name, outcome.way, outcome.allowed ? [outcome.allowed] : []),
		]),
	);
}

/** Silence may take an outcome that nobody is offered, so `allowed` is not asked here. */
function latenessOf(definition: Definition, step: Step): Events {
	const late = consequenceOf(definition, step);
	if (late?.kind === "go_to") return { [`late.${step.name}`]: [guarded(definition, late.step)] };
	if (late?.kind !== "take") return {};
	const taken = outcomesOf(step).find((outcome) => outcome.id === late.outcome);
	return taken ? { [`late.${step.name}`]: waysOf(definition, step.name, taken.way) } : {};
}

/** A clock that stands in for a deadline brings its consequence; one that moves the case does so from the root. */
function consequenceOf(definition: Definition, step: Step): Consequence | undefined {
	const deadline = step.deadline;
	if (deadline?.when_late !== undefined || deadline?.with === undefined) return deadline?.when_late;
	const fromClock = definition.clocks[deadline.with]?.when_late;
	return fromClock?.kind === "take" ? fromClock : undefined;
}

function guarded(definition: Definition, step: string, when?: Rule): Transition {
	return { target: targetOf(definition, step), ...guardOf(when ? [when] : []) };
}
