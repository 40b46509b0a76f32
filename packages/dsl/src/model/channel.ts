import type { ChannelId } from "../bundle/definition.ts";
import type { Level, Money } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { type KeyForm, list, word } from "./forms.ts";
import type { Shape } from "./shape.ts";
import { level, money } from "./values/amounts.ts";
import { id, name } from "./values/names.ts";
import { type RuleText, rule } from "./values/rule.ts";

export interface ChannelModel extends Common {
	readonly filled_by?: Named;
	readonly consent?: "one_time_code" | "signed_paper" | "in_person";
	readonly applicant_confirms?: readonly Named[];
	readonly may?: readonly Named[];
	readonly charge_cap?: Money;
	readonly effort?: "counted";
	readonly closed_on?: Named;
	readonly except_for?: Named;
	readonly identity?: Level;
	readonly when?: RuleText;
}

export const CHANNELS: readonly ChannelId[] = [
	"online",
	"counter",
	"post",
	"agent",
	"phone",
	"email",
];

export const channelKeys: KeyForm = {
	expected: `a channel: one of ${CHANNELS.map((one) => `\`${one}\``).join(", ")}`,
	test: (key) => (CHANNELS as readonly string[]).includes(key),
	pattern: `^(${CHANNELS.join("|")})$`,
};

export const channelShape: Shape<ChannelModel> = {
	name: "a channel",
	keys: {
		...WORDS,
		filled_by: { form: id, doc: "Role that types for the applicant." },
		consent: {
			form: word("one_time_code", "signed_paper", "in_person"),
			doc: "Proof that the citizen asked.",
		},
		applicant_confirms: {
			form: list(name),
			doc: "Steps valid only when the citizen has confirmed.",
		},
		may: { form: list(name), doc: "The only steps a partner may do." },
		charge_cap: { form: money, doc: "Most a partner may charge." },
		effort: { form: word("counted"), doc: "Effort counters for each act." },
		closed_on: { form: id, doc: "Day set of the calendar on which the channel is closed." },
		except_for: { form: id, doc: "Condition under which a person passes all the same." },
		identity: { form: level, doc: "Least assurance on this channel." },
		when: { form: rule, doc: "Offered only then." },
		...BASIS,
	},
};
