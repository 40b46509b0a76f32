import type { Actor } from "../case/case.ts";

/** How the request proved who sent it: only a browser sends a cookie on its own, so only it can be misled. */
export interface Identified {
	readonly actor: Actor;
	readonly by: "token" | "cookie";
	/** When that ends, in milliseconds since the epoch, by the machine's time. Left out: nobody knows, or never. */
	readonly until?: number;
}

/** A session that ends later than it did. */
export interface Extended {
	/** Milliseconds since the epoch. */
	readonly until: number;
	/** The header `Set-Cookie`. */
	readonly cookie: string;
}

/** The host's identity provider. */
export interface Identity {
	/**
	 * Undefined: nobody is signed in, or what the request shows is not good. A token that is not good is never made up
	 * for by a cookie beside it.
	 * @throws PortDownError when the provider would have to be asked and cannot be: the answer is 503, `identity_down`
	 */
	identify(request: Request): Promise<Identified | undefined>;
	/**
	 * "I am still here": the session of this request ends later (WCAG 2.2, 2.2.1). Undefined: it cannot, and the person has to
	 * sign in again. Left out: no session can.
	 */
	extend?(request: Request): Promise<Extended | undefined>;
	/**
	 * The header `WWW-Authenticate` (RFC 9110 §11.6.1) of a refusal: of nobody being signed in, or, with `needs`, of
	 * less assurance than this level. Default: `Bearer` for the first, none for the second.
	 */
	challenge?(request: Request, needs?: Actor["level"]): string;
}
