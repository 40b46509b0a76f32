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
	const step = isObject(state.meta) ? state.meta.step : undefined;
	const { entry: _entry, exit: _exit, ...rest } = state;
	return {
		...rest,
		...(step === undefined
			? {}
			: { entry: { type: "entered", params: { step } }, exit: { type: "left", params: { step } } }),
		...(isObject(state.states) ? { states: tracedAll(state.states) } : {}),
	};
}

function tracedAll(states: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(states).map(([id, state]) => [id, isObject(state) ? traced(state) : state]),
	);
}
