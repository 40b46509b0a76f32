import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from "jose";
import Provider, { type Configuration, type KoaContextWithOIDC } from "oidc-provider";

import { EIDAS_LEVELS } from "../../adapters/oidc/options.ts";
import type { SimulatedPerson } from "../../ports/simulators/data.ts";

import { loginPage } from "./login-page.ts";
import { memoryShelf } from "./memory-shelf.ts";

export { type Browser, browser } from "./browser.ts";

/** One sign-in, as the provider remembers it. */
export interface BookedSignIn {
	readonly person: string;
	readonly acr: string;
}

export interface OpenIdProviderOptions {
	/** Who can sign in; all of them invented. The level of a person is the highest they can prove. */
	readonly people: readonly SimulatedPerson[];
	/** Clients: their ids, secrets or public keys (neither: public), and where they may be sent back to. */
	readonly clients: readonly {
		readonly id: string;
		readonly secret?: string;
		readonly key?: JWK;
		readonly redirectUris: readonly string[];
		readonly afterLogout?: readonly string[];
	}[];
	/** Audience → form of its access tokens. Default: none. */
	readonly audiences?: Readonly<Record<string, "jwt" | "opaque">>;
	/** Seconds. Default: 300. */
	readonly accessTokenSeconds?: number;
	/** Default: one that is free. */
	readonly port?: number;
}

export interface OpenIdProvider {
	readonly issuer: string;
	/** Every sign-in so far, in order. */
	readonly book: readonly BookedSignIn[];
	/** Signs with the provider's present key, whatever the claims say: for tokens that a provider would never issue. */
	sign(claims: object, header?: Partial<JWTHeaderParameters>): Promise<string>;
	/** The public half of the present key. */
	readonly publicKey: JWK;
	/** Takes a new key, and forgets the one before at once. */
	rotate(): Promise<void>;
	/** Stops listening; what it remembers stays. */
	stop(): Promise<void>;
	/** Listens again where it did. */
	start(): Promise<void>;
}

/**
 * A real OpenID provider (`oidc-provider`, certified by the OpenID Foundation) of invented people, on a real port of
 * this machine: code flow with PKCE, pushed requests, DPoP, introspection, sign-out. The form at `/interaction/{uid}`
 * takes `person` and `acr`; nobody proves anything.
 */
export async function openIdProvider(options: OpenIdProviderOptions): Promise<OpenIdProvider> {
	const shelf = memoryShelf();
	const book: BookedSignIn[] = [];
	const cookieKey = randomBytes(32).toString("hex");
	let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {};
	let key = await newKey();
	let server: Server = await listen(options.port ?? 0);
	const { port } = server.address() as AddressInfo;
	const issuer = `http://127.0.0.1:${port}`;

	function listen(at: number): Promise<Server> {
		const fresh = createServer((request, response) => handle(request, response));
		return new Promise((resolve, reject) => {
			fresh.once("error", reject);
			fresh.listen(at, "127.0.0.1", () => resolve(fresh));
		});
	}

	function open(): void {
		const configuration = configurationOf(options, key.jwk, cookieKey, shelf);
		const provider = new Provider(issuer, configuration);
		const answer = provider.callback();
		handle = (request, response) => {
			const isLogin = request.url?.startsWith("/interaction/") === true;
			const done = isLogin
				? signIn(provider, options.people, book, request, response)
				: answer(request, response);
			done.catch((error: unknown) => {
				response.statusCode = 500;
				response.end(String(error));
			});
		};
	}
	open();

	return {
		issuer,
		book,
		get publicKey() {
			const { kty, n, e, crv, x, y, kid, alg } = key.jwk;
			return JSON.parse(JSON.stringify({ kty, n, e, crv, x, y, kid, alg })) as JWK;
		},
		sign: (claims, header = {}) =>
			new SignJWT({ ...claims })
				.setProtectedHeader({ alg: "RS256", kid: key.jwk.kid, ...header } as JWTHeaderParameters)
				.sign(key.privateKey),
		rotate: async () => {
			key = await newKey();
			open();
		},
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
		start: async () => {
			server = await listen(port);
		},
	};
}

async function newKey(): Promise<{ readonly jwk: JWK; readonly privateKey: CryptoKey }> {
	const { privateKey } = await generateKeyPair("RS256", { extractable: true });
	const kid = randomBytes(8).toString("hex");
	return { privateKey, jwk: { ...(await exportJWK(privateKey)), kid, alg: "RS256", use: "sig" } };
}

/** What the provider says of somebody, by the names that OpenID Connect has, and three of its own. */
function claimsOf(person: SimulatedPerson): Record<string, string | readonly string[]> {
	const { id, full_name, roles, office, organisation, birth_date, email } = person;
	return {
		personal_number: id,
		name: full_name,
		...(roles.length > 0 && { groups: roles }),
		...(office && { office: `${office.kind}:${office.unit}` }),
		...(organisation && { organisation_code: organisation.code }),
		...(birth_date && { birthdate: birth_date }),
		...(email && { email }),
	};
}

const CLAIMS = [
	"personal_number",
	"name",
	"groups",
	"office",
	"organisation_code",
	"birthdate",
	"email",
];

