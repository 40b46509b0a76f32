import type { Definition, Step, StepName, TogetherStep } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { mapTree } from "../../expression/map-tree.ts";
import { askedBy } from "../besides.ts";
import { edgesFromAnywhere, outcomesOf } from "../edges.ts";
import { type DefinitionFacts, leadsBack } from "../facts.ts";
import { lasts, mayChange } from "../flow.ts";

/** A branch whose answer is read, and the step around it. */
export interface Branch {
	readonly step: Step;
	readonly around: TogetherStep;
}

/** The branch that a name such as `residence.answer` reads; undefined for any other name. */
export function branchReadBy(path: readonly string[], { steps }: Definition): Branch | undefined {
	const last = path.at(-1);
	if (last !== "answer" && last !== "outcome") return undefined;
	const name = path.slice(0, -1).join(".");
	const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
	const around = step?.inside === undefined ? undefined : steps[step.inside];
	return step && around?.does === "together" ? { step, around } : undefined;
}

/**
 * Of the answers a branch may have besides its own, those that cannot occur: it is skipped only by its `when`, and
 * cancelled only where fewer branches suffice or where a case is taken away from them.
 *
 * @param at the step that reads it; left out: anywhere
 */
export function impossibleAnswers(
	{ step, around }: Branch,
	at: StepName | undefined,
	facts: DefinitionFacts,
): ReadonlySet<string> {
	const mayCancel = around.done_when !== undefined || isTakenAway(around, at, facts);
	return new Set([...(step.when ? [] : ["skipped"]), ...(mayCancel ? [] : ["cancelled"])]);
}

/** Whether a case can come to the step, or anywhere, after it was taken out of branches that were not done. */
function isTakenAway(
	around: TogetherStep,
	at: StepName | undefined,
	facts: DefinitionFacts,
): boolean {
	const { definition, edges } = facts;
	const inside = insideOf(around, definition);
	const outer = new Set([around.name, ...outsideOf(around, definition)]);
	const late = edges.filter(
		(edge) =>
			!inside.has(edge.to) &&
			!edge.ends &&
			(inside.has(edge.from) || (outer.has(edge.from) && edge.at[2] === "deadline")),
	);
	const moves = edgesFromAnywhere(definition).filter(({ to, at: [kind] }) => {
		const step = definition.steps[to];
		return kind !== "anytime" || !step || !leadsBack(step);
	});
	const away = [...moves, ...late].map(({ to }) => to);
	if (at === undefined) return away.length > 0;
	const found = new Set(away);
	for (const name of found)
		if (name !== around.name) for (const { from, to } of edges) if (from === name) found.add(to);
	return at !== around.name && found.has(at);
}

/**
 * A branch is skipped exactly when its `when` does not hold: said where nothing that the case does from then on, until
 * it comes to the step that reads it, changes what the rule reads.
 */
export function skippedBy(
	{ step, around }: Branch,
	path: readonly string[],
	at: StepName | undefined,
	facts: DefinitionFacts,
): readonly Expression[] {
	const when = step.when?.tree;
	if (!when || !isUnchanged(inFull(when, facts.definition), doneSince(around, at, facts), facts))
		return [];
	const answer: Expression = { op: "path", path };
	const absent = comparison("=", answer, { op: "literal", type: "null", value: null });
	const skipped: Expression = { op: "literal", type: "text", value: "skipped" };
	return [
		{ op: "or", of: [absent, comparison("=", answer, skipped), when] },
		{ op: "or", of: [absent, comparison("!=", answer, skipped), { op: "not", of: when }] },
	];
}

/** Steps that may be done between the branches and the step that reads their answers; where they meet, only those inside. */
function doneSince(
	around: TogetherStep,
	at: StepName | undefined,
	{ definition, edges }: DefinitionFacts,
): readonly StepName[] {
	const anywhere = edgesFromAnywhere(definition).map(({ to }) => to);
	const inside = insideOf(around, definition);
	if (at === around.name) {
		const pauses = anywhere.filter((name) => {
			const step = definition.steps[name];
			return step && leadsBack(step);
		});
		return [...inside, ...pauses];
	}
	const later = new Set([around.name, ...anywhere]);
	for (const name of later) for (const { from, to } of edges) if (from === name) later.add(to);
	return [...later];
}

function isUnchanged(
	rule: Expression,
	steps: readonly StepName[],
	{ definition }: DefinitionFacts,
): boolean {
	const asked = steps.flatMap((name) => {
		const step = definition.steps[name];
		if (!step) return [];
		return [undefined, ...outcomesOf(step).map(({ id }) => id)].flatMap((id) =>
			askedBy(step, id, definition),
		);
	});
	return lasts(rule, definition) && !mayChange(rule, asked, steps, definition);
}

/** With the rules that its names stand for. What is left after so many steps needs itself. */
function inFull(rule: Expression, { conditions, computed }: Definition): Expression {
	let left = 200;
	const full = (one: Expression): Expression =>
		mapTree(one, (part) => {
			const name = part.op === "path" && part.path.length === 1 ? (part.path[0] ?? "") : "";
			const meant = Object.hasOwn(conditions, name)
				? conditions[name]?.tree
				: Object.hasOwn(computed, name)
					? computed[name]?.is.tree
					: undefined;
			return meant && left-- > 0 ? full(meant) : part;
		});
	return full(rule);
}

function insideOf(step: Step, { steps }: Definition): ReadonlySet<StepName> {
	const all = Object.values(steps);
	const found = new Set([step.name]);
	for (const name of found) for (const one of all) if (one.inside === name) found.add(one.name);
	found.delete(step.name);
	return found;
}

function outsideOf({ inside }: Step, definition: Definition): readonly StepName[] {
	const around = inside === undefined ? undefined : definition.steps[inside];
	return around ? [around.name, ...outsideOf(around, definition)] : [];
}

function comparison(op: "=" | "!=", left: Expression, right: Expression): Expression {
	return { op, left, right };
}
