import type { Duration, Lead } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Form, Named } from "./form.ts";
import { item, type Keyed, map, oneOrMore } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { freeIds, id } from "./values/names.ts";
import { type ConsequenceRef, consequence, type EventRef, event } from "./values/references.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { clockTime, duration, lead } from "./values/time.ts";

export interface ClockModel extends Common {
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
	keys: {
		...WORDS,
		of: { form: id, doc: "Whose duty; default the office." },
		cut_off: { form: clockTime, doc: "Received later counts as received on the next working day." },
		starts: { form: oneOrMore(event), doc: "First to happen; default the submission." },
		restarts: { form: oneOrMore(event), doc: "The full budget again from then." },
		within: { form: duration, doc: "The budget." },
		by: { form: clockTime, doc: "The first such time at or after the start." },
		instead: { form: variants, doc: "Other values under conditions." },
		ends: { form: event, doc: "Default: any end." },
		warn: { form: lead, doc: "When to warn." },
		when_late: { form: consequence, doc: "What follows." },
		...BASIS,
	},
};

export const variantShape: Shape<VariantModel> = {
	name: "a variant",
	keys: {
		...WORDS,
		when: { form: rule, required: true, doc: "Variants exclude each other." },
		within: { form: duration, doc: "The budget then." },
		by: { form: clockTime, doc: "The time of day then." },
		...BASIS,
	},
};

export const deadlineShape: Shape<DeadlineModel> = {
	name: "a deadline",
	keys: {
		...WORDS,
		with: { form: id, doc: "That clock is this step's deadline." },
		within: { form: duration, doc: "From entry to exit." },
		by: { form: clockTime, doc: "The first such time after entry." },
		instead: { form: variants, doc: "Other values under conditions." },
		warn: { form: lead, doc: "When the acting role is told." },
		when_late: { form: consequence, doc: "What follows; required unless `with`." },
		...BASIS,
	},
};
