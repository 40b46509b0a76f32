import { outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** Two outcomes of one step that read the same: whoever chooses cannot tell them apart. */
export function titleTwice({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(definition.steps).flatMap((step) => {
		const key = "answers" in step ? "answers" : "outcomes";
		return outcomesOf(step).flatMap(({ id, title }, index, all): CheckFinding[] => {
			const [language, first] =
				Object.keys(title)
					.map(
						(one) =>
							[one, all.slice(0, index).find((other) => other.title[one] === title[one])] as const,
					)
					.find(([, other]) => other) ?? [];
			if (language === undefined || !first) return [];
			const at = ["steps", step.name, key];
			const values = { title: title[language], language, outcome: id, first: first.id };
			const related = [{ message: "the other one", at: [...at, first.id] }];
			return [{ code: "title_twice", values, at: [...at, id, "title"], related }];
		});
	});
}
