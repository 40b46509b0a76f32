import { createRemoteJWKSet, errors, type JWTVerifyGetKey, customFetch as joseFetch } from "jose";
import {
	allowInsecureRequests,
	type ClientAuth,
	ClientSecretBasic,
	type Configuration,
	customFetch,
	discovery,
	None,
	PrivateKeyJwt,
} from "openid-client";

import { PortDownError } from "../../ports/ports.ts";
import { boundedFetch, isConfidential } from "../outgoing/bounded-fetch.ts";
import type { OidcClient, OidcOptions } from "./options.ts";

/** What is known of the provider: its metadata and keys, asked for when first needed. */
export interface Provider {
	readonly configuration: Configuration;
	/** @throws PortDownError when keys would have to be fetched and cannot be */
	readonly keys: JWTVerifyGetKey;
}

/** How long metadata hold. After that they are asked for again; while the provider is away the old ones stay good. */
const METADATA_MS = 3_600_000;
/** Keys that the provider has taken away are good for so long at most. */
const KEYS_MS = 600_000;

/**
 * Asks for metadata (OpenID Connect Discovery 1.0) and remembers them; keys come from where these say, and from
 * nowhere a token names.
 *
 * @returns a function that throws PortDownError while the provider cannot be reached
 */
export function providerOf(options: OidcOptions, now: () => number): () => Promise<Provider> {
	const issuer = new URL(options.issuer);
	if (!isConfidential(issuer)) throw new Error("`issuer` must be https");
	const send = boundedFetch({
		port: "identity",
		timeoutMs: options.timeoutMs ?? 5_000,
		...(options.fetch && { fetch: options.fetch }),
	});
	let known: { readonly provider: Provider; readonly at: number } | undefined;
	let asking: Promise<Provider> | undefined;

	async function ask(): Promise<Provider> {
		const provider = await discover(options, issuer, send);
		known = { provider, at: now() };
		return provider;
	}

	return async () => {
		if (known && now() - known.at < METADATA_MS) return known.provider;
		asking ??= ask().finally(() => {
			asking = undefined;
		});
		const before = known?.provider;
		return before === undefined ? asking : asking.catch(() => before);
	};
}

async function discover(options: OidcOptions, issuer: URL, send: typeof fetch): Promise<Provider> {
	const configuration = await orDown(
		discovery(issuer, options.client.id, undefined, authOf(options.client), {
			[customFetch]: (url, { body, ...init }) =>
				send(url, { ...init, body: (body ?? null) as BodyInit | null }),
			// `send` lets http through on this very machine only.
			execute: issuer.protocol === "http:" ? [allowInsecureRequests] : [],
		}),
	);
	const { jwks_uri } = configuration.serverMetadata();
	if (jwks_uri === undefined) throw new PortDownError("identity", "it names no keys");
	const remote = createRemoteJWKSet(new URL(jwks_uri), {
		[joseFetch]: send,
		cooldownDuration: options.keysCooldownMs ?? 30_000,
		cacheMaxAge: KEYS_MS,
	});
	return { configuration, keys: keysOrDown(remote) };
}

/** That no key fits is a fault of the token; that there are none to look at is not. */
function keysOrDown(remote: JWTVerifyGetKey): JWTVerifyGetKey {
	return async (header, token) => {
		try {
			return await remote(header, token);
		} catch (error) {
			if (OF_THE_TOKEN.some((kind) => error instanceof kind)) throw error;
			throw downOf(error) ?? new PortDownError("identity", error);
		}
	};
}

const OF_THE_TOKEN = [
	errors.JWKSNoMatchingKey,
	errors.JWKSMultipleMatchingKeys,
	errors.JOSENotSupported,
];

/** Discovery that goes wrong in any way leaves us without a provider. */
async function orDown<Value>(asked: Promise<Value>): Promise<Value> {
	try {
		return await asked;
	} catch (error) {
		throw downOf(error) ?? new PortDownError("identity", error);
	}
}

/** The libraries wrap what our `fetch` threw. */
export function downOf(error: unknown): PortDownError | undefined {
	for (let at = error; at instanceof Error; at = at.cause)
		if (at instanceof PortDownError) return at;
	return undefined;
}

function authOf({ secret, privateKey }: OidcClient): ClientAuth {
	if (privateKey) return PrivateKeyJwt(privateKey);
	return secret === undefined ? None() : ClientSecretBasic(secret);
}
