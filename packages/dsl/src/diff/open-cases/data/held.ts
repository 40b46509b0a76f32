import type { DataPath, MovesPlan, StepName } from "../../../bundle/index.ts";
import { outcomesOf } from "../../../check/edges.ts";
import type { DefinitionFacts } from "../../../check/facts.ts";
import { type Arrival, flowFrom } from "../../../check/flow.ts";
import { documentAt, fieldAt, leaves } from "../../../form/asked.ts";
import type { Between } from "../../between.ts";

/** What is sure of a case that was moved, at each step of the new edition to which it can come. */
export type Held = ReadonlyMap<StepName, Arrival>;

/**
 * A case brings along what the old edition surely asked and did before the step, by the names of the new one, and what
 * the plan gives; what comes on top is asked and done on the ways of the new edition.
 */
export function heldFrom(
	step: StepName,
	target: StepName,
	between: Between,
	plan: MovesPlan | undefined,
): Held {
	const { asked, done } = between.old.before(step);
	const given = Object.keys(plan?.steps[step]?.give ?? {});
	const doneNow = [...done].flatMap((one) => [
		between.stepNow(one),
		...(plan?.steps[one] ? [plan.steps[one].go_to] : []),
	]);
	const held = [...asked]
		.flatMap((path) => leavesOf(path, between.old))
		.map(between.pathNow, between);
	const here: Arrival = {
		asked: new Set([...held, ...given]),
		done: new Set(doneNow.filter((one) => Object.hasOwn(between.after.steps, one))),
		known: new Map(),
	};
	return flowFrom(between.after, between.next.ways, new Map([[target, here]]));
}

/**
 * What the new edition takes to be there at steps to which such a case can come, and the case has not surely: values that
 * were asked, and steps that were done.
 */
export function lost(
	held: Held,
	{ next }: Between,
): { readonly asked: ReadonlySet<DataPath>; readonly done: ReadonlySet<StepName> } {
	const asked = new Set<DataPath>();
	const done = new Set<StepName>();
	for (const [step, here] of held) {
		const sure = next.before(step);
		const there = new Set([...here.asked].flatMap((path) => leavesOf(path, next)));
		for (const path of sure.asked)
			for (const leaf of leavesOf(path, next)) if (!there.has(leaf)) asked.add(leaf);
		for (const one of sure.done) if (!here.done.has(one)) done.add(one);
	}
	return { asked, done };
}

/** Answers of a step of the old edition that its like in the new one does not know: rules there read them as nothing. */
export function strangeAnswers(done: StepName, between: Between): boolean {
	const now = between.after.steps[between.stepNow(done)];
	const was = between.before.steps[done];
	if (now === undefined || was === undefined) return false;
	const known = new Set(outcomesOf(now).map(({ id }) => id));
	return outcomesOf(was).some(({ id }) => !known.has(id));
}

/** A paper, or each value of a group; of a list the list. */
export function leavesOf(path: DataPath, { definition }: DefinitionFacts): readonly DataPath[] {
	const field = fieldAt(definition, path);
	if (field === undefined) return documentAt(definition, path) ? [path] : [];
	return leaves(field).map((leaf) => leaf.path);
}
