import type { MachineConfig, StepName } from "@onedoor/dsl/bundle";

import { assign } from "xstate";

import { isObject } from "./merge-patch.ts";

/** What a move does to a step. A branch is skipped when its `when` is false. */
export type Did = "entered" | "left" | "skipped";

/** What may stand in the context as `facts`: told of every step at once, so that the next rule reads what it left. */
export interface Listening {
	readonly note: (did: Did, step: StepName) => void;
}

/**
 * The machine with one entry and one exit action for each state that is a step. A macrostep may pass through several
 * steps; XState reports the actions in order, and so tells the way it took. Facts come in through the context.
 */
export function withTraces(config: MachineConfig): Record<string, unknown> {
	return {
		...traced(config),
		context: ({ input }: { input?: { facts?: unknown } }) => ({ facts: input?.facts }),
	};
}

function traced(state: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const { entry: _entry, exit: _exit, ...rest } = state;
	return {
		...rest,
		...(Array.isArray(state.always) && { always: state.always.map(goingOn) }),
		...tracesOf(state),
		...(isObject(state.states) ? { states: tracedAll(state.states) } : {}),
	};
}

/**
 * XState rests after a way that leads back to where it stood, even where a rule that reads what was just done now
 * holds. A context that is new, though it says the same, makes it look once more.
 */
export const lookAgain: unknown = assign({});

function goingOn(way: { readonly actions?: unknown }): Record<string, unknown> {
	const actions = way.actions === undefined ? [] : [way.actions].flat();
	return { ...way, actions: [...actions, { type: "looked" }] };
}

/** A machine that is done leaves its final states, but a case stays at the end it came to. */
function tracesOf(state: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const step = stepIn(state);
	if (step === undefined) return {};
	const entry = traceOf("entered", step);
	return state.type === "final" ? { entry } : { entry, exit: traceOf("left", step) };
}

/** XState reads the parameters of an action in the moment it comes to it, and before the next guard. */
export function traceOf(did: Did, step: StepName): Record<string, unknown> {
	return {
		type: did,
		params: ({ context }: { context: { facts?: Partial<Listening> } }) => {
			context.facts?.note?.(did, step);
			return { step };
		},
	};
}

function tracedAll(states: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const branch = isObject(states.active) ? stepIn(states.active) : undefined;
	return Object.fromEntries(
		Object.entries(states).map(([id, state]) => {
			if (!isObject(state)) return [id, state];
			const isSkip = id === "skipped" && branch !== undefined;
			return [id, isSkip ? { ...state, entry: traceOf("skipped", branch) } : traced(state)];
		}),
	);
}

function stepIn({ meta }: Readonly<Record<string, unknown>>): StepName | undefined {
	const step = isObject(meta) ? meta.step : undefined;
	return typeof step === "string" ? step : undefined;
}
