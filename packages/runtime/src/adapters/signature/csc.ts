import { PortDownError } from "../../ports/ports.ts";
import { boundedFetch, isConfidential } from "../outgoing/bounded-fetch.ts";

/** The provider's interface, as one host is known there. */
export interface CscLine {
	/** Address of the interface, with its version: `https://sign.example/csc/v2/`. */
	readonly address: string;
	/** Base of its OAuth 2.0 server. Left out: what `info` says, else the interface's own address. */
	readonly oauth2?: string;
	readonly client: { readonly id: string; readonly secret: string };
	readonly timeoutMs: number;
	readonly now: () => number;
	readonly fetch: typeof globalThis.fetch;
}

/** A refusal in the provider's own words: 4xx with `error`, CSC API v2, section 10.1. */
export interface Refused {
	readonly refused: string;
	readonly description: string;
}

type Json = Readonly<Record<string, unknown>>;
interface Said {
	readonly status: number;
	readonly said: Json;
}

/** A person's key at the provider: CSC API v2, section 11.5, `credentials/info`. */
export interface Credential {
	readonly id: string;
	readonly enabled: boolean;
	/** Object identifiers of what the key can do. */
	readonly algorithms: readonly string[];
	/** DER, base64: the signer's first. */
	readonly certificates: readonly string[];
	/** How its use is confirmed: `oauth2code` at the provider's page, `explicit` by what the person has. */
	readonly mode: string;
}

export type Authorized = { readonly sad: string } | { readonly handle: string } | Refused;
export type Signed =
	| { readonly signatures: readonly string[] }
	| { readonly response: string }
	| "under_way"
	| Refused;

export interface HashesToSign {
	readonly credential: string;
	/** Base64. */
	readonly hashes: readonly string[];
}

/** Base64 of DER of RFC 8017 or X9.62, as a provider gives it. */
export const SHA256_OID = "2.16.840.1.101.3.4.2.1";

/** A certificate with its chain is some kilobytes; a list of credentials has several. */
const LARGEST = 512 * 1024;
const MOST_CREDENTIALS = 10;

/** Calls of the Cloud Signature Consortium's API v2 (2.0.0.2), each by the name it has there. */
export class Csc {
	readonly #line: CscLine;
	#token: { readonly value: string; readonly until: number } | undefined;
	#oauth2: string | undefined;

	constructor(line: CscLine) {
		this.#line = line;
	}

