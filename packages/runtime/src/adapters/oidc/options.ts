import type { Id } from "@onedoor/dsl/bundle";

import type { Actor } from "../../case/case.ts";
import type { Log } from "../../engine/engine.ts";
import type { Spent } from "./spent.ts";

/** A claim by its name; a list of names leads into nested ones: `["realm_access", "roles"]`. */
export type ClaimName = string | readonly string[];

/** A claim, and what each of its values stands for here. A value that is not named stands for nothing. */
export interface ClaimTable<Value> {
	readonly claim: ClaimName;
	readonly values: Readonly<Record<string, Value>>;
}

/** Where the facts about a person stand. What is left out is not read, whatever the provider says. */
export interface ClaimNames {
	/** The number that cases know a person by. The provider must have proved it. */
	readonly personal_id: ClaimName;
	/** Default: `name`. */
	readonly full_name?: ClaimName;
	/** Read where it is a whole day. Default: `birthdate`. */
	readonly birth_date?: ClaimName;
	/** Not read when `email_verified` is false. */
	readonly email?: ClaimName;
	/** Not read when `phone_number_verified` is false. */
	readonly phone?: ClaimName;
	/** The organisation that somebody signs in for. */
	readonly organisation_code?: ClaimName;
}

/** How the host is known to the provider; without `secret` and `privateKey` it is a public client. */
export interface OidcClient {
	readonly id: string;
	/** Sent as `client_secret_basic`. */
	readonly secret?: string;
	/** Signs `private_key_jwt` (OpenID Connect Core §9); goes before `secret`. */
	readonly privateKey?: CryptoKey;
}

export interface OidcOptions {
	/** Issuer identifier, exactly as tokens have it in `iss`. Only https, but for this very machine. */
	readonly issuer: string;
	/** Where browsers reach the host, e.g. `https://portal.example`. Register `<origin>/auth/callback` as redirect URI. */
	readonly origin: string;
	readonly client: OidcClient;
	/**
	 * At least 32 random bytes each: sessions are encrypted with the first and read with all, so that a new one can be
	 * put in front. All processes share them.
	 */
	readonly secrets: readonly Uint8Array[];
	/**
	 * `acr` → level of assurance. One that is not named is refused: nobody knows what it proves. eIDAS: `EIDAS_LEVELS`.
	 */
	readonly levels: Readonly<Record<string, Actor["level"]>>;
	/** What a sign-in without `acr`, or with an unknown one, counts as. Default: it is refused. */
	readonly levelOtherwise?: Actor["level"];
	readonly claims: ClaimNames;
	/** Officer and partner roles. Default: nobody has any. */
	readonly roles?: ClaimTable<Id | readonly Id[]>;
	/** Those held by delegation only; they need not stand in `roles` as well. Default: none. */
	readonly delegated?: ClaimTable<Id | readonly Id[]>;
	/**
	 * The office in which roles are held; the first value that is named counts. `every` says that whoever has a role has
	 * it in every office. Default: no office, and so no role either.
	 */
	readonly offices?: ClaimTable<{ readonly kind: Id; readonly unit: string }> | "every";
	/** Who API clients' access tokens must be for (`aud`). Default: none, and no access token is taken. */
	readonly audience?: string;
	/** Ask the provider about tokens that are no JWT (RFC 7662), at each call. Default: false, they are refused. */
	readonly introspection?: boolean;
	/** What signatures may be made with. Default: ES256, ES384, ES512, PS256, RS256, EdDSA, Ed25519. Never a shared secret. */
	readonly algorithms?: readonly string[];
	/** Scopes asked for. Default: `openid`. */
	readonly scope?: string;
	/** Ask the UserInfo endpoint as well, where claims do not stand in the ID token. Default: false. */
	readonly userinfo?: boolean;
	/** Path of the routes on the host, without a final slash. Default: `/auth`. */
	readonly basePath?: string;
	/** Where one lands after signing out, a path of the host; register `<origin><path>` with the provider. Default: `/`. */
	readonly afterLogout?: string;
	/** How long a session lasts, in milliseconds, unless the person says that they are still there. Default: 8 hours. */
	readonly sessionMs?: number;
	/** How long after a sign-in it cannot be made longer any more, in milliseconds. Default: 24 hours. */
	readonly longestSessionMs?: number;
	/** What was used up: answers to sign-ins, proofs, ended sessions. Several processes share one. Default: in memory. */
	readonly spent?: Spent;
	/** The page for a sign-in that failed. Default: an RFC 9457 problem. */
	readonly failed?: (failure: SignInFailure, request: Request) => Response | Promise<Response>;
	/** How long the provider has to answer, in milliseconds. Default: 5,000. */
	readonly timeoutMs?: number;
	/** Unknown keys are looked up at the provider no more often than this, in milliseconds. Default: 30,000. */
	readonly keysCooldownMs?: number;
	/** Never gets a token, a claim or a number. Default: none. */
	readonly log?: Log;
	/** The machine's time, milliseconds. Default: the system's. */
	readonly now?: () => number;
	/** Default: the global one. */
	readonly fetch?: typeof fetch;
}

/** Why a sign-in failed. Stable. */
export type SignInCode =
	/** The answer belongs to no sign-in that this browser began, or to one that is over or was used already. */
	| "unknown_sign_in"
	/** The person, or the provider, said no. */
	| "sign_in_refused"
	/** What came from the provider is not good: signature, issuer, audience, time, nonce. */
	| "token_refused"
	/** `acr` says nothing that is known here. */
	| "assurance_unknown"
	/** Signed in, but with less than was asked for. */
	| "assurance_not_reached"
	/** Neither a personal number nor a role. */
	| "no_personal_number"
	/** More was said about the person than a cookie holds. */
	| "session_too_large"
	/** Not a level. */
	| "unknown_level"
	/** The provider cannot be reached; who is signed in stays so. */
	| "identity_down";

export interface SignInFailure {
	readonly code: SignInCode;
	readonly status: number;
	/** Where the person wanted to go: an address of the host. */
	readonly to: string;
}

/** Levels of assurance of eIDAS, as (EU) 2015/1502 and the SAML profile of its nodes name them. */
export const EIDAS_LEVELS: Readonly<Record<string, Actor["level"]>> = {
	"http://eidas.europa.eu/LoA/low": 1,
	"http://eidas.europa.eu/LoA/substantial": 2,
	"http://eidas.europa.eu/LoA/high": 3,
};
