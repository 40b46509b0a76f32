import type { DataPath, Definition, Step, StepName } from "../bundle/index.ts";
import type { Expression } from "../expression/ast.ts";
import { pathsIn } from "../expression/paths-in.ts";
import { printRule } from "../expression/print.ts";
import { remembered } from "../expression/remembered.ts";
import { isWithin } from "../form/paths.ts";
import { askedBy, besides } from "./besides.ts";
import type { Edge } from "./edges.ts";
import { SureTable } from "./sure-table.ts";

/** What is sure wherever a case stands at a step: true on every way that leads there. */
export interface Arrival {
	readonly done: Sure<StepName>;
	/** Asked, whether it was shown or not. */
	readonly asked: Sure<DataPath>;
	/** Rules by which the case came, by their text; given up where a step may change what they read. */
	readonly known: ReadonlyMap<string, Expression>;
}

/** Names that are sure. */
export interface Sure<Name extends string> extends Iterable<Name> {
	has(name: Name): boolean;
}

export const NOTHING_SURE: Arrival = { done: new Set(), asked: new Set(), known: new Map() };

/**
 * The intersection over all ways into each step (language reference 4.4), worked out until nothing changes. It always
 * ends: what is sure only ever becomes less.
 */
export function flowOf(
	definition: Definition,
	edges: readonly Edge[],
	starts: readonly StepName[],
): ReadonlyMap<StepName, Arrival> {
	const byAction = submitted(definition);
	const arrivals = starts.map(
		(name) => [name, isOnlyByAction(name, starts, definition) ? byAction : NOTHING_SURE] as const,
	);
	return flowFrom(definition, edges, new Map(arrivals));
}

/** The same from anywhere: what is sure behind the steps at which a case begins with what is sure there. */
export function flowFrom(
	definition: Definition,
	edges: readonly Edge[],
	begun: ReadonlyMap<StepName, Arrival>,
): ReadonlyMap<StepName, Arrival> {
	const effects = new Map(
		edges.flatMap((edge) => {
			const effect = effectIn(definition, edge);
			return effect ? [[edge, effect] as const] : [];
		}),
	);
	const table = new SureTable([...begun.values(), ...effects.values()]);
	const changes = changesIn(definition, table.rules);
	const taken = new Map(
		[...effects].map(([edge, effect]) => [
			edge,
			{ adds: table.row(effect), ends: table.rowOfRules(changes(effect)) },
		]),
	);
	const arrivals = new Map([...begun].map(([name, sure]) => [name, table.row(sure)]));
	const waiting = new Set(arrivals.keys());
	const leaving = Map.groupBy(edges, ({ from }) => from);
	for (const name of waiting) {
		// What becomes less sure while it is looked at has to be looked at again, and comes last then.
		waiting.delete(name);
		const step = definition.steps[name];
		const here = arrivals.get(name);
		if (!step || !here) continue;
		for (const edge of leaving.get(name) ?? []) {
			if (skipsBranches(step, edge)) continue;
			const way = taken.get(edge);
			const coming = way ? here.without(way.ends).with(way.adds) : here;
			const known = arrivals.get(edge.to);
			const next = known ? known.and(coming) : coming;
			if (known?.equals(next)) continue;
			arrivals.set(edge.to, next);
			waiting.add(edge.to);
		}
	}
	return new Map([...arrivals].map(([name, row]) => [name, table.arrival(row)]));
}

/** A draft has no actions: where one leads, the first form has been filled in. */
function submitted(definition: Definition): Arrival {
	const first = definition.steps[definition.starts_at];
	if (first?.does !== "fill_in") return NOTHING_SURE;
	const asked = new Set(askedBy(first, undefined, definition));
	return { done: new Set([first.name]), asked, known: new Map() };
}

function isOnlyByAction(
	name: StepName,
	starts: readonly StepName[],
	{ anytime }: Definition,
): boolean {
	const actions = Object.values(anytime).filter(({ go_to }) => go_to === name);
	return actions.length > 0 && actions.length === starts.filter((one) => one === name).length;
}

/** Where branches meet, the case comes out of a branch, not past them. */
export function skipsBranches(step: Step, edge: Edge): boolean {
	if (step.does === "for_each") return step.step !== edge.to;
	return step.does === "together" && !step.branches.includes(edge.to);
}

