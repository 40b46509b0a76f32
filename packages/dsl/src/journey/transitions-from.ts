import type {
	Choice,
	Definition,
	Fee,
	Field,
	Id,
	Outcome,
	PayStep,
	Rate,
	Step,
	Way,
} from "../bundle/index.ts";
import { answersOf } from "../check/answers.ts";
import { dataPathIn, isCollected } from "../check/collected.ts";
import { outcomesOf } from "../check/edges.ts";
import { DefinitionFacts } from "../check/facts.ts";
import { rangeOf } from "../check/money-range.ts";
import type { Expression } from "../expression/ast.ts";
import { pathsIn } from "../expression/paths-in.ts";
import { fieldAt } from "../form/asked.ts";
import type { Transition } from "./transition.ts";

/** Every way on from one step. What stands around others, a part or a branch of several steps, has none of its own. */
export function transitionsFrom(step: Step, definition: Definition): readonly Transition[] {
	return [
		...itemsOf(step, definition),
		...takenFrom(step, definition),
		...skipped(step),
		...late(step),
	];
}

/** The id of a way: the choice belongs to it where several ways follow one act. */
export function wayId(step: Step, outcome: Id, choice?: Id): string {
	const own = `${step.name}.${outcome}`;
	return choice === undefined || step.does === "route" ? own : `${own}/${choice}`;
}

function takenFrom(step: Step, definition: Definition): readonly Transition[] {
	if (step.does === "route")
		return step.choose.map((choice) => ({
			...taken(step, choice.id),
			to: choice.go_to,
			rules: holding(choice, step.choose),
		}));
	const outcomes = outcomesOf(step);
	const chosen = outcomes
		.filter(({ from_outside }) => from_outside)
		.flatMap((outcome) => byWay(step, outcome.id, outcome.way, rulesOf(outcome, outcomes)));
	const way = "way" in step ? step.way : undefined;
	const only = way
		? onlyActs(step, definition).flatMap((act) => byWay(step, act, way, billFor(step, act)))
		: [];
	return [...chosen, ...only, ...sampled(step)];
}

/** A bill that is never empty always waits for its payer; only a rule can make a line fall away. */
function onlyActs(step: Step, definition: Definition): readonly Id[] {
	if (step.does === "together" || step.does === "for_each") return ["done"];
	if (step.does === "tell" || step.does === "start") return ["done"];
	if (step.does !== "pay") return answersOf(step, definition);
	return mayBeNothing(step, definition) ? ["paid", "nothing_due"] : ["paid"];
}

/** Whether there is anything to pay. Conditions around the step are not said again. */
function billFor({ does }: Step, act: Id): readonly Expression[] {
	if (does !== "pay") return [];
	const due: Expression = { op: "path", path: ["fees", "due"] };
	const nothing: Expression = { op: "literal", type: "whole", value: "0" };
	return [{ op: act === "paid" ? ">" : "=", left: due, right: nothing }];
}

function mayBeNothing(step: PayStep, definition: Definition): boolean {
	const { fees, subsidies } = definition;
	const facts = new DefinitionFacts(definition);
	// What not every way has asked is nothing yet.
	const isThere = (tree: Expression) =>
		pathsIn(tree).every(({ path }) => {
			const data = dataPathIn(path, definition);
			return data === undefined || isCollected(data, step.name, facts);
		});
	const isAboveZero = (tree: Expression) =>
		(rangeOf(tree, [], facts)?.least ?? 0) > 0 && isThere(tree);
	return !(step.fees ?? Object.keys(fees)).some((id) => {
		const fee = fees[id];
		if (!fee || fee.when || (fee.times && !isAboveZero(fee.times.tree))) return false;
		const isSome = (amount: Fee["amount"]) =>
			"tree" in amount ? isAboveZero(amount.tree) : amount.amount > 0;
		const isFull = [fee, ...fee.rates].every((price) => pricesOf(price).every(isSome));
		const isSubsidised = Object.values(subsidies ?? {}).some(({ of }) => of === id);
		return isFull && !percentsOf(fee).includes(0) && !isSubsidised;
	});
}

