import type { Id, PayStep, Step, StepName } from "../../../bundle/index.ts";
import type { Expression } from "../../../expression/ast.ts";
import { addDays } from "../../../expression/dates.ts";
import { askedPlaces } from "../../data/asked-places.ts";
import { namesRead } from "../../data/names-read.ts";
import { touches } from "../../data/way-without.ts";
import { outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { lasts } from "../../flow.ts";
import { neverTogether } from "../../never.ts";
import { paySteps } from "../../proof/read-where.ts";
import { itemsInForce } from "../../time/in-force.ts";
import { isForPerson, refusalBehind } from "../overrides.ts";
import { isDecision, signsResult } from "../people/who.ts";

/** Fees that nobody is ever asked for, payments of nothing, and payments before what could still be checked for free. */
export function payments(facts: DefinitionFacts): readonly CheckFinding[] {
	const steps = paySteps(facts);
	return [
		...paidNowhere(steps, facts),
		...steps.flatMap((step) =>
			isOfNothing(step, facts) ? [ofNothing(step)] : ofNothingFrom(step, facts),
		),
		...steps.flatMap((step) => beforeChecks(step, facts)),
	];
}

function paidNowhere(steps: readonly PayStep[], facts: DefinitionFacts): readonly CheckFinding[] {
	if (steps.some(({ fees }) => fees === undefined)) return [];
	const paid = new Set(steps.flatMap(({ fees }) => fees ?? []));
	return Object.keys(facts.definition.fees)
		.filter((id) => !paid.has(id))
		.map((id) => ({ code: "fee_paid_nowhere", values: { fee: id }, at: ["fees", id] }));
}

function isOfNothing(step: PayStep, facts: DefinitionFacts): boolean {
	const { fees } = facts.definition;
	const known = [...facts.before(step.name).known.values()];
	return (step.fees ?? Object.keys(fees)).every((id) => {
		const when = fees[id]?.when?.tree;
		const isNever =
			when !== undefined && neverTogether([...known, when], facts, { step: step.name });
		return isNever || isPaidBefore(id, step, facts);
	});
}

/** Every line ends on a day, and none begins later: from then on people pay nothing, and nobody may have meant that. */
function ofNothingFrom(step: PayStep, facts: DefinitionFacts): readonly CheckFinding[] {
	const lines = itemsInForce(facts).filter(({ at }) => at[0] === "fees" && at.length === 2);
	const ends = (step.fees ?? Object.keys(facts.definition.fees)).map(
		(id) => lines.find((line) => line.id === id)?.until,
	);
	const last = ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
	if (last === undefined || last < facts.definition.edition) return [];
	const values = { step: step.name, from: addDays(last, 1) };
	return [{ code: "nothing_to_pay", values, at: ["steps", step.name] }];
}

/** Every case has paid the line before, and nothing since then can have made it more. */
function isPaidBefore(fee: Id, step: PayStep, facts: DefinitionFacts): boolean {
	const done = facts.before(step.name).done;
	const paid = paySteps(facts).find(
		({ name, fees }) => name !== step.name && done.has(name) && (fees?.includes(fee) ?? true),
	);
	const names = facts.sites
		.filter(({ at }) => at[0] === "fees" && at[1] === fee)
		.flatMap(({ rule }) => readBy(rule.tree, facts));
	return paid !== undefined && names.every((name) => isSettled(name, paid, facts));
}

/** Data that no step after the payment asks again; what is no data may be another value on another day. */
function isSettled(name: string, paid: PayStep, facts: DefinitionFacts): boolean {
	const later = after(paid.name, facts);
	const places = askedPlaces(facts.definition).filter(({ path }) => touches(path, name));
	return places.length > 0 && places.every((place) => !later.has(place.step));
}

function readBy(tree: Expression, facts: DefinitionFacts): readonly string[] {
	const names = namesRead(tree, facts.definition);
	return lasts(tree, facts.definition) && names.length > 0 ? names : [""];
}

function ofNothing({ name }: PayStep): CheckFinding {
	return { code: "nothing_to_pay", values: { step: name }, at: ["steps", name] };
}

/** What a machine could have asked before: its refusal comes when the money is gone. */
function beforeChecks(step: PayStep, facts: DefinitionFacts): readonly CheckFinding[] {
	const done = facts.before(step.name).done;
	const [check] = [...after(step.name, facts)]
		.filter((name) => !done.has(name))
		.flatMap((name) => refusalAt(facts.definition.steps[name], facts));
	if (!check) return [];
	const values = { step: step.name, check: check.step, end: check.end };
	const related = [{ message: "this costs nothing", at: ["steps", check.step] }];
	return [{ code: "paid_before_check", values, at: ["steps", step.name], related }];
}

function after(step: StepName, facts: DefinitionFacts): ReadonlySet<StepName> {
	const seen = new Set(facts.leaving(step).map(({ to }) => to));
	for (const name of seen) for (const { to } of facts.leaving(name)) if (to !== step) seen.add(to);
	return seen;
}

/** An automatic decision, a question to a register or a look at completeness that can end the case without a refund. */
function refusalAt(
	step: Step | undefined,
	facts: DefinitionFacts,
): readonly { readonly step: StepName; readonly end: StepName }[] {
	if (!step || !isFreeCheck(step)) return [];
	return outcomesOf(step).flatMap(({ id }) => {
		const end = refusalBehind(facts, step.name, id, (one) => mayTurn(one, step, facts));
		const last = end === undefined ? undefined : facts.definition.steps[end];
		return last?.does === "end" && last.refund === "none"
			? [{ step: step.name, end: last.name }]
			: [];
	});
}

/** Whoever signs a refusal that an officer has proposed signs what was decided; after a machine they decide themselves. */
function mayTurn(step: Step, check: Step, { definition }: DefinitionFacts): boolean {
	const onlySigns = step.does === "sign" && !signsResult(step, definition) && isDecision(check);
	return isForPerson(step) && !onlySigns;
}

function isFreeCheck(step: Step): boolean {
	if (step.does === "ask") return true;
	if (step.does !== "decide") return false;
	return step.by_rule || step.outcomes.some(({ marks }) => marks !== undefined);
}
