import { randomUUID } from "node:crypto";

import {
	AuthorizationResponseError,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	buildAuthorizationUrlWithPAR,
	type Configuration,
	calculatePKCECodeChallenge,
	fetchUserInfo,
	randomNonce,
	randomPKCECodeVerifier,
	randomState,
} from "openid-client";

import type { Actor } from "../../case/case.ts";
import { actorOf, type Claims } from "./actor-of.ts";
import { BEGUN_MS, type Begun, type Session } from "./cookies.ts";
import type { SignInCode } from "./options.ts";
import { downOf, type Provider } from "./provider.ts";
import type { Settings } from "./settings.ts";
import { BadTokenError, checkIdToken, named, refusedBy } from "./tokens.ts";

/** Whoever signs in once more for a higher level has proved it no longer ago than this, in seconds. */
const STEP_UP_SECONDS = 300;

/** A sign-in that went wrong, by its code; `why` is for the log and says nothing of the person. */
export class SignInError extends Error {
	readonly code: SignInCode;
	readonly why: string | undefined;

	constructor(code: SignInCode, why?: string) {
		super(code);
		this.name = "SignInError";
		this.code = code;
		this.why = why;
	}
}

/**
 * Where to send the browser: authorization code flow with PKCE, state and nonce (OpenID Connect Core §3.1, RFC 7636),
 * pushed where the provider takes that (RFC 9126).
 *
 * @param current the level of whoever is signed in already; below `level`, the provider is asked to ask again
 * @throws PortDownError
 */
export async function begin(
	settings: Settings,
	{
		to,
		level,
		current,
	}: { to: string; level: Actor["level"]; current: Actor["level"] | undefined },
): Promise<{ readonly begun: Begun; readonly url: URL }> {
	const { configuration } = await settings.provider();
	const isStepUp = current !== undefined && current < level;
	const begun: Begun = {
		state: randomState(),
		nonce: randomNonce(),
		verifier: randomPKCECodeVerifier(),
		to,
		level,
		...(isStepUp && { maxAge: STEP_UP_SECONDS }),
		until: settings.now() + BEGUN_MS,
	};
	const parameters = {
		redirect_uri: settings.redirectUri,
		scope: settings.options.scope ?? "openid",
		state: begun.state,
		nonce: begun.nonce,
		code_challenge: await calculatePKCECodeChallenge(begun.verifier),
		code_challenge_method: "S256",
		...assuranceAsked(settings, configuration, level),
		...(isStepUp && { prompt: "login", max_age: String(STEP_UP_SECONDS) }),
	};
	return { begun, url: await authorizationUrl(configuration, parameters) };
}

/**
 * Asked for at every level: many providers say in `acr` only what they were asked for. The claims request demands
 * (OpenID Connect Core §5.5.1.1); `acr_values` only asks, and together they mean nothing certain, so it is one of them.
 */
function assuranceAsked(
	{ options }: Settings,
	configuration: Configuration,
	level: Actor["level"],
): Readonly<Record<string, string>> {
	const values = acrFrom(options.levels, level);
	if (values.length === 0) return {};
	if (configuration.serverMetadata().claims_parameter_supported !== true)
		return { acr_values: values.join(" ") };
	return { claims: JSON.stringify({ id_token: { acr: { essential: true, values } } }) };
}

/** Names of a level and of those above, the lowest first: nobody has to prove more than is needed. */
export function acrFrom(
	levels: Readonly<Record<string, Actor["level"]>>,
	level: Actor["level"],
): readonly string[] {
	return Object.entries(levels)
		.filter(([, each]) => each >= level)
		.sort(([, one], [, other]) => one - other)
		.map(([acr]) => acr);
}

async function authorizationUrl(
	configuration: Configuration,
	parameters: Record<string, string>,
): Promise<URL> {
	if (configuration.serverMetadata().pushed_authorization_request_endpoint === undefined)
		return buildAuthorizationUrl(configuration, parameters);
	try {
		return await buildAuthorizationUrlWithPAR(configuration, parameters);
	} catch (error) {
		throw downOf(error) ?? new SignInError("sign_in_refused", refusedBy(error).why);
	}
}

/**
 * Takes the provider's answer, once: state, `iss` (RFC 9207), PKCE, the ID token with its nonce and signature. The level
 * may be lower than what was asked for.
 *
 * @throws SignInError · PortDownError
 */
export async function finish(
	settings: Settings,
	begun: Begun,
	answer: URLSearchParams,
): Promise<Session> {
	const provider = await settings.provider();
	if (!(await settings.spent.spend(`state:${begun.state}`, begun.until)))
		throw new SignInError("unknown_sign_in", "state used");
	const actor = actorOf(await claimsOf(settings, provider, begun, answer), settings.options);
	if (typeof actor === "string") throw new SignInError(actor);
	const since = settings.now();
	return { id: randomUUID(), actor, since, until: since + settings.sessionMs };
}

async function claimsOf(
	settings: Settings,
	provider: Provider,
	begun: Begun,
	answer: URLSearchParams,
): Promise<Claims> {
	const { options, algorithms, now } = settings;
	try {
		// Made from what is registered: behind a proxy the request's own address is another.
		const address = new URL(`${settings.redirectUri}?${answer}`);
		const tokens = await authorizationCodeGrant(provider.configuration, address, {
			expectedState: begun.state,
			expectedNonce: begun.nonce,
			pkceCodeVerifier: begun.verifier,
			...(begun.maxAge === undefined ? {} : { maxAge: begun.maxAge }),
			idTokenExpected: true,
		});
		const rules = { issuer: options.issuer, audience: options.client.id, algorithms, now: now() };
		const claims = await checkIdToken(tokens.id_token ?? "", provider, rules);
		if (!options.userinfo) return claims;
		const more = await fetchUserInfo(
			provider.configuration,
			tokens.access_token,
			String(claims.sub),
		);
		// How somebody signed in is said by what is signed, and by nothing else.
		return { ...more, ...claims, acr: claims.acr };
	} catch (error) {
		throw downOf(error) ?? failureOf(error);
	}
}

function failureOf(error: unknown): SignInError {
	if (error instanceof AuthorizationResponseError)
		return new SignInError("sign_in_refused", `provider ${named(error)}`);
	const { why } = error instanceof BadTokenError ? error : refusedBy(error);
	return new SignInError("token_refused", why);
}
