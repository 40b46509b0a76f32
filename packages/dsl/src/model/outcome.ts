import { BASIS, type Common, WORDS } from "./common.ts";
import type { Form, Named, Words } from "./form.ts";
import { item, type Keyed, list, map, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { times } from "./values/amounts.ts";
import { freeIds, id, name, path } from "./values/names.ts";
import { type RuleText, rule, ruleOrOtherwise } from "./values/rule.ts";
import { text } from "./values/text.ts";

/** Where an item goes on: one of the three. */
export interface WaysModel {
	readonly go_to?: Named;
	readonly choose?: readonly Keyed<Item<ChoiceModel>>[];
	readonly leave?: Named;
}

export interface OutcomeModel extends Common, WaysModel {
	readonly when?: RuleText | "otherwise";
	readonly because?: Words;
	readonly allowed?: RuleText;
	readonly ask?: readonly Named[];
	readonly marks?: "required" | "optional";
	readonly reason?: "required" | "optional";
	readonly reasons?: Named;
	readonly at_most?: number;
	readonly beyond?: Named;
	readonly tell?: readonly Keyed<Named>[];
}

export interface ChoiceModel extends Common {
	readonly when?: RuleText | "otherwise";
	readonly go_to?: Named;
	readonly leave?: Named;
}

export const choices: Form<readonly Keyed<Item<ChoiceModel>>[]> = map(
	freeIds,
	item(() => choiceShape),
);

/** Role → message. */
export const tell: Form<readonly Keyed<Named>[]> = map(freeIds, id);

export const outcomeShape: Shape<OutcomeModel> = {
	name: "an outcome",
	keys: {
		...WORDS,
		when: { form: ruleOrOtherwise, doc: "By rule only: exactly one holds." },
		because: { form: text, doc: "By rule: the reason given." },
		allowed: { form: rule, doc: "Offered only then." },
		ask: { form: list(path), doc: "Data asked from whoever chooses this." },
		marks: {
			form: word("required", "optional"),
			doc: "Which fields and documents have to be corrected.",
		},
		reason: { form: word("required", "optional"), doc: "Free text." },
		reasons: { form: id, doc: "Code list to pick reasons from." },
		at_most: { form: times, doc: "In one case." },
		beyond: { form: id, doc: "Role that may allow more, with a written reason." },
		tell: { form: tell, doc: "Role → message." },
		...BASIS,
		go_to: { form: name, doc: "The next step." },
		choose: { form: choices, doc: "The next step by rule." },
		leave: { form: id, doc: "An exit of the part." },
	},
};

export const choiceShape: Shape<ChoiceModel> = {
	name: "a choice",
	keys: {
		...WORDS,
		when: { form: ruleOrOtherwise, doc: "Exactly one holds; at most one `otherwise`." },
		...BASIS,
		go_to: { form: name, doc: "The next step." },
		leave: { form: id, doc: "An exit of the part." },
	},
};