function configurationOf(
	{ people, clients, audiences = {}, accessTokenSeconds = 300 }: OpenIdProviderOptions,
	key: JWK,
	cookieKey: string,
	adapter: NonNullable<Configuration["adapter"]>,
): Configuration {
	const personOf = (id: string | undefined) => people.find((person) => subjectOf(person) === id);
	return {
		adapter,
		jwks: { keys: [key as never] },
		cookies: { keys: [cookieKey] },
		clients: clients.map(({ redirectUris, afterLogout = [], ...client }) => ({
			client_id: client.id,
			...proofOf(client),
			redirect_uris: [...redirectUris],
			post_logout_redirect_uris: [...afterLogout],
			grant_types: ["authorization_code"],
			response_types: ["code"],
		})),
		acrValues: Object.keys(EIDAS_LEVELS),
		claims: { openid: ["sub", ...CLAIMS], acr: null, auth_time: null, iss: null, sid: null },
		// Claims in the ID token itself, as most national providers do.
		conformIdTokenClaims: false,
		findAccount: (_context, sub) => {
			const person = personOf(sub);
			return person && { accountId: sub, claims: async () => ({ sub, ...claimsOf(person) }) };
		},
		extraTokenClaims: (context, token) => {
			const person = "accountId" in token ? personOf(token.accountId) : undefined;
			const acr = context.oidc.entities.AuthorizationCode?.acr;
			return person && { ...claimsOf(person), ...(acr && { acr }) };
		},
		interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
		loadExistingGrant: grantAll,
		features: {
			devInteractions: { enabled: false },
			claimsParameter: { enabled: true },
			introspection: { enabled: true, allowedPolicy: () => true },
			rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: bye },
			resourceIndicators: {
				enabled: true,
				getResourceServerInfo: (_context, resource) => ({
					scope: "",
					audience: resource,
					accessTokenFormat: audiences[resource] ?? "jwt",
					accessTokenTTL: accessTokenSeconds,
					jwt: { sign: { alg: "RS256" } },
				}),
				useGrantedResource: () => true,
			},
		},
		ttl: {
			AccessToken: accessTokenSeconds,
			AuthorizationCode: 60,
			Grant: 3600,
			IdToken: 300,
			Interaction: 600,
			Session: 3600,
		},
		renderError: (context, out) => {
			context.type = "json";
			context.body = out;
		},
	};
}

/** How a client proves itself. */
function proofOf({ secret, key }: { readonly secret?: string; readonly key?: JWK }) {
	if (key)
		return {
			token_endpoint_auth_method: "private_key_jwt" as const,
			token_endpoint_auth_signing_alg: "ES256" as const,
			jwks: { keys: [key as never] },
		};
	if (secret === undefined) return { token_endpoint_auth_method: "none" as const };
	return { client_secret: secret };
}

/** Subjects are not personal numbers, so that nobody can mix them up. */
function subjectOf({ id, roles }: SimulatedPerson): string {
	return `subject-of-${id}${roles.length > 0 ? "-at-work" : ""}`;
}

/** Nobody is asked for consent: the portal is the state's own. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
	const { client, session, provider } = oidc;
	if (client === undefined || session?.accountId === undefined) return undefined;
	// One grant for a session: a second sign-in leaves the codes of the first good.
	const known = session.grantIdFor(client.clientId);
	const before = known === undefined ? undefined : await provider.Grant.find(known);
	if (before) return before;
	const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
	grant.addOIDCScope("openid");
	await grant.save();
	return grant;
}

async function signIn(
	provider: Provider,
	people: readonly SimulatedPerson[],
	book: BookedSignIn[],
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const { params } = await provider.interactionDetails(request, response);
	if (request.method !== "POST") {
		response.setHeader("Content-Type", "text/html; charset=utf-8");
		response.end(loginPage(people, subjectOf, askedOf(params)));
		return;
	}
	const form = new URLSearchParams(await text(request));
	const person = people.find((each) => subjectOf(each) === form.get("person"));
	const acr = form.get("acr") ?? "";
	if (person === undefined || (EIDAS_LEVELS[acr] ?? 9) > person.level) {
		const refusal = { error: "access_denied", error_description: "nobody signed in" };
		await provider.interactionFinished(request, response, refusal);
		return;
	}
	book.push({ person: person.id, acr });
	const login = { accountId: subjectOf(person), acr, ts: Math.floor(Date.now() / 1000) };
	await provider.interactionFinished(request, response, { login });
}

/** Levels asked for, however that was said. */
function askedOf({ claims, acr_values }: Readonly<Record<string, unknown>>): readonly string[] {
	if (typeof acr_values === "string") return acr_values.split(" ");
	const { id_token } = JSON.parse(typeof claims === "string" ? claims : "{}") as {
		id_token?: { acr?: { values?: readonly string[] } };
	};
	return id_token?.acr?.values ?? [];
}

async function signOutPage(context: KoaContextWithOIDC, form: string): Promise<void> {
	context.body = `<!doctype html><title>Sign out</title>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`;
}

async function bye(context: KoaContextWithOIDC): Promise<void> {
	context.body = "<!doctype html><title>Signed out</title>Signed out";
}
