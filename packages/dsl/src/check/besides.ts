import type { DataPath, Definition, Step, StepName, TogetherStep } from "../bundle/index.ts";
import { asksOf } from "../form/asked.ts";
import { type Edge, edgesFrom, outcomesOf } from "./edges.ts";

/** What is sure of a branch once all of them are done. */
export interface Surely {
	readonly done: ReadonlySet<StepName>;
	readonly asked: ReadonlySet<DataPath>;
}

const NOTHING: Surely = { done: new Set(), asked: new Set() };

/**
 * What the other branches have surely done where a step ends one, for each `together` that its way on leaves. A branch
 * that may be skipped, or cancelled because others suffice, is over, but may have done nothing.
 */
export function besides(step: Step, edge: Edge, definition: Definition): readonly Surely[] {
	const around = chainOf(definition.steps[edge.to], definition);
	const chain = chainOf(step, definition);
	return chain.flatMap((outer, index): readonly Surely[] => {
		const own = chain[index - 1];
		if (outer.does !== "together" || around.includes(outer)) return [];
		return branchesOf(outer, definition).map((branch) =>
			branch === own ? isOver(branch) : surelyOf(outer, branch, definition),
		);
	});
}

function surelyOf(outer: TogetherStep, branch: Step, definition: Definition): Surely {
	if (outer.others === "finished") return NOTHING;
	const isWhole = branch.when === undefined && outer.done_when === undefined;
	return isWhole ? both(isOver(branch), within(branch, definition)) : isOver(branch);
}

/** Skipped and cancelled branches are over too: their answer says so. */
function isOver({ name }: Step): Surely {
	return { done: new Set([name]), asked: new Set() };
}

/** What every way through a branch does. */
function within(branch: Step, definition: Definition): Surely {
	if (branch.does !== "branch") return ownOf(branch, undefined, definition);
	const inside = new Set(branch.steps);
	const surely = new Map<StepName, Surely>([[branch.starts_at, NOTHING]]);
	const ends: Surely[] = [];
	const waiting = [branch.starts_at];
	for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
		const step = definition.steps[name];
		const here = surely.get(name);
		if (!step || !here) continue;
		for (const edge of edgesFrom(step, definition)) {
			if (!inside.has(edge.to) && !edge.ends) continue;
			const next = both(here, ownOf(step, edge.outcome, definition));
			if (edge.ends) ends.push(next);
			else if (narrow(surely, edge.to, next)) waiting.push(edge.to);
		}
	}
	return ends.length === 0 ? NOTHING : ends.reduce(common);
}

/** Whether what is sure at the step has become less. */
function narrow(surely: Map<StepName, Surely>, name: StepName, next: Surely): boolean {
	const known = surely.get(name);
	const now = known ? common(known, next) : next;
	if (known && now.done.size === known.done.size && now.asked.size === known.asked.size)
		return false;
	surely.set(name, now);
	return true;
}

function ownOf(step: Step, outcome: string | undefined, definition: Definition): Surely {
	return { done: new Set([step.name]), asked: new Set(askedBy(step, outcome, definition)) };
}

/** What a step asks, with what the outcome asks that is taken there. */
export function askedBy(
	step: Step,
	outcome: string | undefined,
	definition: Definition,
): readonly DataPath[] {
	return [
		...asksOf(definition, { step: step.name }),
		...(outcomesOf(step).find(({ id }) => id === outcome)?.ask ?? []),
	];
}

/** The step and what is around it, outermost last. */
function chainOf(step: Step | undefined, definition: Definition): readonly Step[] {
	const chain: Step[] = [];
	for (let at = step; at !== undefined; at = outside(at, definition)) chain.push(at);
	return chain;
}

function outside({ inside }: Step, definition: Definition): Step | undefined {
	return inside === undefined ? undefined : definition.steps[inside];
}

function branchesOf({ branches }: TogetherStep, definition: Definition): readonly Step[] {
	return branches.flatMap((name) => definition.steps[name] ?? []);
}

function both(a: Surely, b: Surely): Surely {
	return { done: new Set([...a.done, ...b.done]), asked: new Set([...a.asked, ...b.asked]) };
}

function common(a: Surely, b: Surely): Surely {
	return {
		done: new Set([...a.done].filter((name) => b.done.has(name))),
		asked: new Set([...a.asked].filter((path) => b.asked.has(path))),
	};
}
