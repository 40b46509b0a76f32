import {
	allowInsecureRequests,
	ClientSecretBasic,
	Configuration,
	clientCredentialsGrant,
	customFetch,
} from "openid-client";

import { PortDownError } from "../../ports/ports.ts";
import { boundedFetch, isConfidential } from "../outgoing/bounded-fetch.ts";
import type { Authorization } from "./options.ts";

export interface ClientCredentials {
	/** Token endpoint (RFC 6749 §3.2) of whoever lets us into the register. */
	readonly tokenAddress: string;
	readonly client: { readonly id: string; readonly secret: string };
	/** Default: none is asked for. */
	readonly scope?: string;
	/** The register's name there (RFC 8707). Default: none. */
	readonly resource?: string;
	/** How long the token endpoint may take, in milliseconds. Default: 1,000, for somebody may be waiting. */
	readonly timeoutMs?: number;
	/** The machine's time in milliseconds. Default: the system's. */
	readonly now?: () => number;
	/** Default: the global one. */
	readonly fetch?: typeof fetch;
}

/** A token is renewed so long before it is over, in milliseconds. */
const EARLY_MS = 10_000;
/** What a token lasts whose giver does not say, in milliseconds. */
const USUAL_MS = 60_000;

/**
 * OAuth 2.0 client credentials (RFC 6749 §4.4), by `client_secret_basic`. One token serves all calls until shortly
 * before it is over, or until the register refuses it.
 *
 * @throws Error when the token endpoint is not https; what is returned throws PortDownError while no token is had
 */
export function clientCredentials(options: ClientCredentials): Authorization {
	const { now = Date.now, timeoutMs = 1_000 } = options;
	const address = new URL(options.tokenAddress);
	if (!isConfidential(address)) throw new Error("`tokenAddress` must be https");
	const send = boundedFetch({
		port: "registers",
		timeoutMs,
		...(options.fetch && { fetch: options.fetch }),
	});
	const { id, secret } = options.client;
	const configuration = new Configuration(
		{ issuer: address.origin, token_endpoint: address.href },
		id,
		undefined,
		ClientSecretBasic(secret),
	);
	configuration[customFetch] = (url, { body, ...init }) =>
		send(url, { ...init, body: (body ?? null) as BodyInit | null });
	// `send` lets http through on this very machine only.
	if (address.protocol === "http:") allowInsecureRequests(configuration);

	let held: { readonly header: string; readonly until: number } | undefined;
	let asking: Promise<string> | undefined;

	async function ask(): Promise<string> {
		const { scope, resource } = options;
		const asked = { ...(scope && { scope }), ...(resource && { resource }) };
		const said = await clientCredentialsGrant(configuration, asked).catch((cause: unknown) => {
			throw new PortDownError("registers", cause);
		});
		const { access_token, token_type, expires_in } = said;
		if (token_type !== "bearer") throw new PortDownError("registers", "no bearer token");
		const lastsMs = expires_in === undefined ? USUAL_MS : expires_in * 1000;
		held = { header: `Bearer ${access_token}`, until: now() + lastsMs - EARLY_MS };
		return held.header;
	}

	return async (refused) => {
		if (held && held.header !== refused && now() < held.until) return held.header;
		asking ??= ask().finally(() => {
			asking = undefined;
		});
		return asking;
	};
}
