import type { Money } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { item, type Keyed, map, oneOrMore, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { money, percent } from "./values/amounts.ts";
import { freeIds, id } from "./values/names.ts";
import { moneyOrRule, type RuleText, rule } from "./values/rule.ts";

export interface FeeModel extends Common {
	readonly when?: RuleText;
	readonly amount?: RuleText | Money;
	readonly times?: RuleText;
	readonly instead_of?: readonly Named[];
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
		when: { form: rule, doc: "The line exists only while this rule holds.", example: "copies > 0" },
		amount: { form: moneyOrRule, required: true, doc: "The base amount, or a rule that gives it." },
		times: {
			form: rule,
			doc: "The whole number by which the amount is multiplied.",
			example: "sum(for guest in guests return if guest.age >= 18 then 1 else 0)",
		},
		instead_of: {
			form: oneOrMore(id),
			doc: "The lines in whose place it is due: in no case both.",
			example: "registration",
		},
		if_several_apply: {
			form: word("only one", "lowest", "highest"),
			fallback: "only one",
			doc: "Which rate counts when several hold at once.",
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
		when: {
			form: rule,
			required: true,
			doc: "The rate holds only while this rule does.",
			example: 'case.channel = "online"',
		},
		amount: { form: moneyOrRule, doc: "The amount instead of the base.", example: "4000 VND" },
		percent: { form: percent, doc: "The share of the base amount." },
		...BASIS,
	},
};

export const subsidyShape: Shape<SubsidyModel> = {
	name: "a subsidy",
	keys: {
		...WORDS,
		of: { form: id, required: true, doc: "The fee it is taken off.", example: "registration" },
		when: {
			form: rule,
			doc: "It is given only while this rule holds.",
			example: 'case.channel = "online"',
		},
		amount: { form: money, doc: "How much is taken off.", example: "4000 VND" },
		percent: { form: percent, doc: "The share of the fee that is taken off." },
		paid_by: {
			form: id,
			required: true,
			doc: "The budget that bears it.",
			example: "provincial_budget",
		},
		...BASIS,
	},
};
