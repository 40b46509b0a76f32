import type { Bundle } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import type { SendMessage } from "../case/effect.ts";
import type { OutgoingMessage } from "../ports/ports.ts";
import { applicantOf } from "../storage/applicant.ts";
import { wordsOf } from "./words-of.ts";

/** What goes out for a message: to the applicant by their number, to an office by its role. */
export function renderNotice(bundle: Bundle, kase: Case, effect: SendMessage): OutgoingMessage {
	const { subject, body, sms } = wordsOf(
		bundle,
		effect.message,
		effect.language,
		effect.mentions,
		"text",
	);
	const isApplicant = bundle.definition.roles[effect.to]?.is === "applicant";
	return {
		id: effect.id,
		case: kase.id,
		message: effect.message,
		to: isApplicant ? applicantOf(kase) : effect.to,
		language: effect.language,
		subject,
		text: body,
		...(sms === undefined ? {} : { sms }),
		...(effect.paper ? { paper: effect.paper.id } : {}),
	};
}
