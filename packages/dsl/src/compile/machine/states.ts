import type { BranchStep, Definition, FollowStep, Step, TogetherStep } from "../../bundle/index.ts";

import { afterwardsOf, eventsOf, overrideEvents, rootEvents } from "./events.ts";
import { guardOf, isEnough } from "./guards.ts";
import { ACTIVE, DONE, isBranch, keyOf, OPENING, SKIPPED, stepOf, stepsInside } from "./places.ts";
import { immediateWays, type Transition, waysOf } from "./ways.ts";

/** A state of the machine, as XState's config writes it. */
export interface State {
	readonly type?: "parallel" | "final" | "history";
	readonly history?: "deep";
	readonly initial?: string;
	readonly meta?: { readonly step: string };
	readonly tags?: readonly string[];
	readonly always?: readonly Transition[];
	readonly on?: Readonly<Record<string, unknown>>;
	readonly onDone?: readonly Transition[];
	readonly states?: Readonly<Record<string, State>>;
}

/** The states of these steps by key; a branch is a region around its step. */
export function statesOf(
	definition: Definition,
	steps: readonly Step[],
): Readonly<Record<string, State>> {
	return Object.fromEntries(
		steps.map((step) => [
			keyOf(step),
			isBranch(definition, step) ? region(definition, step) : state(definition, step),
		]),
	);
}

function state(definition: Definition, step: Step): State {
	switch (step.does) {
		case "end":
			return end(definition, step);
		case "follow":
		case "branch":
			return { ...steps(definition, step), ...waiting(definition, step) };
		case "together":
			return { ...waiting(definition, step), ...together(definition, step) };
		default:
			return waiting(definition, step);
	}
}

function waiting(definition: Definition, step: Step): State {
	const always = immediateWays(definition, step);
	const on = eventsOf(definition, step);
	return {
		meta: { step: step.name },
		...(always.length > 0 && { always }),
		...(Object.keys(on).length > 0 && { on }),
	};
}

function steps(definition: Definition, step: FollowStep | BranchStep): State {
	return {
		initial: keyOf(stepOf(definition, step.starts_at)),
		states: statesOf(definition, stepsInside(definition, step.name)),
	};
}

function together(definition: Definition, step: TogetherStep): State {
	return {
		type: "parallel",
		...(step.done_when !== undefined && {
			always: waysOf(definition, step.name, step.way, [isEnough(step.name, step.done_when)]),
		}),
		states: statesOf(definition, stepsInside(definition, step.name)),
		onDone: waysOf(definition, step.name, step.way),
	};
}

/** A branch ends by itself, so the region has its own end; the parallel state is done when all regions are. */
function region(definition: Definition, step: Step): State {
	const states = { [ACTIVE]: state(definition, step), [DONE]: { type: "final" } } as const;
	if (step.when === undefined) return { initial: ACTIVE, states };
	const opening: State = {
		always: [{ target: ACTIVE, ...guardOf([step.when]) }, { target: SKIPPED }],
	};
	return {
		initial: OPENING,
		states: { [OPENING]: opening, ...states, [SKIPPED]: { type: "final" } },
	};
}

/** Where something may still happen the state stays open; what the root knows ends with the case all the same. */
function end(definition: Definition, step: Step): State {
	const meta = { step: step.name };
	const afterwards = afterwardsOf(definition, step);
	const isFinal =
		Object.keys(afterwards).length === 0 && Object.keys(overrideEvents(definition)).length === 0;
	if (isFinal) return { meta, type: "final" };
	const closed = Object.keys(rootEvents(definition)).map((event) => [event, {}]);
	return { meta, tags: ["ended"], on: { ...afterwards, ...Object.fromEntries(closed) } };
}
