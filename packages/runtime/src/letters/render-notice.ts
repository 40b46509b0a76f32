import type { Bundle } from "@onedoor/dsl/bundle";
import type { RenderedMessage } from "@onedoor/dsl/message";

import type { Case } from "../case/case.ts";
import type { SendMessage } from "../case/effect.ts";
import type { OutgoingMessage } from "../ports/ports.ts";
import { applicantOf } from "../storage/applicant.ts";
import { renderStandard, type StandardMessage } from "./standard/index.ts";
import { wordsOf } from "./words-of.ts";

/** What goes out for a message: to the applicant by their number, to an office by its role. */
export function renderNotice(bundle: Bundle, kase: Case, effect: SendMessage): OutgoingMessage {
	const { subject, body, sms } = wordsFor(bundle, effect);
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
		...(isApplicant && reachOf(kase.applicant)),
		...(effect.not_by && { not_by: effect.not_by }),
	};
}

function reachOf({ email, phone }: Case["applicant"]): Pick<OutgoingMessage, "reach"> {
	if (email === undefined && phone === undefined) return {};
	return {
		reach: { ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) },
	};
}

function wordsFor(
	bundle: Bundle,
	{ message, standard, language, mentions }: SendMessage,
): Pick<RenderedMessage, "subject" | "body" | "sms"> {
	if (standard === undefined) return wordsOf(bundle, message, language, mentions, "text");
	const { subject, text } = renderStandard(message as StandardMessage, language, mentions);
	return { subject, body: text };
}
