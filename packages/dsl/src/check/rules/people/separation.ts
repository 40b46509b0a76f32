import type { Definition, Id, Step, StepName } from "../../../bundle/index.ts";
import { doneByPeople } from "../../done-by.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { isPartOf } from "../../time/places-in.ts";
import { isCitizen, isDecision, signsResult, stepsBefore } from "./who.ts";

/** Separation of duties that nobody can keep, that separates nothing, or that is missing where a result is signed. */
export function separation(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps).flatMap((step) => [
		...step.not_who_did.flatMap((name, index) => ofOne(step, name, index, facts)),
		...missing(step, facts),
	]);
}

function ofOne(
	step: Step,
	name: StepName,
	index: number,
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	const { definition, reachable } = facts;
	const at = ["steps", step.name, "not_who_did", String(index)];
	const other = definition.steps[name];
	if (other === undefined || !reachable.has(step.name)) return [];
	const values = { step: step.name, other: name };
	const related = [{ message: "done here", at: ["steps", name] }];
	const [only, ...others] = step.who;
	if (
		only !== undefined &&
		others.length === 0 &&
		isOnePerson(only, definition) &&
		other.who.join() === only
	)
		return [{ code: "separation_impossible", values: { ...values, role: only }, at, related }];
	const isBefore = () =>
		[...stepsBefore(step.name, facts)].some((one) => isPartOf(one, name, definition));
	const why = !doneByPeople(other, definition)
		? "no person does it"
		: other === step
			? "it is the step itself"
			: isOfCitizens(other, step, definition)
				? "only those whose case it is do that"
				: isBefore()
					? undefined
					: "no case comes from there to here";
	return why === undefined
		? []
		: [{ code: "separation_hollow", values: { ...values, why }, at, related }];
}

/** Officers are kept apart from what they never do. A form may be one that an officer fills in at a counter. */
function isOfCitizens(other: Step, step: Step, definition: Definition): boolean {
	const isByCitizens = ({ who }: Step) =>
		who.length > 0 && who.every((role) => isCitizen(definition, role));
	if (step.who.length === 0 || isByCitizens(step) || !isByCitizens(other)) return false;
	return (
		other.does !== "fill_in" ||
		Object.values(definition.channels).every(
			({ filled_by }) => filled_by === undefined || isCitizen(definition, filled_by),
		)
	);
}

/** A role that only one person of a case has. */
function isOnePerson(id: Id, { roles }: Definition): boolean {
	const is = roles[id]?.is;
	return is === "applicant" || is === "person";
}

/** Whoever decided last may sign the result as well, and nothing keeps them apart. */
function missing(step: Step, facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	if (!signsResult(step, definition)) return [];
	const decided = lastDecisions(step.name, facts).find(
		(other) =>
			other.who.some((role) => step.who.includes(role)) &&
			!step.not_who_did.some((name) => isPartOf(other.name, name, definition)),
	);
	if (decided === undefined) return [];
	const role = decided.who.find((id) => step.who.includes(id));
	const values = { step: step.name, other: decided.name, role };
	const related = [{ message: "decided here", at: ["steps", decided.name, "who"] }];
	const at = ["steps", step.name];
	const isFixable = step.inside === undefined && step.not_who_did.length === 0;
	const fix = { kind: "add_value", path: at, key: "not_who_did", value: [decided.name] };
	return [{ code: "separation_missing", values, at, related, ...(isFixable && { fix }) }];
}

/** Decisions of people from which a case comes to the step without another one. */
function lastDecisions(name: StepName, facts: DefinitionFacts): readonly Step[] {
	const found = new Set([name]);
	const decisions = new Set<Step>();
	for (const at of found)
		for (const { from } of facts.entering(at)) {
			const step = facts.definition.steps[from];
			if (step && isDecision(step)) decisions.add(step);
			else found.add(from);
		}
	return [...decisions];
}
