import type { Id } from "@onedoor/dsl/bundle";

import { epoch } from "../time/zone.ts";
import type { Sight } from "./sight.ts";

/** Whether a helper acts without the proof their channel wants: none is there, it was withdrawn, or its time is over. */
export function isConsentOver({ bundle, case: current, now }: Sight, role: Id): boolean {
	const channel = bundle.definition.channels[current.channel];
	if (channel?.consent === undefined || channel.filled_by !== role) return false;
	const { consent } = current;
	return consent === undefined || epoch(now) >= epoch(consent.expires_at);
}
