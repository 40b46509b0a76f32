import type { Definition, Step, StepName } from "../../../bundle/index.ts";
import { remembered } from "../../../expression/remembered.ts";
import { type Edge, outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { neverTogether } from "../../never.ts";
import { writtenAt } from "../people/who.ts";

/**
 * Every loop crosses a way with `at_most` (language reference, section 14): nobody may be sent back for ever, and
 * nothing may go round by itself. Officers who pass a case to and fro keep the applicant waiting: that is a warning.
 * Said once a loop, at the way that leads back.
 */
export function loopUnbounded(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const free = facts.edges.filter(
		(edge) => facts.reachable.has(edge.from) && !isLimited(edge, definition),
	);
	const isAlone = (name: StepName) => !isForPerson(definition.steps[name], definition);
	const alone = free.filter(({ from, to }) => isAlone(from) && isAlone(to));
	const said = new Set<StepName>();
	const steps = Object.values(definition.steps);
	const loops = (code: string, edgesFor: (step: Step) => readonly Edge[]) =>
		steps.flatMap((step): CheckFinding[] => {
			const loop = said.has(step.name) ? undefined : endlessLoop(step.name, edgesFor(step), facts);
			if (!loop) return [];
			for (const { from } of loop) said.add(from);
			return [finding(code, loop, facts)];
		});
	return [
		...loops("loop_unbounded", (step) =>
			isForApplicant(step, definition) ? free : isAlone(step.name) ? alone : [],
		),
		// A loop without a way out is a dead end, and said as such.
		...loops("loop_of_officers", (step) =>
			facts.ending.has(step.name) && isDecidedByOfficer(step, definition) ? free : [],
		),
	];
}

function finding(code: string, loop: readonly Edge[], facts: DefinitionFacts): CheckFinding {
	const back = wayBack(loop, facts.definition);
	const names = [...loop.map(({ from }) => from), loop[0]?.from ?? ""].map((name) => `\`${name}\``);
	const related = loop
		.filter((edge) => edge !== back && edge.outcome !== undefined)
		.map(({ at }) => ({ message: "a way of the loop", at }));
	return { code, values: { loop: names.join(" → ") }, at: back.at, related, ...fixOf(back, facts) };
}

/** The way that leads to a step which stands earlier; a person takes it, where one of them does. */
function wayBack(loop: readonly Edge[], { steps }: Definition): Edge {
	const order = new Map(Object.keys(steps).map((name, index) => [name, index]));
	const chosen = loop.filter(({ outcome }) => outcome !== undefined);
	const back = chosen.filter(({ from, to }) => (order.get(to) ?? 0) <= (order.get(from) ?? 0));
	const byPerson = back.filter(({ from }) => (steps[from]?.who.length ?? 0) > 0);
	return byPerson[0] ?? back[0] ?? chosen[0] ?? (loop[0] as Edge);
}

function isDecidedByOfficer(step: Step, { roles }: Definition): boolean {
	return outcomesOf(step).length > 0 && step.who.some((id) => roles[id]?.is === "officer");
}

/** Once round is what most laws allow; the author may write another number. */
function fixOf(
	{ from, outcome, at }: Edge,
	{ definition }: DefinitionFacts,
): Pick<CheckFinding, "fix"> {
	const step = definition.steps[from];
	const written = step && writtenAt(step, definition);
	if (written === undefined || outcome === undefined || at[2] !== "outcomes") return {};
	if (isByRule(step)) return {};
	const path = [...written, "outcomes", outcome];
	return { fix: { kind: "add_value", path, key: "at_most", value: "1 time" } };
}

/** It can be taken only so often. Where a rule decides nobody counts: the rule says when it ends. */
function isLimited({ from, outcome }: Edge, { steps }: Definition): boolean {
	const step = steps[from];
	if (isByRule(step)) return false;
	const taken = step && outcomesOf(step).find(({ id }) => id === outcome);
	return taken?.at_most !== undefined || taken?.dated?.at_most !== undefined;
}

function isByRule(step: Step | undefined): boolean {
	return step?.does === "decide" && step.by_rule === true;
}

/** A loop none of whose rules excludes that the step it leads to was done before. */
function endlessLoop(
	start: StepName,
	edges: readonly Edge[],
	facts: DefinitionFacts,
): readonly Edge[] | undefined {
	const loop = loopFrom(start, edges);
	const once = loop?.filter(
		({ rules, from, to }) =>
			rules.length > 0 && neverTogether([...rules, doneBefore(to)], facts, { step: from }),
	);
	if (!once || once.length === 0) return loop;
	return endlessLoop(
		start,
		edges.filter((edge) => !once.includes(edge)),
		facts,
	);
}

function doneBefore(step: StepName) {
	return {
		op: ">",
		left: { op: "path", path: [...step.split("."), "times"] },
		right: { op: "literal", type: "whole", value: "0" },
	} as const;
}

/** Every step is asked whether it leads back to itself on the same ways. */
const leavingBy = remembered((edges: readonly Edge[]) => Map.groupBy(edges, ({ from }) => from));

/** The shortest way from a step back to itself. */
function loopFrom(start: StepName, edges: readonly Edge[]): readonly Edge[] | undefined {
	const came = new Map<StepName, Edge>();
	const waiting = [start];
	const leaving = leavingBy(edges);
	for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
		for (const edge of leaving.get(name) ?? []) {
			if (came.has(edge.to)) continue;
			came.set(edge.to, edge);
			if (edge.to === start) return wayTo(start, came);
			waiting.push(edge.to);
		}
	return undefined;
}

function wayTo(start: StepName, came: ReadonlyMap<StepName, Edge>): readonly Edge[] {
	const way: Edge[] = [];
	let edge = came.get(start);
	while (edge) {
		way.unshift(edge);
		edge = edge.from === start ? undefined : came.get(edge.from);
	}
	return way;
}

function isForApplicant(step: Step, { roles }: Definition): boolean {
	return step.who.some((id) => {
		const is = roles[id]?.is;
		return is === "applicant" || is === "person" || is === "representative";
	});
}

/** Somebody acts here, so nothing goes round by itself: a person, who hands over, or another case that runs. */
function isForPerson(step: Step | undefined, definition: Definition): boolean {
	if (!step) return true;
	if (step.does === "hand_over" || step.does === "start") return true;
	// A day that has passed, or a time of every day, comes again by itself.
	if (step.does === "wait_for") return step.event.kind === "answer";
	if (step.does === "decide" && step.by_rule) return false;
	return step.who.length > 0 || isAround(step, definition);
}

/** Whoever acts inside acts here. */
function isAround({ does, name }: Step, definition: Definition): boolean {
	if (does !== "follow" && does !== "together" && does !== "for_each" && does !== "branch")
		return false;
	return Object.values(definition.steps).some(
		(step) => step.inside === name && isForPerson(step, definition),
	);
}
