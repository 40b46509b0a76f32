import { createHash, type KeyObject, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { signDigest } from "./sign-digest.ts";
import { type CertificateFor, type SigningCa, signingCa } from "./signing-ca.ts";
import { signingPage } from "./signing-page.ts";

export type { CertificateFor, IssuedKey, SigningCa } from "./signing-ca.ts";
export { signingCa } from "./signing-ca.ts";

/** Somebody whose key the provider keeps. */
export interface SigningPerson extends Omit<CertificateFor, "key"> {
	/** How the provider knows them. Default: their `id`. */
	readonly userId?: string;
	/** How they confirm: at the provider's page, or on their telephone. Default: `page`. */
	readonly confirms?: "page" | "telephone";
}

export interface SigningProviderOptions {
	readonly people: readonly SigningPerson[];
	/** As the host is known there. Default: `onedoor` and `invented`. */
	readonly client?: { readonly id: string; readonly secret: string };
	/** The only address that browsers are sent back to; a service that is killed comes back at another. Default: any. */
	readonly callback?: () => string;
	/** Default: the machine's. */
	readonly now?: () => number;
}

/** What the provider does wrong. */
export interface SigningFaults {
	/** Nothing answers but with 503. */
	outage: boolean;
	/** The next so many signatures are made, and never answered. */
	mute: number;
	/** How long each call takes, in milliseconds. */
	slowMs: number;
	/** Each callback comes twice. */
	doubled: boolean;
	/** Callbacks are not sent by themselves. */
	silent: boolean;
	/** The key of this person is offered and used, whoever is asked for: by their `id`. */
	instead: string | undefined;
	/** Another hash is signed than was asked for. */
	otherHash: boolean;
}

/** What was signed, when, by whom: the only witness that counts in a test. */
export interface SignedThere {
	readonly by: string;
	/** SHA-256, hex. */
	readonly hash: string;
	readonly at: number;
}

/** A provider of remote signatures in the shape of the CSC API v2, as a real HTTP server with its own authority and book. */
export interface SigningProvider {
	/** Address of its interface. */
	readonly address: string;
	/** PEM of the root that its certificates lead to. */
	readonly root: string;
	readonly ca: SigningCa;
	readonly client: { readonly id: string; readonly secret: string };
	readonly faults: SigningFaults;
	/** Everything that was signed. */
	readonly book: readonly SignedThere[];
	/** Calls so far, by their names. */
	readonly calls: readonly string[];
	/** Every answer to callbacks so far: HTTP status, 0 where nobody answered. */
	readonly answers: readonly number[];
	/** What a person does at the page that they were led to. Resolves to where their browser is sent. */
	visit(page: string, does: "confirm" | "decline"): Promise<string>;
	/** What a person does on their telephone, with everything that is asked of them there. */
	answerOnTelephone(does: "confirm" | "decline"): Promise<void>;
	/** Ends all confirmations and tokens, as after a time. */
	forget(): void;
	stop(): Promise<void>;
}

interface Asked {
	readonly credential: string;
	readonly hashes: readonly string[];
	state: "asked" | "confirmed" | "declined" | "spent";
	readonly redirect?: string;
	readonly returnState?: string;
	readonly challenge?: string;
}

type Json = Readonly<Record<string, unknown>>;
type Reply = { readonly status: number; readonly said: Json };

const refusal = (error: string, error_description = error): Reply => ({
	status: 400,
	said: { error, error_description },
});

/** Starts a provider on a port of its own. */
export async function signingProvider(options: SigningProviderOptions): Promise<SigningProvider> {
	const { people, client = { id: "onedoor", secret: "invented" }, now = Date.now } = options;
	const faults: SigningFaults = {
		outage: false,
		mute: 0,
		slowMs: 0,
		doubled: false,
		silent: false,
		instead: undefined,
		otherHash: false,
	};
	const ca = signingCa("Example Trust Services", now());
	const keys = new Map(
		people.map((person) => [
			`key-${createHash("sha256").update(person.name).digest("hex").slice(0, 8)}`,
			{ person, ...ca.issue(person) },
		]),
	);
	const book: SignedThere[] = [];
	const calls: string[] = [];
	const answers: number[] = [];
	const tokens = new Set<string>();
	/** Confirmations by their code or handle, and by what authorises to sign (SAD). */
	const asked = new Map<string, Asked>();
	const sads = new Map<string, Asked>();
	const later = new Map<string, readonly string[]>();

	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? "/", origin);
		const text = await textOf(request);
		calls.push(url.pathname.replace(/^\/(csc\/v2|oauth2)\//, ""));
		if (faults.slowMs > 0) await after(faults.slowMs);
		if (faults.outage) return reply(response, { status: 503, said: { error: "outage" } });
		if (url.pathname === "/oauth2/authorize") return page(url, request.method, text, response);
		if (url.pathname === "/oauth2/token")
			return reply(response, tokenFor(new URLSearchParams(text)));
		const method = url.pathname.replace("/csc/v2/", "");
		const does = METHODS[method];
		if (does === undefined) return reply(response, { status: 404, said: {} });
		const given = (request.headers.authorization ?? "").replace("Bearer ", "");
		if (method !== "info" && !tokens.has(given))
			return reply(response, { status: 401, said: { error: "invalid_token" } });
		const done = does(JSON.parse(text || "{}") as Json);
		if (method === "signatures/signHash" && done.status === 200 && faults.mute > 0) {
			faults.mute -= 1;
			return;
		}
		reply(response, done);
	}

	const METHODS: Readonly<Record<string, (body: Json) => Reply>> = {
		info: () => ({
			status: 200,
			said: {
				specs: "2.0.0.2",
				name: "Example Trust Services",
				region: "XX",
				lang: "en",
				authType: ["oauth2client"],
				oauth2: origin,
				methods: Object.keys(METHODS),
			},
		}),
		"credentials/list": ({ userID }) => ({
			status: 200,
			said: {
				credentialIDs: [...keys].flatMap(([id, { person }]) =>
					(
						faults.instead === undefined
							? (person.userId ?? person.id) === userID
							: person.id === faults.instead
					)
						? [id]
						: [],
				),
			},
		}),
		"credentials/info": ({ credentialID }) => {
			const found = keys.get(String(credentialID));
			if (found === undefined) return refusal("invalid_request", "Invalid parameter credentialID");
			const { chain, person } = found;
			return {
				status: 200,
				said: {
					key: {
						status: "enabled",
						algo: ["1.2.840.113549.1.1.1", "1.2.840.113549.1.1.11"],
						len: 2048,
					},
					cert: {
						status: "valid",
						certificates: chain.map((one) => Buffer.from(one).toString("base64")),
					},
					auth: { mode: person.confirms === "telephone" ? "explicit" : "oauth2code" },
					SCAL: "2",
					multisign: 10,
				},
			};
		},
		"credentials/authorize": (body) => {
			const handle = randomUUID();
			asked.set(handle, {
				credential: String(body.credentialID),
				hashes: hashesIn(body.hashes),
				state: "asked",
			});
			return { status: 202, said: { handle } };
		},
		"credentials/authorizeCheck": ({ handle }) => {
			const found = asked.get(String(handle));
			if (found === undefined) return refusal("invalid_request", "Invalid parameter handle");
			if (found.state === "declined") return refusal("access_denied");
			if (found.state === "asked") return { status: 202, said: { handle } };
			return { status: 200, said: { SAD: sadOf(found), expiresIn: 300 } };
		},
		"signatures/signHash": (body) => {
			const found = sads.get(String(body.SAD));
			const hashes = hashesIn(body.hashes);
			if (found === undefined || found.state === "spent")
				return refusal("invalid_request", "Invalid parameter SAD");
			if (found.credential !== body.credentialID || found.hashes.join() !== hashes.join())
				return refusal("invalid_request", "Hash is not authorized by the SAD");
			found.state = "spent";
			const signatures = signAll(found);
			if (body.operationMode !== "A") return { status: 200, said: { signatures } };
			const responseID = randomUUID();
			later.set(responseID, signatures);
			if (!faults.silent) void notify(String(body.response_uri));
			return { status: 200, said: { responseID } };
		},
		"signatures/signPolling": ({ requestID }) => {
			const signatures = later.get(String(requestID));
			return signatures
				? { status: 200, said: { signatures } }
				: refusal("invalid_request", "Invalid parameter requestID");
		},
	};

	function sadOf(found: Asked): string {
		const sad = randomUUID();
		sads.set(sad, found);
		return sad;
	}

	function signAll({ credential, hashes }: Asked): readonly string[] {
		const { key, person } = keyOf(credential);
		return hashes.map((hash) => {
			book.push({ by: person.id ?? person.name, hash: hexOf(hash), at: now() });
			const other = createHash("sha256").update("another").digest();
			const digest = faults.otherHash ? other : Buffer.from(hash, "base64");
			return signDigest(key, digest).toString("base64");
		});
	}

	function keyOf(credential: string): { readonly key: KeyObject; readonly person: SigningPerson } {
		const found = keys.get(credential);
		if (found === undefined) throw new Error("no such key");
		return found;
	}

	function tokenFor(form: URLSearchParams): Reply {
		if (form.get("client_id") !== client.id || form.get("client_secret") !== client.secret)
			return { status: 401, said: { error: "invalid_client" } };
		if (form.get("grant_type") === "client_credentials") {
			const token = randomUUID();
			tokens.add(token);
			return { status: 200, said: { access_token: token, token_type: "Bearer", expires_in: 3600 } };
		}
		const code = form.get("code") ?? "";
		const found = asked.get(code);
		const verifier = form.get("code_verifier") ?? "";
		const challenge = createHash("sha256").update(verifier).digest("base64url");
		if (found?.state !== "confirmed" || found.challenge !== challenge)
			return refusal("invalid_grant");
		// A code is good once: RFC 6749, section 4.1.2.
		asked.delete(code);
		return {
			status: 200,
			said: { access_token: sadOf(found), token_type: "SAD", expires_in: 300 },
		};
	}

	/** Confirming at the page: what is shown is what the person is asked to sign, and two buttons. */
	async function page(
		url: URL,
		method: string | undefined,
		text: string,
		response: ServerResponse,
	): Promise<void> {
		const query = url.searchParams;
		const redirect = query.get("redirect_uri") ?? "";
		const wanted = options.callback?.();
		const credential = keys.get(query.get("credentialID") ?? "");
		const isKnown = query.get("client_id") === client.id && query.get("scope") === "credential";
		if (!isKnown || credential === undefined || (wanted !== undefined && wanted !== redirect))
			return reply(response, refusal("invalid_request"));
		if (method !== "POST") return html(response, signingPage(credential.person.name, query));
		const back = new URL(redirect);
		back.searchParams.set("state", query.get("state") ?? "");
		if (new URLSearchParams(text).get("does") === "confirm") {
			const code = randomUUID();
			const hashes = (query.get("hashes") ?? "").split(",");
			asked.set(code, {
				credential: query.get("credentialID") ?? "",
				hashes: hashes.map((one) => Buffer.from(one, "base64url").toString("base64")),
				state: "confirmed",
				challenge: query.get("code_challenge") ?? "",
			});
			back.searchParams.set("code", code);
		} else back.searchParams.set("error", "access_denied");
		response.writeHead(303, { Location: back.href }).end();
	}

	/** Tells that it is done, twice where that is its fault. */
	async function notify(to: string): Promise<void> {
		await after(10);
		for (let time = 0; time < (faults.doubled ? 2 : 1); time++)
			answers.push(
				await fetch(to, { method: "POST", body: "{}", signal: AbortSignal.timeout(5_000) }).then(
					async (response) => {
						await response.arrayBuffer();
						return response.status;
					},
					() => 0,
				),
			);
	}

	return {
		address: `${origin}/csc/v2/`,
		root: ca.root,
		ca,
		client,
		faults,
		book,
		calls,
		answers,
		visit: async (address, does) => {
			const response = await fetch(address, {
				method: "POST",
				redirect: "manual",
				body: new URLSearchParams({ does }),
			});
			return response.headers.get("Location") ?? "";
		},
		answerOnTelephone: async (does) => {
			for (const one of asked.values())
				if (one.state === "asked") one.state = does === "confirm" ? "confirmed" : "declined";
		},
		forget: () => {
			asked.clear();
			tokens.clear();
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function hashesIn(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.map(String) : [];
}

function hexOf(base64: string): string {
	return Buffer.from(base64, "base64").toString("hex");
}

function reply(response: ServerResponse, { status, said }: Reply): void {
	response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(said));
}

function html(response: ServerResponse, text: string): void {
	response
		.writeHead(200, {
			"Content-Type": "text/html; charset=utf-8",
			"Content-Security-Policy": "default-src 'none'; form-action 'self' *; base-uri 'none'",
		})
		.end(text);
}

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString("utf8");
}

function after(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
