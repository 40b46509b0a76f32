import type { DataPath, Definition, SignStep, StepName } from "@onedoor/dsl/bundle";

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
	const papers = reservedResults(turn, step.signs);
	const effect: RequestSignature = {
		kind: "request_signature",
		id: turn.effectId(),
		case: turn.case.id,
		step: step.name,
		visit: active.visit,
		signs: step.signs,
		papers,
		by: turn.doer.id,
		...(organisation !== undefined && { for: organisation }),
		mentions: mentionsOfAll(turn, step, active),
	};
	const waiting = awaiting(turn.case, { ...active, asked_by: turn.doer }, effect.id, papers);
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
	const may_mention = mentionedIn(turn.definition, step);
	if (may_mention.length === 0) return {};
	const occasion = {
		step: step.name,
		visit: active.visit,
		...(active.reason !== undefined && { reason: active.reason }),
	};
	return mentionsOf(turn, { may_mention }, occasion);
}

const mentioned = new WeakMap<Definition, Map<StepName, readonly DataPath[]>>();

/** Each path once, of all that is signed at a step; worked out once for a definition. */
function mentionedIn(definition: Definition, step: SignStep): readonly DataPath[] {
	const known = mentioned.get(definition) ?? new Map<StepName, readonly DataPath[]>();
	mentioned.set(definition, known);
	const before = known.get(step.name);
	if (before) return before;
	const all = step.signs.flatMap((id) => {
		const message = definition.messages[definition.results[id]?.letter ?? id];
		return message?.may_mention ?? [];
	});
	const paths = [...new Set(all)];
	known.set(step.name, paths);
	return paths;
}
