import type { Extended } from "../../ports/identity.ts";
import { readSession, type Session, sessionCookie } from "./cookies.ts";
import type { Settings } from "./settings.ts";

/** The person is still there: their session lasts as long again, up to a day after they signed in. */
export async function extendSession(
	settings: Settings,
	request: Request,
): Promise<Extended | undefined> {
	const session = await readSession(settings, request);
	if (session === undefined) return undefined;
	const until = Math.min(settings.now() + settings.sessionMs, latestEnd(settings, session));
	if (until <= session.until) return undefined;
	const cookie = await sessionCookie(settings, { ...session, until });
	return cookie === undefined ? undefined : { until, cookie };
}

/** No copy of a session is good for longer. */
export function latestEnd(settings: Settings, { since, until }: Session): number {
	return Math.max(until, since + settings.longestSessionMs);
}
