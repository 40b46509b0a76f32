import type { Duration, Lead } from "../bundle/values.ts";
import { BASIS, type Common, USE, WORDS } from "./common.ts";
import type { Form, Named } from "./form.ts";
import { item, type Keyed, map, oneOrMore } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { freeIds, id } from "./values/names.ts";
import { type ConsequenceRef, consequence, type EventRef, event } from "./values/references.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { clockTime, duration, lead } from "./values/time.ts";

export interface ClockModel extends Common {
	readonly use?: Named;
	readonly of?: Named;
	readonly cut_off?: string;
	readonly starts?: readonly EventRef[];
	readonly restarts?: readonly EventRef[];
	readonly within?: Duration;
	readonly by?: string;
	readonly instead?: readonly Keyed<Item<VariantModel>>[];
	readonly ends?: EventRef;
	readonly warn?: Lead;
	readonly when_late?: ConsequenceRef;
}

export interface VariantModel extends Common {
	readonly when?: RuleText;
	readonly within?: Duration;
	readonly by?: string;
}

export interface DeadlineModel extends Common {
	readonly with?: Named;
	readonly within?: Duration;
	readonly by?: string;
	readonly instead?: readonly Keyed<Item<VariantModel>>[];
	readonly warn?: Lead;
	readonly when_late?: ConsequenceRef;
}

const variants: Form<readonly Keyed<Item<VariantModel>>[]> = map(
	freeIds,
	item(() => variantShape),
);

export const clockShape: Shape<ClockModel> = {
	name: "a clock",
	example: "within: 5 working days",
	keys: {
		use: USE,
		...WORDS,
		of: { form: id, doc: "Whose duty it measures; default: the office's.", example: "applicant" },
		cut_off: {
			form: clockTime,
			doc: "What is received later counts as received on the next working day.",
		},
		starts: {
			form: oneOrMore(event),
			doc: "The events that start it, whichever happens first; default: the submission.",
		},
		restarts: {
			form: oneOrMore(event),
			doc: "The events that give it the full budget again.",
			example: "after supplement.submit",
		},
		within: { form: duration, doc: "How much time there is." },
		by: { form: clockTime, doc: "The first such time of day at or after the start." },
		instead: { form: variants, doc: "Other budgets under conditions that exclude each other." },
		ends: {
			form: event,
			doc: "The event that ends it; default: any end.",
			example: "after certificate",
		},
		warn: {
			form: lead,
			doc: "When those concerned are warned that time runs out.",
			example: "at 80 percent",
		},
		when_late: {
			form: consequence,
			doc: "What follows when it is late; default: counted, and the accountable role is told.",
		},
		...BASIS,
	},
};

export const variantShape: Shape<VariantModel> = {
	name: "a variant",
	example: "when: needs_survey\nwithin: 10 working days",
	keys: {
		...WORDS,
		when: {
			form: rule,
			required: true,
			doc: "This variant counts while the rule holds; no two may hold at once.",
			example: "needs_survey",
		},
		within: { form: duration, doc: "How much time there is then.", example: "10 working days" },
		by: { form: clockTime, doc: "The time of day then.", example: '"08:00"' },
		...BASIS,
	},
};

export const deadlineShape: Shape<DeadlineModel> = {
	name: "a deadline",
	example: "within: 5 working days\nwhen_late: tell head_of_office",
	keys: {
		...WORDS,
		with: {
			form: id,
			doc: "The clock that is this step's deadline, with its consequence.",
			example: "total",
		},
		within: { form: duration, doc: "How long from entry to exit of the step." },
		by: { form: clockTime, doc: "The first such time of day after entry.", example: '"23:00"' },
		instead: { form: variants, doc: "Other budgets under conditions that exclude each other." },
		warn: {
			form: lead,
			doc: "When the acting role is told that time runs out.",
			example: "1 day before",
		},
		when_late: {
			form: consequence,
			doc: "What follows when it is late; required unless `with` names a clock.",
			example: "take confirmed",
		},
		...BASIS,
	},
};