	/** Section 11.1. Where people confirm: its origin is said by the provider, over TLS. */
	async oauth2(): Promise<string> {
		const { oauth2, address } = this.#line;
		this.#oauth2 ??= oauth2 ?? textOf((await this.#send("info", {})).said.oauth2) ?? address;
		if (!URL.canParse(this.#oauth2) || !isConfidential(new URL(this.#oauth2)))
			throw down("its OAuth 2.0 server is not reached by https");
		return asFolder(this.#oauth2);
	}

	/** Section 11.4. */
	async list(userID: string): Promise<readonly string[] | Refused> {
		const answer = await this.#call("credentials/list", {
			userID,
			maxResults: MOST_CREDENTIALS,
			onlyValid: true,
		});
		if (answer.status >= 400) return refusalIn(answer);
		return textsOf(answer.said.credentialIDs).slice(0, MOST_CREDENTIALS);
	}

	/** Section 11.5. */
	async info(credentialID: string): Promise<Credential | Refused> {
		const asked = { credentialID, certificates: "chain", certInfo: true, authInfo: true };
		const answer = await this.#call("credentials/info", asked);
		if (answer.status >= 400) return refusalIn(answer);
		const { key, cert, auth } = answer.said;
		const [known, paper] = [objectOf(key), objectOf(cert)];
		return {
			id: credentialID,
			enabled: known.status !== "disabled" && (paper.status ?? "valid") === "valid",
			algorithms: textsOf(known.algo),
			certificates: textsOf(paper.certificates),
			mode: textOf(objectOf(auth).mode) ?? "",
		};
	}

	/** Section 11.6. */
	async authorize(of: HashesToSign, description: string): Promise<Authorized> {
		const answer = await this.#call("credentials/authorize", {
			credentialID: of.credential,
			numSignatures: of.hashes.length,
			hashes: of.hashes,
			hashAlgorithmOID: SHA256_OID,
			description,
		});
		return authorizedIn(answer);
	}

	/** Section 11.7. */
	async authorizeCheck(handle: string): Promise<Authorized> {
		return authorizedIn(await this.#call("credentials/authorizeCheck", { handle }));
	}

	/** Section 11.10. `notify`: where the end of it is told, if it does not come at once. */
	async signHash(
		of: HashesToSign,
		sad: string,
		signAlgo: string,
		notify: string | undefined,
	): Promise<Signed> {
		const later = notify === undefined ? {} : { operationMode: "A", response_uri: notify };
		const answer = await this.#call("signatures/signHash", {
			credentialID: of.credential,
			SAD: sad,
			hashes: of.hashes,
			hashAlgorithmOID: SHA256_OID,
			signAlgo,
			...later,
		});
		return signedIn(answer);
	}

	/** Section 11.12. */
	async signPolling(requestID: string): Promise<Signed> {
		return signedIn(await this.#call("signatures/signPolling", { requestID }));
	}

	/** RFC 6749, section 4.1.3: what the person has confirmed, for these hashes alone. Section 8.4.3 there calls it SAD. */
	async sadFor(
		code: string,
		redirect_uri: string,
		code_verifier: string,
	): Promise<string | Refused> {
		const answer = await this.#tokens({
			grant_type: "authorization_code",
			code,
			redirect_uri,
			code_verifier,
		});
		const sad = textOf(answer.said.access_token);
		if (answer.status >= 400) return refusalIn(answer);
		if (sad === undefined) throw down("there is no token in its answer");
		return sad;
	}

	/** As the host itself, and once more with a new token where the provider has forgotten the old one. */
	async #call(method: string, body: Json): Promise<Said> {
		const answer = await this.#send(method, body, await this.#serviceToken());
		if (answer.status !== 401) return answer;
		this.#token = undefined;
		const again = await this.#send(method, body, await this.#serviceToken());
		if (again.status === 401) throw down("it does not know us");
		return again;
	}

	/** RFC 6749, section 4.4, with the scope `service` of section 8.4 of the API. */
	async #serviceToken(): Promise<string> {
		const { now } = this.#line;
		if (this.#token !== undefined && this.#token.until > now()) return this.#token.value;
		const { status, said } = await this.#tokens({
			grant_type: "client_credentials",
			scope: "service",
		});
		const value = textOf(said.access_token);
		if (status >= 400 || value === undefined) throw down("it gives us no token");
		const seconds = typeof said.expires_in === "number" ? said.expires_in : 60;
		// Not to its last moment: it may run out on the way.
		this.#token = { value, until: now() + Math.max(0, seconds - 30) * 1000 };
		return value;
	}

	async #tokens(form: Readonly<Record<string, string>>): Promise<Said> {
		const { client } = this.#line;
		return this.#post(new URL("oauth2/token", await this.oauth2()), {
			headers: { "Content-Type": "application/x-www-form-urlencoded" },
			body: new URLSearchParams({
				...form,
				client_id: client.id,
				client_secret: client.secret,
			}).toString(),
		});
	}

	#send(method: string, body: Json, token?: string): Promise<Said> {
		return this.#post(new URL(method, asFolder(this.#line.address)), {
			headers: {
				"Content-Type": "application/json",
				...(token !== undefined && { Authorization: `Bearer ${token}` }),
			},
			body: JSON.stringify(body),
		});
	}

	async #post(
		address: URL,
		{
			headers,
			body,
		}: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
	): Promise<Said> {
		const { timeoutMs, fetch } = this.#line;
		const send = boundedFetch({ port: "signature", timeoutMs, maxBytes: LARGEST, fetch });
		const response = await send(address, {
			method: "POST",
			headers: { Accept: "application/json", ...headers },
			body,
		});
		const { status } = response;
		// A refusal is said in words of the protocol; anything else says nothing.
		if (status === 408 || status === 429) throw down(`it answered ${status}`);
		return { status, said: parsed(await response.text()) };
	}
}

function authorizedIn(answer: Said): Authorized {
	const { status, said } = answer;
	if (status >= 400) return refusalIn(answer);
	const [sad, handle] = [textOf(said.SAD), textOf(said.handle)];
	if (sad !== undefined) return { sad };
	if (handle !== undefined) return { handle };
	throw down("its answer cannot be read");
}

function signedIn(answer: Said): Signed {
	const { status, said } = answer;
	if (status >= 400) return refusalIn(answer);
	if (status === 202) return "under_way";
	const [signatures, response] = [textsOf(said.signatures), textOf(said.responseID)];
	if (signatures.length > 0) return { signatures };
	if (response !== undefined) return { response };
	throw down("its answer cannot be read");
}

/** @throws PortDownError where the answer is no refusal of the protocol: nothing is known of what became of the call */
function refusalIn({ status, said }: Said): Refused {
	const refused = textOf(said.error);
	if (refused === undefined) throw down(`it answered ${status}`);
	return { refused, description: textOf(said.error_description) ?? "" };
}

function down(why: string): PortDownError {
	return new PortDownError("signature", new Error(why));
}

function parsed(text: string): Json {
	try {
		return objectOf(JSON.parse(text));
	} catch {
		return {};
	}
}

function objectOf(value: unknown): Json {
	const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
	return isObject ? (value as Json) : {};
}

function textOf(value: unknown): string | undefined {
	return typeof value === "string" && value !== "" ? value : undefined;
}

function textsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.flatMap((one) => textOf(one) ?? []) : [];
}

function asFolder(address: string): string {
	return address.endsWith("/") ? address : `${address}/`;
}
