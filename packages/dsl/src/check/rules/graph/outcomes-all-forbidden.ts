import { findCase } from "../../../expression/proof/find-case.ts";
import { outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { holdingAt } from "../../proof/holding.ts";
import { inWords } from "../../proof/in-words.ts";
import { worldOf } from "../../proof/world-of.ts";

/** One outcome must always be possible: a case must not stand where nobody may choose anything. */
export function outcomesAllForbidden(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps).flatMap((step): CheckFinding[] => {
		const offered = outcomesOf(step).filter(({ from_outside }) => from_outside);
		const rules = offered.flatMap(({ allowed }) => (allowed ? [allowed.tree] : []));
		if (rules.length === 0 || rules.length < offered.length || !facts.reachable.has(step.name))
			return [];
		const question = {
			rules,
			known: holdingAt(step.name, [], facts),
			wanted: (truths: readonly (boolean | undefined)[]) => !truths.includes(true),
		};
		const answer = findCase(question, worldOf({ step: step.name }, facts));
		const at = ["steps", step.name, "outcomes"];
		const choices = offered.map(({ id }) => `\`${id}\``).join(", ");
		if (answer.found === "none") return [];
		if (answer.found === "unknown") {
			const because = answer.because.map((part) => `\`${part}\``).join(", ");
			return [
				{ code: "choice_not_proved", values: { need: "at least one", choices, because }, at },
			];
		}
		const values = {
			step: step.name,
			choices,
			case: inWords(answer.values, facts.definition),
			example: answer.values,
		};
		return [{ code: "outcomes_all_forbidden", values, at }];
	});
}
