import type { Money } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { item, type Keyed, map, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { money, percent } from "./values/amounts.ts";
import { freeIds, id } from "./values/names.ts";
import { moneyOrRule, type RuleText, rule } from "./values/rule.ts";

export interface FeeModel extends Common {
	readonly when?: RuleText;
	readonly amount?: RuleText | Money;
	readonly times?: RuleText;
	readonly if_several_apply?: "only one" | "lowest" | "highest";
	readonly rates?: readonly Keyed<Item<RateModel>>[];
}

export interface RateModel extends Common {
	readonly when?: RuleText;
	readonly amount?: RuleText | Money;
	readonly percent?: number;
}

export interface SubsidyModel extends Common {
	readonly of?: Named;
	readonly when?: RuleText;
	readonly amount?: Money;
	readonly percent?: number;
	readonly paid_by?: Named;
}

export const feeShape: Shape<FeeModel> = {
	name: "a fee",
	keys: {
		...WORDS,
		when: { form: rule, doc: "The line exists only then." },
		amount: { form: moneyOrRule, required: true, doc: "Base amount." },
		times: { form: rule, doc: "Multiplied by this whole number." },
		if_several_apply: {
			form: word("only one", "lowest", "highest"),
			fallback: "only one",
			doc: "When several rates hold at once.",
		},
		rates: {
			form: map(
				freeIds,
				item(() => rateShape),
			),
			doc: "Other amounts under conditions.",
		},
		...BASIS,
	},
};

export const rateShape: Shape<RateModel> = {
	name: "a rate",
	keys: {
		...WORDS,
		when: { form: rule, required: true, doc: "It holds only then." },
		amount: { form: moneyOrRule, doc: "Instead of the base." },
		percent: { form: percent, doc: "Of the base." },
		...BASIS,
	},
};

export const subsidyShape: Shape<SubsidyModel> = {
	name: "a subsidy",
	keys: {
		...WORDS,
		of: { form: id, required: true, doc: "The fee." },
		when: { form: rule, doc: "Only then." },
		amount: { form: money, doc: "How much." },
		percent: { form: percent, doc: "Of the fee." },
		paid_by: { form: id, required: true, doc: "Whose budget." },
		...BASIS,
	},
};
