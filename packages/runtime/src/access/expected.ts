import type { Definition, Id, Step, StepName } from "@onedoor/dsl/bundle";
import { evaluate, OPEN, type Scope } from "@onedoor/dsl/expression";
import { asksOf, isAsked, withoutIndexes } from "@onedoor/dsl/form";

import { automaticOutcome, onlyActOf, outcomesOf } from "../case/ways.ts";

/** Where the case stands, and the steps it is expected to do next. */
export interface Ahead {
	readonly now: Step;
	readonly ahead: readonly Step[];
}

/**
 * What rules read once the case has gone on by these steps: each comes to what its author wrote first, a branch whose
 * rule is false is skipped, and what a step has still to ask is open. What is known already stays as it is, except of
 * a step that the case comes to again.
 */
export function expectedScope(definition: Definition, scope: Scope, ahead: Ahead): Scope {
	return scopeAhead(definition, scope, ahead, expectedOutcome);
}

/** The same without what is only expected: how the steps end is open. */
export function certainScope(definition: Definition, scope: Scope, ahead: Ahead): Scope {
	return scopeAhead(definition, scope, ahead, () => undefined);
}

function scopeAhead(
	definition: Definition,
	scope: Scope,
	{ now, ahead }: Ahead,
	outcomeOf: typeof expectedOutcome,
): Scope {
	const passed = [now, ...ahead].flatMap((step) => [step, ...stepsInside(definition, step)]);
	const steps = new Map(passed.map((step) => [step.name, step]));
	const again = new Set(ahead.map(({ name }) => name));
	const asks = passed.flatMap((step) => asksAt(definition, step));
	const get: Scope["get"] = (path) => {
		const [first = "", ...rest] = path;
		const meant = own(definition.conditions, first) ?? own(definition.computed, first)?.is;
		if (meant && rest.length === 0) return evaluate(meant.tree, expected);
		const known = scope.get(path);
		const step = stepNamedIn(path, steps);
		if (step && (known === undefined || again.has(step.name)))
			return factOf(step, path.at(-1) ?? "", known, () => outcomeOf(step, expected));
		const data = withoutIndexes(path.join("."));
		return known === undefined && isAsked(asks, data) ? OPEN : known;
	};
	const expected: Scope = { ...dayOf(scope), get };
	return expected;
}

function factOf(step: Step, fact: string, known: unknown, outcome: () => Id | undefined): unknown {
	if (fact === "times" || step.does === "for_each") return known;
	return fact === "outcome" || fact === "answer" ? (outcome() ?? OPEN) : OPEN;
}

/** The longest name wins: `reception.check.outcome` is about `reception.check`. */
function stepNamedIn(
	path: readonly string[],
	steps: ReadonlyMap<StepName, Step>,
): Step | undefined {
	for (let length = path.length - 1; length > 0; length--) {
		const step = steps.get(path.slice(0, length).join("."));
		if (step) return step;
	}
	return undefined;
}

/** What a step comes to when all goes as its author wrote first. */
function expectedOutcome(step: Step, scope: Scope): Id | undefined {
	if (step.when && evaluate(step.when.tree, scope) === false) return "skipped";
	if (step.does === "pay" && scope.get(["fees", "due"]) === 0) return "nothing_due";
	const byRule = step.does === "decide" && step.by_rule ? automaticOutcome(step, scope) : undefined;
	return byRule ?? outcomesOf(step)[0]?.id ?? onlyActOf(step);
}

const HOLDS_STEPS: ReadonlySet<Step["does"]> = new Set([
	"together",
	"branch",
	"follow",
	"for_each",
]);

function stepsInside(definition: Definition, { name, does }: Step): readonly Step[] {
	if (!HOLDS_STEPS.has(does)) return [];
	return Object.values(definition.steps)
		.filter(({ inside }) => inside === name)
		.flatMap((step) => [step, ...stepsInside(definition, step)]);
}

function asksAt(definition: Definition, step: Step): readonly string[] {
	const outcomes = outcomesOf(step).flatMap(({ ask }) => ask);
	return [...asksOf(definition, { step: step.name }), ...outcomes];
}

function dayOf({ today, now, timeZone, leapBirthday }: Scope): Omit<Scope, "get"> {
	return { today, now, timeZone, leapBirthday };
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
