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
	example: "go_to: granted",
	keys: {
		...WORDS,
		when: {
			form: ruleOrOtherwise,
			doc: "In a decision by rule: the outcome whose rule holds is taken, and exactly one does.",
		},
		because: {
			form: text,
			doc: "In a decision by rule: the reason that is given.",
			example: "All conditions of the law are met.",
		},
		allowed: {
			form: rule,
			doc: "The outcome is offered only while this rule holds; one outcome is always possible.",
			example: "documents_complete",
		},
		ask: {
			form: list(path),
			doc: "What whoever chooses this outcome fills in: data, documents; computed values are shown.",
		},
		marks: {
			form: word("required", "optional"),
			doc: "Whether fields and documents to be corrected have to be, or may be, marked.",
		},
		reason: {
			form: word("required", "optional"),
			doc: "Whether a reason has to be, or may be, written.",
		},
		reasons: {
			form: id,
			doc: "A code list of reasons to pick from, besides the text.",
			example: "refusal_reason",
		},
		at_most: { form: times, doc: "How often it may be taken in one case." },
		beyond: {
			form: id,
			doc: "The role that may allow more, with a written reason.",
			example: "head_of_office",
		},
		tell: {
			form: tell,
			doc: "Who is told, and with which message.",
			example: "applicant: supplement_request",
		},
		...BASIS,
		go_to: { form: name, doc: "The step the case goes to.", example: "granted" },
		choose: { form: choices, doc: "Where the case goes, by rule." },
		leave: { form: id, doc: "The exit of the part.", example: "accepted" },
	},
};

export const choiceShape: Shape<ChoiceModel> = {
	name: "a choice",
	example: "when: otherwise\ngo_to: granted",
	keys: {
		...WORDS,
		when: {
			form: ruleOrOtherwise,
			doc: "The rule under which the case goes this way; exactly one holds, and at most one is `otherwise`.",
		},
		...BASIS,
		go_to: { form: name, doc: "The step the case goes to.", example: "granted" },
		leave: { form: id, doc: "The exit of the part.", example: "accepted" },
	},
};
