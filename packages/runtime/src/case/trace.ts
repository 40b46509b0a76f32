import type { MachineConfig } from "@onedoor/dsl/bundle";

import { isObject } from "./merge-patch.ts";

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
		...tracesOf(state),
		...(isObject(state.states) ? { states: tracedAll(state.states) } : {}),
	};
}

/** A machine that is done leaves its final states, but a case stays at the end it came to. */
function tracesOf({ meta, type }: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const step = isObject(meta) ? meta.step : undefined;
	if (step === undefined) return {};
	const entry = { type: "entered", params: { step } };
	return type === "final" ? { entry } : { entry, exit: { type: "left", params: { step } } };
}

function tracedAll(states: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(states).map(([id, state]) => [id, isObject(state) ? traced(state) : state]),
	);
}
