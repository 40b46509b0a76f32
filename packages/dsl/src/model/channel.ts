import type { ChannelId } from "../bundle/definition.ts";
import type { Level, Money } from "../bundle/values.ts";
import { BASIS, type Common, USE, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { type KeyForm, list, word } from "./forms.ts";
import type { Shape } from "./shape.ts";
import { level, money } from "./values/amounts.ts";
import { id, name } from "./values/names.ts";
import { type RuleText, rule } from "./values/rule.ts";

export interface ChannelModel extends Common {
	readonly use?: Named;
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
	example: "online",
	test: (key) => (CHANNELS as readonly string[]).includes(key),
	pattern: `^(${CHANNELS.join("|")})$`,
};

export const channelShape: Shape<ChannelModel> = {
	name: "a channel",
	keys: {
		use: USE,
		...WORDS,
		filled_by: {
			form: id,
			doc: "The role that types for the applicant; default: the applicant.",
			example: "counter_officer",
		},
		consent: {
			form: word("one_time_code", "signed_paper", "in_person"),
			doc: "How it is proved, for each session, that the citizen asked this person to act.",
		},
		applicant_confirms: {
			form: list(name),
			doc: "Steps done by a helper that count only once the citizen has confirmed them.",
			example: "- application",
		},
		may: {
			form: list(name),
			doc: "The only steps a partner may do in the citizen's name; default: none.",
			example: "- application",
		},
		charge_cap: {
			form: money,
			fixed: true,
			doc: "The most a partner may charge; more is flagged.",
			example: "20000 VND",
		},
		effort: { form: word("counted"), doc: "Whether effort is counted for each act." },
		closed_on: {
			form: id,
			doc: "A day set of the calendar on which the channel explains and redirects.",
			example: "fridays",
		},
		except_for: {
			form: id,
			doc: "The condition under which a person passes all the same.",
			example: "is_elderly",
		},
		identity: { form: level, doc: "The least assurance of identity on this channel." },
		when: {
			form: rule,
			doc: "The channel is offered only while this rule holds.",
			example: "copies = 0",
		},
		...BASIS,
	},
};
