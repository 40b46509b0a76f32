import type { Field } from "../../../bundle/index.ts";
import { asksOf, fieldAt } from "../../../form/asked.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

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
	];
}

/** A law on the group covers its members; one on every member covers the group. */
function uncited(field: Field | undefined): readonly Field[] {
	if (!field || field.law) return [];
	const members = Object.values(field.group ?? {});
	return members.length === 0 ? [field] : members.flatMap(uncited);
}

function refusals({ definition, edges }: DefinitionFacts): readonly CheckFinding[] {
	const seen = new Set<string>();
	return edges.flatMap(({ from, to, outcome }): CheckFinding[] => {
		const [step, end] = [definition.steps[from], definition.steps[to]];
		if (end?.does !== "end" || end.result !== "refused" || step?.does !== "decide") return [];
		const taken = step.outcomes.find(({ id }) => id === outcome);
		const key = `${from} ${outcome}`;
		if (!taken || taken.law || step.law || end.law || seen.has(key)) return [];
		seen.add(key);
		return [missing("refuses by", `${from}.${taken.id}`, ["steps", from, "outcomes", taken.id])];
	});
}

function missing(does: string, name: string, at: readonly string[]): CheckFinding {
	return { code: "citation_missing", values: { does, name }, at };
}
