import type { Field, Step } from "../../../bundle/index.ts";
import { asksOf, fieldAt } from "../../../form/asked.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { isForPerson, refusalBehind } from "../overrides.ts";

/** What is asked, charged or refused without its own law. Said only where a profile demands citations. */
export function citationMissing(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const asked = new Set(
		Object.values(definition.steps).flatMap((step) =>
			step.does === "fill_in" ? asksOf(definition, { step: step.name }) : [],
		),
	);
	const fees = Object.values(definition.fees).filter(({ law }) => !law);
	const papers = Object.values(definition.documents).filter(({ law, id }) => !law && asked.has(id));
	const data = [...asked].flatMap((path) => uncited(fieldAt(definition, path)));
	return [
		...data.map(({ path }) => missing("asks for", path, ["data", ...path.split(".")])),
		...papers.map(({ id }) => missing("asks for", id, ["documents", id])),
		...fees.map(({ id }) => missing("charges", id, ["fees", id])),
		...refusals(facts),
		...blocking(facts),
		...visits(facts),
	];
}

/** A law on the group covers its members; one on every member covers the group. */
function uncited(field: Field | undefined): readonly Field[] {
	if (!field || field.law) return [];
	const members = Object.values(field.group ?? {});
	return members.length === 0 ? [field] : members.flatMap(uncited);
}

/** What an officer decides, or proposes for others to sign: on the way to the end some place names the law. */
function refusals(facts: DefinitionFacts): readonly CheckFinding[] {
	const { steps } = facts.definition;
	return Object.values(steps).flatMap((step): readonly CheckFinding[] => {
		if (step.does !== "decide" || step.law || !facts.reachable.has(step.name)) return [];
		return step.outcomes.flatMap((outcome): readonly CheckFinding[] => {
			if (outcome.law) return [];
			const end = refusalBehind(facts, step.name, outcome.id, isDecidedAgain);
			if (
				end === undefined ||
				steps[end]?.law ||
				signaturesOf(step, outcome.id, facts).some(isCited)
			)
				return [];
			const at = ["steps", step.name, "outcomes", outcome.id];
			return [missing("refuses by", `${step.name}.${outcome.id}`, at)];
		});
	});
}

/** Whoever only signs a refusal does not give its reasons. */
function isDecidedAgain(step: Step): boolean {
	return isForPerson(step) && step.does !== "sign";
}

function signaturesOf({ name }: Step, outcome: string, facts: DefinitionFacts): readonly Step[] {
	const ways = facts.leaving(name).filter((way) => way.outcome === outcome);
	return ways.flatMap(({ to }) => {
		const step = facts.definition.steps[to];
		return step?.does === "sign" ? [step] : [];
	});
}

function isCited({ law }: Step): boolean {
	return law !== undefined;
}

/** A check that blocks refuses what was written before anybody has seen it. */
function blocking({ definition: { checks } }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(checks)
		.filter(({ if_broken, law }) => if_broken === "block" && !law)
		.map(({ id }) => missing("refuses by", id, ["checks", id]));
}

/** Whoever has to come is asked for more than a paper. */
function visits({ definition, reachable }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(definition.steps)
		.filter(({ does, law, name }) => does === "attend" && !law && reachable.has(name))
		.map(({ name }) => missing("asks people to come to", name, ["steps", name]));
}

function missing(does: string, name: string, at: readonly string[]): CheckFinding {
	return { code: "citation_missing", values: { does, name }, at };
}
