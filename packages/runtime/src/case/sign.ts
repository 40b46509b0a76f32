import type { SignStep } from "@onedoor/dsl/bundle";

import { organisationOf } from "../access/power.ts";

import { awaiting } from "./begin.ts";
import type { ActiveStep } from "./case.ts";
import type { RequestSignature } from "./effect.ts";
import { mentionsOf } from "./messages.ts";
import { reservedResults } from "./results.ts";
import type { Turn } from "./turn.ts";

/** A person signs: the signature port is asked, and the step is done when it has answered. */
export function requestSignature(turn: Turn, step: SignStep, active: ActiveStep): undefined {
	const organisation = signedFor(turn, step);
	const effect: RequestSignature = {
		kind: "request_signature",
		id: turn.effectId(),
		case: turn.case.id,
		step: step.name,
		visit: active.visit,
		signs: step.signs,
		papers: reservedResults(turn, step.signs),
		by: turn.doer.id,
		...(organisation !== undefined && { for: organisation }),
		mentions: mentionsOfAll(turn, step, active),
	};
	const waiting = awaiting(turn.case, { ...active, asked_by: turn.doer }, effect.id);
	turn.record({ kind: "signature_requested", step: step.name }, waiting);
	turn.emit(effect);
}

/** Whose signature it is, where it is an organisation's. */
export function signedFor(turn: Turn, step: SignStep): string | undefined {
	const sight = { bundle: turn.bundle, case: turn.case, now: turn.now };
	return step.as === undefined ? undefined : organisationOf(sight, step.as);
}

/** What the papers to be signed show: what their messages may mention. */
function mentionsOfAll(
	turn: Turn,
	step: SignStep,
	active: ActiveStep,
): Readonly<Record<string, unknown>> {
	const messages = step.signs.flatMap((id) => {
		const message = turn.definition.messages[turn.definition.results[id]?.letter ?? id];
		return message ? [message] : [];
	});
	const may_mention = [...new Set(messages.flatMap((message) => message.may_mention))];
	const occasion = {
		step: step.name,
		visit: active.visit,
		...(active.reason !== undefined && { reason: active.reason }),
	};
	const [first] = messages;
	return first ? mentionsOf(turn, { ...first, may_mention }, occasion) : {};
}
