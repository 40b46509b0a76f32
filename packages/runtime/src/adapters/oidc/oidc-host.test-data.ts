import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { getRequestListener } from "@hono/node-server";
import type { Bundle } from "@onedoor/dsl/bundle";
import { exportJWK, generateKeyPair } from "jose";

import { licence } from "../../case/licence.test-data.ts";
import { createCaseService } from "../../http/create-case-service.ts";
import type { SimulatedPerson } from "../../ports/simulators/data.ts";
import { withInvented } from "../../ports/simulators/invented-people.ts";
import { memoryStore } from "../../storage/memory/open.ts";
import { type OpenIdProvider, openIdProvider } from "../../testing/outside/openid-provider.ts";
import {
	EIDAS_LEVELS,
	type OidcClient,
	type OidcIdentity,
	type OidcOptions,
	oidcIdentity,
} from "./index.ts";

/** Opening takes level 2, sending the form level 3. */
export const bundle: Bundle = licence(`
channels:
  online:
    identity: level 2
steps:
  application:
    identity: level 3
`);

/** Ada, Ben, and one for each role; all of them can prove level 3. */
export const people: readonly SimulatedPerson[] = withInvented([], [bundle]);
export const ADA = "000000000001";
export const LOW = "http://eidas.europa.eu/LoA/low";
export const SUBSTANTIAL = "http://eidas.europa.eu/LoA/substantial";
export const HIGH = "http://eidas.europa.eu/LoA/high";

export const API = "urn:example:onedoor";
export const OPAQUE_API = "urn:example:onedoor:opaque";
/** A program with access tokens of its own; it is sent back to nowhere that listens. */
export const PROGRAM = { id: "program", redirectUri: "http://127.0.0.1:9/back" } as const;

export interface OidcHost {
	readonly origin: string;
	readonly provider: OpenIdProvider;
	readonly identity: OidcIdentity;
	/** Another identity over the same provider, as another process has it. */
	identityWith(more: Partial<OidcOptions>): OidcIdentity;
	/** As `identityWith`, and the portal takes people from it from now on. */
	serveWith(more: Partial<OidcOptions>): void;
	/** A client that proves itself with a key. */
	readonly keyed: OidcClient;
	/** Lines logged, of identity and service, since a test emptied it. */
	readonly lines: string[];
	/** All of them. */
	readonly everyLine: readonly string[];
	/** What happens to what the provider says, on its way. */
	readonly line: { between?: (url: string, response: Response) => Promise<Response> | Response };
	stop(): Promise<void>;
}

/** A portal on a real port, that takes people from a real provider on another one. */
export async function oidcHost(more: Partial<OidcOptions> = {}): Promise<OidcHost> {
	let answer: (request: Request) => Promise<Response> = async () => new Response(null);
	const listener = getRequestListener((request) => answer(request));
	const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
	const origin = await listening(server);
	const { publicKey, privateKey } = await generateKeyPair("ES256");
	const provider = await openIdProvider({
		people,
		clients: [
			{
				id: "portal",
				secret: "a secret between portal and provider",
				redirectUris: [`${origin}/auth/callback`],
				afterLogout: [`${origin}/`],
			},
			{
				id: "keyed",
				key: await exportJWK(publicKey),
				redirectUris: [`${origin}/auth/callback`],
			},
			{ id: PROGRAM.id, redirectUris: [PROGRAM.redirectUri] },
		],
		audiences: { [API]: "jwt", [OPAQUE_API]: "opaque", "urn:example:other": "jwt" },
	});
	const lines: string[] = [];
	const line: OidcHost["line"] = {};
	const everyLine: string[] = [];
	const log = (event: string, values: object): void => {
		const text = `${event} ${JSON.stringify(values)}`;
		// That a request was refused says the service, whatever identity says of why.
		if (event !== "request_refused") lines.push(text);
		everyLine.push(text);
	};
	const identityWith = (other: Partial<OidcOptions>): OidcIdentity =>
		oidcIdentity({
			issuer: provider.issuer,
			origin,
			client: { id: "portal", secret: "a secret between portal and provider" },
			secrets: [new Uint8Array(32).fill(1)],
			levels: EIDAS_LEVELS,
			claims: { personal_id: "personal_number" },
			roles: { claim: "groups", values: { officer: "officer", head: "head" } },
			offices: "every",
			audience: API,
			keysCooldownMs: 0,
			log,
			fetch: async (input, init) => {
				const response = await fetch(input, init);
				return line.between?.(String(input), response) ?? response;
			},
			...more,
			...other,
		});
	const identity = identityWith({});
	let current = identity;
	const service = createCaseService({
		bundles: [bundle],
		store: memoryStore(),
		identity: {
			identify: (request) => current.identify(request),
			challenge: (request, needs) => current.challenge(request, needs),
		},
		log,
	});
	await service.start();
	answer = async (request) => (await current.routes(request)) ?? service.fetch(request);
	return {
		origin,
		provider,
		identity,
		identityWith,
		serveWith: (other) => {
			current = identityWith(other);
		},
		keyed: { id: "keyed", privateKey },
		lines,
		everyLine,
		line,
		stop: async () => {
			server.closeAllConnections();
			server.close();
			await service.stop();
			await provider.stop();
		},
	};
}

async function listening(server: Server): Promise<string> {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
