import type { Bundle, StepName } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";
import {
	type AnyMachineSnapshot,
	type AnyStateMachine,
	type AnyStateNode,
	createMachine,
	getNextTransitions,
	initialTransition,
	transition,
} from "xstate";

import { KnownMoves, notedGuard } from "./known-moves.ts";
import { isObject } from "./merge-patch.ts";
import { type Did, lookAgain, withTraces } from "./trace.ts";

/** What one event did to the machine: every step left and entered, also those passed through, in order. */
export interface Move {
	/** XState's state value: plain JSON. */
	readonly state: unknown;
	readonly trail: readonly { readonly did: Did; readonly step: StepName }[];
}

/**
 * The port to the state machine. A case keeps only the state value; rules read the facts given with the event, so a
 * machine, and every way that it once found, is shared by all cases of its bundle.
 */
export interface Machine {
	initial(facts: Scope): Move;
	/**
	 * Undefined when the machine has no way on for this event, or does not know the state.
	 * @param back the state that a way back leads to
	 */
	step(state: unknown, event: string, facts: Scope, back?: unknown): Move | undefined;
	/** Types of the events that lead on from here, guards aside. */
	allowed(state: unknown): readonly string[];
	/** A state that the definition lacks must never reach XState: it fails there long after the call. */
	knows(state: unknown): boolean;
}

/** By the machine itself: what varies in a case never reaches it. */
const machines = new WeakMap<Bundle["machine"], Machine>();

export function machineOf(bundle: Pick<Bundle, "machine">): Machine {
	const known = machines.get(bundle.machine) ?? build(bundle);
	machines.set(bundle.machine, known);
	return known;
}

function build(bundle: Pick<Bundle, "machine">): Machine {
	const config = { ...withTraces(bundle.machine), options: { maxIterations: MOST_MICROSTEPS } };
	const logic: AnyStateMachine = createMachine(config, {
		guards: { rule: notedGuard as never },
		actions: { entered: nothing, left: nothing, skipped: nothing, looked: lookAgain as never },
	});
	const restore = (state: unknown, facts?: Scope, back?: unknown): AnyMachineSnapshot =>
		logic.resolveState({
			value: state as never,
			context: { facts },
			...(back !== undefined && { historyValue: historyOf(logic, back) }),
		} as never);
	const travel = (
		state: unknown,
		event: string,
		facts: Scope,
		back?: unknown,
	): Move | undefined => {
		const before = restore(state, facts, back);
		const after = transition(logic, before, { type: event, facts } as never);
		// A step that leads back to itself leaves the snapshot as it was, but it was left and entered.
		return after[0] === before && after[1].length === 0 ? undefined : moveOf(after);
	};
	const known = new KnownMoves();
	const beginning = (facts: Scope): Move => moveOf(initialTransition(logic, { facts } as never));
	return {
		initial: (facts) => known.move("", facts, beginning) ?? beginning(facts),
		step(state, event, facts, back) {
			if (event.startsWith("xstate.") || !isKnown(logic.root, state)) return undefined;
			if (back !== undefined && !isKnown(logic.root, back)) return undefined;
			return known.move(keyOf(event, state, back), facts, (told) =>
				travel(state, event, told, back),
			);
		},
		allowed: (state) =>
			isKnown(logic.root, state)
				? [...new Set(getNextTransitions(restore(state)).map(({ eventType }) => eventType))].filter(
						(type) => type !== "" && !type.startsWith("xstate."),
					)
				: [],
		knows: (state) => isKnown(logic.root, state),
	};
}

/** Mostly a case stands at one step, or at a few, whose names need no quotes. */
function keyOf(event: string, state: unknown, back: unknown): string {
	return back === undefined
		? `${event} ${keyOfState(state)}`
		: JSON.stringify([event, state, back]);
}

/** States that are equal have the same key. No name of a state has a blank or a bracket in it. */
function keyOfState(state: unknown): string {
	if (!isObject(state)) return String(state);
	let key = "(";
	for (const name of Object.keys(state)) key += `${name} ${keyOfState(state[name])} `;
	return `${key})`;
}

/** A loop that no person takes part in and no rule ends would never come to rest. */
const MOST_MICROSTEPS = 1_000;

function nothing(): void {}

/** XState remembers, for a deep history, the innermost states below the one around it. A case keeps their value. */
function historyOf(logic: AnyStateMachine, back: unknown): Readonly<Record<string, unknown>> {
	const nodes: readonly AnyStateNode[] = logic.resolveState({
		value: back as never,
		context: {},
	})._nodes;
	const around = nodes.flatMap((node) => Object.values(node.states));
	const memory = around.find((node) => node.type === "history");
	if (memory === undefined) return {};
	const inside = nodes.filter((node) => node.type === "atomic" || node.type === "final");
	return { [memory.id]: inside };
}

interface Traced {
	readonly type: string;
	readonly params?: unknown;
}

const DONE_TO_STEPS: ReadonlySet<string> = new Set<Did>(["entered", "left", "skipped"]);

function moveOf([snapshot, actions]: readonly [AnyMachineSnapshot, readonly Traced[]]): Move {
	const trail = actions.flatMap(({ type, params }) =>
		DONE_TO_STEPS.has(type)
			? [{ did: type as Did, step: (params as { step: StepName }).step }]
			: [],
	);
	return { state: snapshot.value, trail };
}

interface Node {
	readonly type: string;
	readonly states: Readonly<Record<string, Node>>;
}

function isKnown(node: Node, state: unknown): boolean {
	if (typeof state === "string") {
		const child = childOf(node, state);
		return child !== undefined && isInnermost(child);
	}
	if (!isObject(state)) return false;
	const keys = Object.keys(state);
	return (
		keys.length === (node.type === "parallel" ? regionsOf(node) : 1) &&
		keys.every((key) => {
			const child = childOf(node, key);
			if (child === undefined) return false;
			return isBareRegion(node, child) ? isEmpty(state[key]) : isKnown(child, state[key]);
		})
	);
}

function regionsOf(node: Node): number {
	return Object.values(node.states).filter(({ type }) => type !== "history").length;
}

function childOf(node: Node, key: string): Node | undefined {
	return Object.hasOwn(node.states, key) ? node.states[key] : undefined;
}

function isInnermost({ type }: Node): boolean {
	return type === "atomic" || type === "final";
}

/** A region with nothing inside; XState writes `{}` for where it stands. */
function isBareRegion(around: Node, region: Node): boolean {
	return around.type === "parallel" && isInnermost(region);
}

function isEmpty(state: unknown): boolean {
	return isObject(state) && Object.keys(state).length === 0;
}
