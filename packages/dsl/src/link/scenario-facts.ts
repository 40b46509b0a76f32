import { value_malformed } from "../diagnostic/messages.generated.ts";
import { CHANNELS } from "../model/channel.ts";
import type { Keyed } from "../model/forms.ts";
import { found } from "../model/found.ts";
import { level, parseLevel } from "../model/values/amounts.ts";
import { date, isDay } from "../model/values/time.ts";
import { type Node, placeOf } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";
import { parseYesNo } from "./typed-value.ts";

/** What a scenario may say of the case and of who signs in, besides data. */
export const FACTS: readonly string[] = [
	"case.channel",
	"case.submitted_at",
	"case.drawn",
	"case.powers",
	"identity.personal_id",
	"identity.full_name",
	"identity.birth_date",
	"identity.phone",
	"identity.email",
	"identity.organisation_code",
	"identity.is_foreigner",
	"identity.level",
];

const FORMS: Readonly<
	Record<string, { readonly expected: string; readonly fits: (text: string) => boolean }>
> = {
	"case.channel": {
		expected: `one of ${CHANNELS.join(", ")}`,
		fits: (text) => (CHANNELS as readonly string[]).includes(text),
	},
	"case.submitted_at": { expected: "a moment such as `2026-11-23 09:00`", fits: isMoment },
	"case.drawn": { expected: "`yes` or `no`", fits: isYesOrNo },
	"case.powers": { expected: "`yes` or `no`", fits: isYesOrNo },
	"identity.birth_date": { expected: date.expected, fits: isDay },
	"identity.is_foreigner": {
		expected: "`yes` or `no`",
		fits: (text) => parseYesNo(text) !== undefined,
	},
	"identity.level": { expected: level.expected, fits: (text) => parseLevel(text) !== undefined },
};

/** Facts have the form that the runner reads: a fact that is misread would prove something else. */
export function checkFacts(linking: Linking, entries: readonly Keyed<Node>[]): void {
	for (const { id, node } of entries) {
		const form = Object.hasOwn(FORMS, id) ? FORMS[id] : undefined;
		if (form && !(node.kind === "scalar" && form.fits(node.text)))
			linking.report(
				value_malformed({ expected: form.expected, found: found(node) }),
				placeOf(node),
			);
	}
}

function isYesOrNo(text: string): boolean {
	return text === "yes" || text === "no";
}

function isMoment(text: string): boolean {
	const [day = "", time = "09:00", ...more] = text.split(" ");
	return more.length === 0 && isDay(day) && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}
