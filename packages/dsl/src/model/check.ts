import type { FieldType } from "../bundle/field.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import { COMPUTED_TYPES } from "./field-types.ts";
import type { Words } from "./form.ts";
import { word, wordOf } from "./forms.ts";
import type { Shape } from "./shape.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { text } from "./values/text.ts";

export interface ComputedModel extends Common {
	readonly as?: FieldType;
	readonly is?: RuleText;
}

export interface ConditionModel extends Common {
	readonly is?: RuleText;
}

export interface CheckModel extends Common {
	readonly when?: RuleText;
	readonly must?: RuleText;
	readonly if_broken?: "block" | "warn";
	readonly say?: Words;
}

export const computedShape: Shape<ComputedModel> = {
	name: "a computed value",
	keys: {
		as: {
			form: wordOf<FieldType>(COMPUTED_TYPES),
			required: true,
			doc: "The type of the value.",
			example: "whole",
		},
		is: {
			form: rule,
			required: true,
			doc: "The rule that computes it.",
			example: "years_between(birth_date, today)",
		},
		...WORDS,
		...BASIS,
	},
};

export const conditionShape: Shape<ConditionModel> = {
	name: "a condition",
	bare: "is",
	keys: {
		is: {
			form: rule,
			required: true,
			doc: "The rule that makes it yes or no.",
			example: "years_between(birth_date, today) >= 18",
		},
		...WORDS,
		...BASIS,
	},
};

export const checkShape: Shape<CheckModel> = {
	name: "a check",
	keys: {
		...WORDS,
		when: { form: rule, doc: "The check is made only while this rule holds.", example: "married" },
		must: { form: rule, required: true, doc: "What must hold.", example: "ends_on > starts_on" },
		if_broken: {
			form: word("block", "warn"),
			fallback: "block",
			doc: "Whether a broken check refuses the submission or only advises.",
		},
		say: {
			form: text,
			required: true,
			doc: "What is said when it does not hold.",
			example: "The end has to be after the start.",
		},
		...BASIS,
	},
};
