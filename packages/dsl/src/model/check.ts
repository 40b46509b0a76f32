import type { FieldType } from "../bundle/field.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import { FIELD_TYPES } from "./field.ts";
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
		as: { form: wordOf<FieldType>(FIELD_TYPES), required: true, doc: "Its type." },
		is: { form: rule, required: true, doc: "Its rule." },
		...WORDS,
		...BASIS,
	},
};

export const conditionShape: Shape<ConditionModel> = {
	name: "a condition",
	bare: "is",
	keys: { is: { form: rule, required: true, doc: "Its rule." }, ...WORDS, ...BASIS },
};

export const checkShape: Shape<CheckModel> = {
	name: "a check",
	keys: {
		...WORDS,
		when: { form: rule, doc: "Asked only then." },
		must: { form: rule, required: true, doc: "What must hold." },
		if_broken: { form: word("block", "warn"), fallback: "block", doc: "Refuse or only advise." },
		say: { form: text, required: true, doc: "What is said when it does not." },
		...BASIS,
	},
};
