import type { Duration } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
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
		who: { form: id, required: true, doc: "Who may." },
		...WORDS,
		until: { form: name, doc: "No longer once that step is done." },
		when: { form: rule, doc: "Offered only then." },
		reason: { form: word("required", "optional"), doc: "Free text." },
		at_most: { form: times, doc: "In one case." },
		extends: { form: extension, doc: "The case stays where it is." },
		tell: { form: tell, doc: "Role → message." },
		...ANYTIME_BASIS,
		go_to: { form: name, doc: "Where the case goes." },
	},
};

export const afterwardsShape: Shape<AfterwardsModel> = {
	name: "an afterwards action",
	keys: {
		who: { form: id, required: true, doc: "Who may." },
		...WORDS,
		from: { form: list(name), required: true, doc: "End steps." },
		within: { form: duration, doc: "After the end." },
		at_most: { form: times, doc: "In one case." },
		reason: { form: word("required", "optional"), doc: "Free text." },
		tell: { form: tell, doc: "Role → message." },
		start: { form: id, doc: "A new case of that procedure." },
		extends: { form: extension, doc: "A result's validity." },
		...AFTERWARDS_BASIS,
		go_to: { form: name, doc: "Reopens the case there." },
	},
};