/** The amount, on whichever day; none where a rate is a share of the line. */
function pricesOf({ amount, dated }: Pick<Rate, "amount" | "dated">): readonly Fee["amount"][] {
	return [...(amount ? [amount] : []), ...(dated?.amount ?? []).map(({ value }) => value)];
}

function percentsOf({ rates }: Fee): readonly number[] {
	return rates.flatMap(({ percent, dated }) => [
		...(percent === undefined ? [] : [percent]),
		...(dated?.percent ?? []).map(({ value }) => value),
	]);
}

function sampled(step: Step): readonly Transition[] {
	if (step.does !== "decide" || !step.sample) return [];
	return [{ ...taken(step, "sampled"), to: step.sample.step }];
}

function byWay(
	step: Step,
	outcome: Id,
	way: Way,
	rules: readonly Expression[],
	kind: Transition["kind"] = "taken",
): readonly Transition[] {
	const own = kind === "late" ? "late" : outcome;
	if ("choose" in way)
		return way.choose.map((choice) => ({
			...taken(step, outcome),
			kind,
			id: wayId(step, own, choice.id),
			to: choice.go_to,
			rules: [...rules, ...holding(choice, way.choose)],
		}));
	const to = "go_to" in way ? { to: way.go_to } : {};
	return [{ ...taken(step, outcome), kind, id: wayId(step, own), rules, ...to }];
}

function late(step: Step): readonly Transition[] {
	const { when_late } = step.deadline ?? {};
	if (when_late === undefined) return [];
	const rules = billFor(step, "paid");
	const one: Transition = { id: `${step.name}.late`, kind: "late", step: step.name, rules };
	if (when_late.kind === "tell") return [one];
	if (when_late.kind === "go_to") return [{ ...one, to: when_late.step }];
	const outcome = outcomesOf(step).find(({ id }) => id === when_late.outcome);
	return outcome ? byWay(step, outcome.id, outcome.way, [], "late") : [one];
}

/** Branches and items have a `when`; nothing else is skipped. */
function skipped(step: Step): readonly Transition[] {
	if (!step.when || step.inside === undefined) return [];
	const rules: readonly Expression[] = [{ op: "not", of: step.when.tree }];
	return [{ id: `${step.name}.skipped`, kind: "skipped", step: step.name, rules }];
}

function itemsOf(step: Step, definition: Definition): readonly Transition[] {
	if (step.does !== "for_each") return [];
	const { min, max } = manyOf(fieldAt(definition, step.of));
	return [0, 1, 2]
		.filter((count) => count >= Math.min(min, 2) && count <= max)
		.map((count) => ({
			id: `${step.name}.items_${count}`,
			kind: "items",
			step: step.name,
			count,
			rules: [],
		}));
}

function manyOf(field: Field | undefined): { readonly min: number; readonly max: number } {
	return field?.many ?? { min: 0, max: 2 };
}

function taken(step: Step, outcome: Id): Transition {
	return { id: wayId(step, outcome), kind: "taken", step: step.name, outcome, rules: [] };
}

function rulesOf({ when, allowed }: Outcome, all: readonly Outcome[]): readonly Expression[] {
	const others = when === "otherwise" ? notThe(all) : when ? [when.tree] : [];
	return [...others, ...(allowed ? [allowed.tree] : [])];
}

function holding({ when }: Choice, all: readonly Choice[]): readonly Expression[] {
	return when === "otherwise" ? notThe(all) : [when.tree];
}

function notThe(all: readonly Pick<Outcome, "when">[]): readonly Expression[] {
	return all.flatMap(({ when }): Expression[] =>
		when === undefined || when === "otherwise" ? [] : [{ op: "not", of: when.tree }],
	);
}
