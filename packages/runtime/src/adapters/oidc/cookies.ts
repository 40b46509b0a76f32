import type { Actor } from "../../case/case.ts";
import { cookieOf, cookiesOf } from "../../ports/credentials.ts";
import type { Settings } from "./settings.ts";

/** What a session is: who was signed in, and until when. It lives in the browser's cookie, encrypted. */
export interface Session {
	readonly id: string;
	readonly actor: Actor;
	/** When the person signed in; milliseconds since the epoch, as the next. */
	readonly since: number;
	readonly until: number;
}

/** A sign-in under way, until its answer comes: what only the browser that began it brings back. */
export interface Begun {
	readonly state: string;
	readonly nonce: string;
	readonly verifier: string;
	/** Absolute, of this host. */
	readonly to: string;
	readonly level: Actor["level"];
	/** Seconds; the person must have proved themselves anew since. */
	readonly maxAge?: number;
	readonly until: number;
}

/** How long somebody may take at the provider. */
export const BEGUN_MS = 600_000;
/** So many sign-ins at once in one browser: the oldest gives way, or headers would grow too large. */
const MOST_BEGUN = 5;
/** Browsers keep no larger cookie (RFC 6265 §6.1). */
const MOST_BYTES = 4_096;

export async function readSession(
	settings: Settings,
	request: Request,
): Promise<Session | undefined> {
	const text = cookieOf(request, nameOf(settings, "session"));
	const session = text && (await settings.sealed.open<Session>("session", text));
	if (!session || (await settings.spent.isSpent(`session:${session.id}`))) return undefined;
	return session;
}

/** Undefined: it does not fit into a cookie. */
export async function sessionCookie(
	settings: Settings,
	session: Session,
): Promise<string | undefined> {
	const text = await settings.sealed.seal("session", session, session.until);
	const cookie = cookieText(settings, "session", text, session.until);
	return cookie.length > MOST_BYTES ? undefined : cookie;
}

export async function readBegun(
	settings: Settings,
	request: Request,
	state: string,
): Promise<Begun | undefined> {
	const text = cookieOf(request, nameOf(settings, begunName(state)));
	const begun = text && (await settings.sealed.open<Begun>("sign-in", text));
	return begun && begun.state === state ? begun : undefined;
}

/** The cookie of one more sign-in, and the ends of those that are too many. */
export async function begunCookies(
	settings: Settings,
	request: Request,
	begun: Begun,
): Promise<readonly string[]> {
	const prefix = nameOf(settings, begunName(""));
	const others = cookiesOf(request).filter(([name]) => name.startsWith(prefix));
	const over = others.slice(0, Math.max(0, others.length - MOST_BEGUN + 1));
	const text = await settings.sealed.seal("sign-in", begun, begun.until);
	return [
		cookieText(settings, begunName(begun.state), text, begun.until),
		...over.map(([name]) => endOf(settings, name)),
	];
}

export function endSession(settings: Settings): string {
	return endOf(settings, nameOf(settings, "session"));
}

export function endBegun(settings: Settings, state: string): string {
	return endOf(settings, nameOf(settings, begunName(state)));
}

/** Enough of the state to tell sign-ins apart; it is random text of base64url. */
function begunName(state: string): string {
	return `sign_in_${state.slice(0, 8)}`;
}

/** `__Host-`: no other host and no address without TLS can set it (RFC 6265bis §4.1.3.2). */
function nameOf({ origin }: Settings, name: string): string {
	return `${isSecure(origin) ? "__Host-" : ""}onedoor_${name}`;
}

function cookieText(settings: Settings, name: string, value: string, until: number): string {
	const seconds = Math.max(0, Math.floor((until - settings.now()) / 1000));
	return written(settings, nameOf(settings, name), value, seconds);
}

function endOf(settings: Settings, fullName: string): string {
	return written(settings, fullName, "", 0);
}

/** Lax and not Strict: the provider sends the browser back here by a link. Unsafe calls are looked at by `refuseCrossSite`. */
function written({ origin }: Settings, name: string, value: string, seconds: number): string {
	const secure = isSecure(origin) ? "; Secure" : "";
	return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly${secure}; SameSite=Lax`;
}

function isSecure(origin: string): boolean {
	return origin.startsWith("https:");
}
