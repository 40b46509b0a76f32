import type { Definition, Field } from "../../bundle/index.ts";
import { leaves } from "../../form/asked.ts";
import { firstAsked } from "../data/asked-places.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData } from "../keys-of-data.ts";
import { isFilled } from "../starts/still-asked.ts";

/** Evidence comes from a source: nobody types it or uploads it, so a form that asks people for it cannot be filled in. */
export function documentUnanswerable({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(definition.data)
		.flatMap(leaves)
		.flatMap((field): readonly CheckFinding[] => {
			const asked = field.as === "document" ? firstAsked(field.path, definition) : undefined;
			const why = asked && whyNot(field, definition);
			if (asked === undefined || why === undefined) return [];
			const related = [{ message: `asked here at \`${asked.step}\``, at: asked.at }];
			const values = { name: field.path, why };
			return [{ code: "document_unanswerable", values, at: keysOfData(field.path), related }];
		});
}

function whyNot(field: Field, definition: Definition): string | undefined {
	if (!isFilled(definition, field.path)) return "it has no source";
	const isRequired = field.answer === "required" || field.required_when !== undefined;
	return isRequired && field.if_silent === "ask"
		? "people are asked for it when its source is silent"
		: undefined;
}