const AROUND: ReadonlySet<Step["does"]> = new Set(["follow", "together", "for_each", "branch"]);

/**
 * What taking a way makes sure, wherever the case came from. Entering a part or branches does nothing yet; every other
 * way means that the step is done. Branches add up.
 */
interface Effect {
	readonly done: readonly StepName[];
	readonly asked: readonly DataPath[];
	/** Rules that hold from then on, by their text. */
	readonly known: readonly (readonly [string, Expression])[];
}

function effectIn(definition: Definition, edge: Edge): Effect | undefined {
	const step = definition.steps[edge.from];
	if (!step || AROUND.has(step.does)) return undefined;
	const beside = edge.ends ? besides(step, edge, definition) : [];
	const asked = [
		...askedBy(step, edge.outcome, definition),
		...beside.flatMap((branch) => [...branch.asked]),
	];
	const done = [step.name, ...beside.flatMap((branch) => [...branch.done])];
	return { done, asked, known: lastingRules(edge, definition) };
}

/** Of some rules those that an effect may change. They are looked up by the first word of what they read. */
function changesIn(
	definition: Definition,
	rules: readonly Expression[],
): (effect: Effect) => readonly number[] {
	const reading = new Map<string, number[]>();
	const named: number[] = [];
	for (const [index, rule] of rules.entries()) {
		const firsts = new Set(readBy(rule).map(({ first }) => first));
		for (const first of firsts) reading.set(first, [...(reading.get(first) ?? []), index]);
		if ([...firsts].some((first) => isNamed(first, definition))) named.push(index);
	}
	return ({ asked, done }) => {
		const firsts = new Set([...asked, ...done].map((name) => name.split(".", 1)[0] ?? ""));
		const candidates = new Set([...firsts].flatMap((first) => reading.get(first) ?? []));
		if (asked.length > 0) for (const index of named) candidates.add(index);
		return [...candidates].filter((index) => {
			const rule = rules[index];
			return rule !== undefined && mayChange(rule, asked, done, definition);
		});
	};
}

/** Rules that hold from then on where a way is taken, by their text: its own, and that it was taken. */
function lastingRules(
	edge: Edge,
	definition: Definition,
): readonly (readonly [string, Expression])[] {
	const { from, outcome, rules } = edge;
	const how =
		outcome === undefined ? [] : [taken("outcome", from, outcome), taken("answer", from, outcome)];
	return [...rules, ...how]
		.filter((rule) => lasts(rule, definition))
		.map((rule) => [printRule(rule), rule] as const);
}

/** A step that asks something may also change what conditions and computed values say. */
export function mayChange(
	rule: Expression,
	asked: readonly DataPath[],
	done: readonly StepName[],
	definition: Definition,
): boolean {
	return readBy(rule).some(({ name, first }) => {
		if (done.some((step) => isWithin(name, step))) return true;
		return isNamed(first, definition)
			? asked.length > 0
			: asked.some((ask) => isWithin(name, ask) || isWithin(ask, name));
	});
}

function isNamed(first: string, { conditions, computed }: Definition): boolean {
	return Object.hasOwn(conditions, first) || Object.hasOwn(computed, first);
}

const readBy = remembered((rule: Expression) =>
	pathsIn(rule).map(({ path }) => ({ name: path.join("."), first: path[0] ?? "" })),
);

/** Time passes and money is paid without any step, so what reads them is true only at the moment. */
export function lasts(rule: Expression, definition: Definition): boolean {
	return readBy(rule).every(({ first }) => {
		const meant = Object.hasOwn(definition.conditions, first)
			? definition.conditions[first]
			: undefined;
		return (
			!PASSING.has(first) &&
			!(
				meant &&
				readBy(meant.tree).some(
					(one) => PASSING.has(one.first) || Object.hasOwn(definition.conditions, one.first),
				)
			)
		);
	});
}

const PASSING: ReadonlySet<string> = new Set(["today", "now", "clocks", "fees"]);

function taken(fact: "outcome" | "answer", step: StepName, outcome: string): Expression {
	return {
		op: "=",
		left: { op: "path", path: [...step.split("."), fact] },
		right: { op: "literal", type: "text", value: outcome },
	};
}
