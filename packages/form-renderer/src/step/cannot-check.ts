import type { Session } from "../form/session.ts";

/**
 * Whether what answers are checked with cannot be fetched now. Then nothing is found here: sending waits for a way, and
 * says so.
 */
export async function cannotCheck({ checks }: Pick<Session, "checks">): Promise<boolean> {
	await checks.load().catch(() => {});
	return !checks.isHere();
}
