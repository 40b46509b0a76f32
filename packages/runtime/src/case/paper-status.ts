import { epoch } from "../time/zone.ts";
import type { Paper } from "./case.ts";

export type PaperStatus = "in_force" | "revoked" | "expired";

/** Of a result at an instant, in milliseconds since the epoch. */
export function paperStatus(
	{ revoked_at, valid_until }: Pick<Paper, "revoked_at" | "valid_until">,
	now: number,
): PaperStatus {
	if (revoked_at !== undefined) return "revoked";
	return valid_until !== undefined && now >= epoch(valid_until) ? "expired" : "in_force";
}
