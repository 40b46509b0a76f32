import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** A day of review before the text is in force: nobody looks at it again. */
export function reviewBeforeEdition({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const { review_by: day, edition } = definition;
	return day === undefined || day > edition
		? []
		: [{ code: "review_before_edition", values: { day, edition }, at: ["review_by"] }];
}
