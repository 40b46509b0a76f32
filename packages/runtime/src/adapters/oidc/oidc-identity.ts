import type { JWTPayload } from "jose";

import type { Actor } from "../../case/case.ts";
import { tokenOf } from "../../ports/credentials.ts";
import type { Identified, Identity } from "../../ports/identity.ts";
import { actorOf } from "./actor-of.ts";
import { readSession } from "./cookies.ts";
import { extendSession } from "./extend-session.ts";
import type { OidcOptions } from "./options.ts";
import { checkProof, isBound } from "./proof.ts";
import { type OidcRoutes, pathsOf, routesOf } from "./routes.ts";
import { type Settings, settingsOf } from "./settings.ts";
import { acrFrom } from "./sign-in.ts";
import { BadTokenError, checkAccessToken, introspect } from "./tokens.ts";

export interface OidcIdentity extends Identity {
	/**
	 * `GET /auth/login?level=3&to=/cases/1`, `GET /auth/callback`, `POST /auth/logout`; undefined for any other address.
	 * `to` is a path of the host.
	 */
	readonly routes: OidcRoutes;
	/** The addresses that `routes` answers. */
	readonly paths: readonly string[];
	challenge(request: Request, needs?: Actor["level"]): string;
}

/**
 * Who sends a request, as an OpenID provider says it: API clients by access tokens (RFC 9068, RFC 9449, RFC 7662),
 * browsers by a session that began with a sign-in at the provider.
 *
 * @throws Error for options that could not be safe
 * @see docs/adapters/oidc.md
 */
export function oidcIdentity(options: OidcOptions): OidcIdentity {
	const settings = settingsOf(options);
	return {
		identify: async (request) => {
			if (sendsToken(request)) return byToken(settings, request);
			const session = await readSession(settings, request);
			return session && { actor: session.actor, by: "cookie", until: session.until };
		},
		extend: (request) => extendSession(settings, request),
		challenge: (request, needs) => challenge(settings, request, needs),
		routes: routesOf(settings),
		paths: pathsOf(settings),
	};
}

/** Whoever sends one means it, good or not; other schemes belong to proxies, and do not count here. */
function sendsToken(request: Request): boolean {
	return /^(bearer|dpop)(\s|$)/i.test(request.headers.get("Authorization") ?? "");
}

async function byToken(settings: Settings, request: Request): Promise<Identified | undefined> {
	try {
		const actor = actorOf(await claimsSent(settings, request), settings.options);
		if (typeof actor === "string") throw new BadTokenError(actor);
		return { actor, by: "token" };
	} catch (error) {
		if (!(error instanceof BadTokenError)) throw error;
		settings.log("token_refused", { why: error.why });
		return undefined;
	}
}

/** A token made out to a key comes with a proof, and any other without: neither can stand in for the other. */
async function claimsSent(settings: Settings, request: Request): Promise<JWTPayload> {
	const proved = tokenOf(request, "DPoP");
	const token = proved ?? tokenOf(request);
	if (token === undefined) throw new BadTokenError("scheme");
	const claims = await claimsIn(settings, token);
	if (isBound(claims) !== (proved !== undefined)) throw new BadTokenError("binding");
	if (proved === undefined) return claims;
	const { algorithms, spent, now, origin } = settings;
	const htu = origin + new URL(request.url).pathname;
	await checkProof(request, token, claims, { algorithms, spent, now: now(), htu });
	return claims;
}

async function claimsIn(settings: Settings, token: string): Promise<JWTPayload> {
	const { options, algorithms, now } = settings;
	const { issuer, audience } = options;
	if (audience === undefined) throw new BadTokenError("no audience");
	const rules = { issuer, audience, algorithms, now: now() };
	const isOpaque = token.split(".").length !== 3;
	if (isOpaque && !options.introspection) throw new BadTokenError("opaque");
	const provider = await settings.provider();
	return isOpaque ? introspect(token, provider, rules) : checkAccessToken(token, provider, rules);
}

/** RFC 6750 §3; with `needs`, RFC 9470 §3: what the client asks the provider for. */
function challenge(
	{ options, algorithms }: Settings,
	request: Request,
	needs?: Actor["level"],
): string {
	if (needs !== undefined) {
		const acr = acrFrom(options.levels, needs).join(" ");
		return `Bearer error="insufficient_user_authentication", error_description="level ${needs} is needed", acr_values="${acr}"`;
	}
	const bearer = sendsToken(request) ? 'Bearer error="invalid_token"' : "Bearer";
	return `${bearer}, DPoP algs="${algorithms.join(" ")}"`;
}
