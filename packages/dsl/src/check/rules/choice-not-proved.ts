import type { Choice, Way } from "../../bundle/index.ts";
import { coversEverything } from "../covers.ts";
import { outcomesOf } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/** A choice without `otherwise` whose conditions do not plainly cover every case. For now a hint; the proof is to come. */
export function choiceNotProved(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps).flatMap((step) => {
		const at = ["steps", step.name];
		const key = "answers" in step ? "answers" : "outcomes";
		const own =
			step.does === "route"
				? inChoices(step.choose, at, facts)
				: "way" in step && step.way
					? inWay(step.way, at, facts)
					: [];
		return [
			...own,
			...outcomesOf(step).flatMap((outcome) => inWay(outcome.way, [...at, key, outcome.id], facts)),
		];
	});
}

function inWay(way: Way, at: readonly string[], facts: DefinitionFacts): readonly CheckFinding[] {
	return "choose" in way ? inChoices(way.choose, at, facts) : [];
}

function inChoices(
	choices: readonly Choice[],
	at: readonly string[],
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	const rules = choices.flatMap(({ when }) => (when === "otherwise" ? [] : [when.tree]));
	if (rules.length < choices.length || coversEverything(rules, facts)) return [];
	return [
		{
			code: "choice_not_proved",
			values: { choices: choices.map(({ id }) => id) },
			at: [...at, "choose"],
		},
	];
}
