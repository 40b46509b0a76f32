import type { SigningView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import type { Actor, Signing } from "../case/case.ts";
import { present } from "../case/members.ts";
import { isSigningOpen } from "../case/signings.ts";
import { holdsRole, rolesAt } from "./roles.ts";
import type { Sight } from "./sight.ts";
import { isOfficer } from "./visible-data.ts";

/**
 * What this actor may know of signatures that did not come at once: officers of all, whoever signs of theirs. One that
 * the case no longer waits for came to nothing, and is not told.
 */
export function signingsOf(sight: Sight, actor: Actor): readonly SigningView[] {
	const { case: current } = sight;
	if (current.signings === undefined) return [];
	const isFull = isOfficer(sight, actor);
	return Object.entries(current.signings)
		.toSorted(([one], [other]) => seqOf(one) - seqOf(other))
		.flatMap(([effect, signing]) => {
			const isOpen = isSigningOpen(current, effect);
			if (isOpen && !Object.hasOwn(current.waiting, effect)) return [];
			if (!isFull && !isSigner(sight, actor, signing)) return [];
			const href = isOpen ? confirmedAt(sight, actor, effect, signing) : undefined;
			return [signingView(signing, isFull, href)];
		});
}

/** Effects are named by the event that caused them. */
function seqOf(effect: string): number {
	return Number(effect.split(":").at(-2));
}

function isSigner(sight: Sight, actor: Actor, { step: name }: Signing): boolean {
	const step = stepAt(sight.bundle.definition, name);
	if (step === undefined) return false;
	return rolesAt(sight, step).some((role) => holdsRole(sight, actor, role, name));
}

/** Only for whoever was asked: what is confirmed there is their signature. */
function confirmedAt(
	{ case: { active } }: Sight,
	actor: Actor,
	effect: string,
	{ known }: Signing,
): string | undefined {
	const asked = active.find((one) => one.effect === effect)?.asked_by;
	const href = known?.confirm_at;
	if (asked?.id !== actor.id || typeof href !== "string") return undefined;
	return /^https?:\/\//.test(href) ? href : undefined;
}

function signingView(
	{ step, state, at, why }: Signing,
	isFull: boolean,
	confirm_href: string | undefined,
): SigningView {
	return present<SigningView>({
		step,
		state,
		at,
		why: isFull ? why : undefined,
		confirm_href,
	});
}
