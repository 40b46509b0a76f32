import type { Duration } from "../bundle/values.ts";
import { BASIS, type Common, USE, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { type Keyed, list, word } from "./forms.ts";
import { tell } from "./outcome.ts";
import type { Shape } from "./shape.ts";
import { times } from "./values/amounts.ts";
import { id, name } from "./values/names.ts";
import { type ExtendsRef, extension } from "./values/references.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { duration } from "./values/time.ts";

/** Offered in every state until the case ends. Its `until` is a step, not a day. */
export interface AnytimeModel extends Omit<Common, "until"> {
	readonly use?: Named;
	readonly who?: Named;
	readonly until?: Named;
	readonly when?: RuleText;
	readonly reason?: "required" | "optional";
	readonly at_most?: number;
	readonly extends?: ExtendsRef;
	readonly tell?: readonly Keyed<Named>[];
	readonly go_to?: Named;
}

/** Offered after an end. Its `from` names end steps, not a day. */
export interface AfterwardsModel extends Omit<Common, "from"> {
	readonly who?: Named;
	readonly from?: readonly Named[];
	readonly within?: Duration;
	readonly at_most?: number;
	readonly reason?: "required" | "optional";
	readonly tell?: readonly Keyed<Named>[];
	readonly start?: Named;
	readonly extends?: ExtendsRef;
	readonly go_to?: Named;
}

const { until: _until, ...ANYTIME_BASIS } = BASIS;
const { from: _from, ...AFTERWARDS_BASIS } = BASIS;

export const anytimeShape: Shape<AnytimeModel> = {
	name: "an anytime action",
	keys: {
		use: USE,
		who: {
			form: id,
			required: true,
			doc: "The role that may take this action.",
			example: "applicant",
		},
		...WORDS,
		until: { form: name, doc: "No longer offered once that step is done.", example: "verify" },
		when: {
			form: rule,
			doc: "Offered only while this rule holds.",
			example: "not(clocks.total.late)",
		},
		reason: {
			form: word("required", "optional"),
			doc: "Whether whoever acts has to write, or may write, a reason.",
		},
		at_most: { form: times, doc: "How often it may be taken in one case." },
		extends: { form: extension, doc: "A clock gets more time and the case stays where it is." },
		tell: {
			form: tell,
			doc: "Who is told, and with which message.",
			example: "applicant: case_withdrawn",
		},
		...ANYTIME_BASIS,
		go_to: { form: name, doc: "The step the case goes to.", example: "withdrawn" },
	},
};

export const afterwardsShape: Shape<AfterwardsModel> = {
	name: "an afterwards action",
	keys: {
		who: {
			form: id,
			required: true,
			doc: "The role that may take this action.",
			example: "applicant",
		},
		...WORDS,
		from: {
			form: list(name),
			required: true,
			doc: "The ends after which it is offered.",
			example: "- refused",
		},
		within: { form: duration, doc: "How long after the end it is offered.", example: "30 days" },
		at_most: { form: times, doc: "How often it may be taken in one case.", example: "1 time" },
		reason: {
			form: word("required", "optional"),
			doc: "Whether whoever acts has to write, or may write, a reason.",
		},
		tell: {
			form: tell,
			doc: "Who is told, and with which message.",
			example: "applicant: appeal_received",
		},
		start: {
			form: id,
			doc: "A new case of that procedure, which knows this one: an appeal to another body.",
			example: "complaint",
		},
		extends: {
			form: extension,
			doc: "A result stays valid for longer.",
			example: "results.permit.valid_for by 1 year",
		},
		...AFTERWARDS_BASIS,
		go_to: { form: name, doc: "The step at which this case is open again.", example: "verify" },
	},
};
