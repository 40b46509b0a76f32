import type { Channel, Id } from "@onedoor/dsl/bundle";

import type { Actor } from "../case/case.ts";
import { epoch } from "../time/zone.ts";
import { isApplicant } from "./is-applicant.ts";
import type { Sight } from "./sight.ts";

/** Whether a helper acts without the proof their channel wants: none is there, it was withdrawn, or its time is over. */
export function isConsentOver({ bundle, case: current, now }: Sight, role: Id): boolean {
	const channel = bundle.definition.channels[current.channel];
	if (channel?.consent === undefined || channel.filled_by !== role) return false;
	const { consent } = current;
	return consent === undefined || epoch(now) >= epoch(consent.expires_at);
}

/**
 * Whether an actor opened this case and still may: who was taken the role that fills in on its channel is a stranger
 * from then on, whatever they opened before.
 */
export function isOpener({ bundle, case: current }: Omit<Sight, "now">, actor: Actor): boolean {
	if (current.opened_by !== actor.id) return false;
	const helper = channelOf({ bundle, case: current })?.filled_by;
	return helper === undefined || actor.roles.includes(helper);
}

/** Whether an actor fills in for the applicant and sees what is filled in: as long as the applicant's word holds. */
export function isHelping(sight: Sight, actor: Actor): boolean {
	const helper = channelOf(sight)?.filled_by;
	return isOpener(sight, actor) && (helper === undefined || !isConsentOver(sight, helper));
}

/** Somebody who helped, and whose time is over: they know that the case is there, to ask the citizen anew. */
export function isPastHelper(sight: Sight, actor: Actor): boolean {
	return isOpener(sight, actor) && !isHelping(sight, actor) && !isApplicant(sight.case, actor);
}

function channelOf({ bundle, case: current }: Omit<Sight, "now">): Channel | undefined {
	return bundle.definition.channels[current.channel];
}
