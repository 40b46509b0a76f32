import { stepAt } from "@onedoor/dsl/form";

import type { Case, Signing, SigningState } from "./case.ts";
import type { Report } from "./command.ts";
import { withMember } from "./members.ts";
import { isSame } from "./merge-patch.ts";
import { withoutRequest } from "./payments.ts";
import type { Turn } from "./turn.ts";

/** What a port says of a signature that is not there yet: nothing ends by it. */
const OPEN: ReadonlySet<string> = new Set<SigningState>(["pending", "unknown"]);

/** Words of ports for a signature that does not come; whatever else they say is that it failed. */
const OVER: ReadonlySet<string> = new Set<SigningState>(["declined", "expired"]);

/** Whether the report is of an attempt to sign that is still awaited, and neither makes the signature nor ends it. */
export function isSigningOn(turn: Turn, { effect = "", answer }: Report): boolean {
	const waiting = Object.hasOwn(turn.case.waiting, effect) ? turn.case.waiting[effect] : undefined;
	const step = waiting && stepAt(turn.definition, waiting.step);
	return step?.does === "sign" && OPEN.has(answer);
}

/** The other side has not done with it: what it said is kept for the next time that it is asked. */
export function signingGoesOn(turn: Turn, { effect = "", answer, data = {} }: Report): undefined {
	const waiting = turn.case.waiting[effect];
	if (waiting === undefined) return;
	const before = turn.case.signings?.[effect];
	// What cannot be asked says nothing new of what was known before.
	const known = answer === "pending" ? data : before?.known;
	const state = answer as SigningState;
	if (before?.state === state && isSame(before.known ?? {}, known ?? {})) return;
	const { step, visit } = waiting;
	record(turn, answer, turn.case, effect, {
		step,
		visit,
		state,
		at: turn.now,
		...(known && { known }),
	});
}

/** It will not come: the step is as before, and may be signed anew. */
export function signingEnds(turn: Turn, effect: string, { answer, data }: Report): undefined {
	const waiting = turn.case.waiting[effect];
	if (waiting === undefined) return;
	const open = withoutRequest(turn.case, effect);
	const { step, visit } = waiting;
	const state = OVER.has(answer) ? (answer as SigningState) : "failed";
	const why = data?.why;
	record(turn, answer, open, effect, {
		step,
		visit,
		state,
		at: turn.now,
		...(typeof why === "string" && /^[a-z_]{1,40}$/.test(why) && { why }),
	});
}

/** The signature is there. One that came at once leaves nothing to say. */
export function withSigned(turn: Turn, current: Case, effect: string | undefined): Case {
	const before = effect === undefined ? undefined : current.signings?.[effect];
	if (before === undefined || effect === undefined) return current;
	const { known: _known, why: _why, ...rest } = before;
	const signing: Signing = { ...rest, state: "signed", at: turn.now };
	return { ...current, signings: withMember(current.signings, effect, signing) };
}

function record(
	turn: Turn,
	answer: string,
	current: Case,
	effect: string,
	signing: Signing,
): undefined {
	turn.record(
		{ kind: "answered", step: signing.step, values: { answer } },
		{ ...current, signings: withMember(current.signings, effect, signing) },
	);
}

/** Whether it is still to be learned what became of an attempt to sign, by its effect. */
export function isSigningOpen({ signings = {} }: Pick<Case, "signings">, effect: string): boolean {
	const signing = Object.hasOwn(signings, effect) ? signings[effect] : undefined;
	return signing !== undefined && OPEN.has(signing.state);
}
