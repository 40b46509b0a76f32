import { createHash } from "node:crypto";

import type { Certificate } from "pkijs";

import {
	type PortAnswer,
	PortDownError,
	type SentToSignature,
	type SignatureNews,
	type SignatureOrder,
	type SignatureRefusal,
	type Signatures,
} from "../../ports/ports.ts";
import { isConfidential } from "../outgoing/bounded-fetch.ts";
import { rootsOf } from "./certificates.ts";
import { type Authorized, Csc, type HashesToSign, type Refused } from "./csc.ts";
import { isKnown, type Known } from "./known.ts";
import { orderIn, stateOf, verifierOf } from "./order-state.ts";
import { findSigner, type Signer, signerOf } from "./signer.ts";
import { signaturesOf, toBeSigned } from "./to-be-signed.ts";
import { verifySignedPdf } from "./verify-pdf.ts";

export interface RemoteSignatureOptions {
	/** Address of the provider's interface, with its version: `https://sign.example/csc/v2/`. */
	readonly address: string;
	/** Base of its OAuth 2.0 server. Default: what the provider's `info` says. */
	readonly oauth2?: string;
	/** As the host is known to the provider. The secret is never logged. */
	readonly client: { readonly id: string; readonly secret: string };
	/** Absolute address of `/api/callbacks/signature`, as the provider has it registered. */
	readonly callback: string;
	/** Absolute address where whoever signed goes on. */
	readonly returnTo: (caseId: string) => string;
	/** Behind what goes to the provider and comes back: at least 32 bytes, the same after a restart. */
	readonly secret: Uint8Array;
	/** Certification authorities that are believed: PEM or DER. */
	readonly trust: readonly (string | Uint8Array)[];
	/** How the provider names whoever signs. Default: their personal number. */
	readonly userIdOf?: (order: Pick<SignatureOrder, "by" | "for">) => string;
	/**
	 * Whether a certificate is of who was asked. Default: its serial number is their personal number, and its
	 * organisation identifier that of the organisation, where it is an organisation's signature.
	 */
	readonly isOf?: (holder: Signer["holder"], order: Pick<SignatureOrder, "by" | "for">) => boolean;
	/** Lets the provider sign in its own time, and tell the end of it by a callback. Default: false. */
	readonly later?: boolean;
	/** How long somebody may take to confirm, in milliseconds. Default: one hour. */
	readonly validMs?: number;
	/** How long one call may take, in milliseconds. Default: 4,000. */
	readonly timeoutMs?: number;
	/** After how long it is asked whether somebody has confirmed, in milliseconds. Default: 2,000. */
	readonly askAgainMs?: number;
	/** After how long a provider that could not be reached is asked first, in milliseconds. Default: 1,000. */
	readonly tryAgainMs?: number;
	/** Default: the machine's. */
	readonly now?: () => number;
	/** Default: the one of the platform. */
	readonly fetch?: typeof globalThis.fetch;
}

/**
 * Remote signatures by the API of the Cloud Signature Consortium, version 2: the key of whoever signs is at a provider,
 * and they confirm each signature there, at a page of the provider or on their telephone. What they confirm is bound to
 * the hashes (SCAL2): nothing else can be signed by it. Nothing is remembered in this process: where an order stands is
 * in the case, at the provider, and in what the browser brings back.
 *
 * @throws Error for a secret that is too short, and for `trust` that is no certificate
 * @example remoteSignatures({ address, client, callback, returnTo, secret, trust: [pem] })
 */
export function remoteSignatures(options: RemoteSignatureOptions): Required<Signatures> {
	const signing = new RemoteSigning(options);
	return {
		signsPdf: true,
		sign: (order) => signing.where(order),
		receive: async (sent) => received(options, sent),
		checkPdf: (pdf) => verifySignedPdf(pdf, options),
	};
}

class RemoteSigning {
	readonly #options: RemoteSignatureOptions;
	readonly #csc: Csc;

	constructor(options: RemoteSignatureOptions) {
		if (options.secret.byteLength < 32) throw new Error("the secret has at least 32 bytes");
		if (options.trust.length === 0) throw new Error("somebody has to be trusted");
		const { address, oauth2, client, timeoutMs = 4_000 } = options;
		if (![address, oauth2 ?? address].every((one) => isConfidential(new URL(one))))
			throw new Error("a provider of signatures is reached by https");
		rootsOf(options.trust);
		this.#options = options;
		this.#csc = new Csc({
			address,
			client,
			timeoutMs,
			now: this.#now,
			fetch: options.fetch ?? globalThis.fetch,
			...(oauth2 !== undefined && { oauth2 }),
		});
	}

	/** Where an order stands, after what can be done for it now. */
	async where(order: SignatureOrder): Promise<PortAnswer> {
		const { tryAgainMs = 1_000 } = this.#options;
		try {
			return await this.#goOn(order);
		} catch (error) {
			if (!(error instanceof PortDownError)) throw error;
			return { answer: "unknown", askAgainMs: tryAgainMs };
		}
	}

	async #goOn(order: SignatureOrder): Promise<PortAnswer> {
		const { known, brought = {} } = order;
		if (known === undefined || !isKnown(known)) return this.#begin(order);
		if (brought.error === "access_denied") return { answer: "declined" };
		if (this.#now() >= known.until) return { answer: "expired" };
		if (known.response !== undefined) return this.#poll(order, known, known.response);
		if (known.handle !== undefined) return this.#check(order, known, known.handle);
		const { code } = brought;
		return typeof code === "string" ? this.#redeem(order, known, code) : this.#waits(known);
	}

	/** Finds the key of whoever was asked, and asks them to confirm. */
	async #begin(order: SignatureOrder): Promise<PortAnswer> {
		const { validMs = 3_600_000, userIdOf = ({ by }) => by } = this.#options;
		const found = await findSigner(this.#csc, userIdOf(order), this.#wanted(order));
		if ("why" in found) return { answer: "failed", data: { why: found.why } };
		const { credential, fingerprint } = found;
		const until = this.#now() + validMs;
		const known = { credential: credential.id, certificate: fingerprint, until };
		const of = hashesOf(order, found);
		if (credential.mode === "oauth2code")
			return this.#waits({ ...known, confirm_at: await this.#pageFor(order, of) });
		return this.#authorized(order, known, found, await this.#csc.authorize(of, order.number));
	}

	async #check(order: SignatureOrder, known: Known, handle: string): Promise<PortAnswer> {
		const authorized = await this.#csc.authorizeCheck(handle);
		if (!("sad" in authorized)) return this.#authorized(order, known, undefined, authorized);
		const signer = await this.#again(order, known);
		return "answer" in signer ? signer : this.#sign(order, known, signer, authorized.sad);
	}

	async #authorized(
		order: SignatureOrder,
		known: Known,
		signer: Signer | undefined,
		authorized: Authorized,
	): Promise<PortAnswer> {
		if ("refused" in authorized) return refusal(authorized, signer === undefined);
		if ("handle" in authorized) return this.#waits({ ...known, handle: authorized.handle });
		if (signer === undefined) throw new Error("who signs is known by now");
		return this.#sign(order, known, signer, authorized.sad);
	}

	/** A code is good once: the second of two callbacks brings one that was used, and changes nothing. */
	async #redeem(order: SignatureOrder, known: Known, code: string): Promise<PortAnswer> {
		const { callback, secret } = this.#options;
		const signer = await this.#again(order, known);
		if ("answer" in signer) return signer;
		const sad = await this.#csc.sadFor(code, callback, verifierOf(secret, order.id));
		if (typeof sad !== "string") return this.#waits(known);
		return this.#sign(order, known, signer, sad);
	}

	async #sign(
		order: SignatureOrder,
		known: Known,
		signer: Signer,
		sad: string,
	): Promise<PortAnswer> {
		const { later = false } = this.#options;
		const notify = later ? this.#address(order) : undefined;
		const said = await this.#csc.signHash(hashesOf(order, signer), sad, signer.algorithm, notify);
		if (said === "under_way") return this.#waits(known);
		if ("refused" in said) return { answer: "failed", data: { why: "refused" } };
		if ("response" in said) return this.#waits({ ...known, response: said.response });
		return signed(order, signer, said.signatures);
	}

	async #poll(order: SignatureOrder, known: Known, response: string): Promise<PortAnswer> {
		const said = await this.#csc.signPolling(response);
		if (said === "under_way" || "response" in said) return this.#waits(known);
		if ("refused" in said) return { answer: "failed", data: { why: "refused" } };
		const signer = await this.#again(order, known);
		return "answer" in signer ? signer : signed(order, signer, said.signatures);
	}

	/** The key that somebody was asked to confirm the use of: with another certificate, it would be another signature. */
	async #again(order: SignatureOrder, known: Known): Promise<Signer | PortAnswer> {
		const credential = await this.#csc.info(known.credential);
		const signer =
			"refused" in credential
				? { why: "no_credential" as const }
				: await signerOf(credential, this.#wanted(order));
		if ("why" in signer) return { answer: "failed", data: { why: signer.why } };
		return signer.fingerprint === known.certificate
			? signer
			: { answer: "failed", data: { why: "other_certificate" } };
	}

	#wanted(order: SignatureOrder) {
		const { trust, isOf = isNamed } = this.#options;
		return {
			trust,
			at: new Date(this.#now()),
			isOf: (holder: Signer["holder"]) => isOf(holder, order),
		};
	}

	/** RFC 6749, section 4.1.1, with what section 8.4.2 of the API adds: for which key, and for which hashes alone. */
	async #pageFor(order: SignatureOrder, { credential, hashes }: HashesToSign): Promise<string> {
		const { client, callback, secret } = this.#options;
		const verifier = verifierOf(secret, order.id);
		const page = new URL("oauth2/authorize", await this.#csc.oauth2());
		page.search = new URLSearchParams({
			response_type: "code",
			client_id: client.id,
			redirect_uri: callback,
			scope: "credential",
			state: stateOf(secret, order.id),
			code_challenge: createHash("sha256").update(verifier).digest("base64url"),
			code_challenge_method: "S256",
			credentialID: credential,
			numSignatures: String(hashes.length),
			hashes: hashes.map((one) => Buffer.from(one, "base64").toString("base64url")).join(","),
			hashAlgorithmOID: "2.16.840.1.101.3.4.2.1",
			description: order.number,
		}).toString();
		return page.href;
	}

	#address({ id }: SignatureOrder): string {
		const { callback, secret } = this.#options;
		return `${callback}?state=${stateOf(secret, id)}`;
	}

	#waits(known: Known): PortAnswer {
		const { askAgainMs = 2_000 } = this.#options;
		return { answer: "pending", data: { ...known }, askAgainMs };
	}

	readonly #now = (): number => (this.#options.now ?? Date.now)();
}

function isNamed(
	holder: Signer["holder"],
	{ by, for: organisation }: Pick<SignatureOrder, "by" | "for">,
): boolean {
	if (organisation === undefined) return holder.id === by;
	const isByAnother = holder.id !== undefined && holder.id !== by;
	return holder.organisation_code === organisation && !isByAnother;
}

/** Words by which providers say that the person did not want to. */
const DENIALS: ReadonlySet<string> = new Set(["access_denied", "authorization_declined"]);

/** Whoever was asked has refused, or did not answer in time; refused at once, the call itself was wrong. */
function refusal({ refused }: Refused, wasAsked: boolean): PortAnswer {
	if (DENIALS.has(refused)) return { answer: "declined" };
	return wasAsked ? { answer: "expired" } : { answer: "failed", data: { why: "refused" } };
}

function hashesOf(order: SignatureOrder, { credential, chain }: Signer): HashesToSign {
	const hashes = toBeSigned(order, chain).map(({ bytes }) =>
		createHash("sha256").update(bytes).digest("base64"),
	);
	return { credential: credential.id, hashes };
}

/** What does not fit its hash and the certificate is no signature, whoever says so. */
function signed(
	order: SignatureOrder,
	{
		chain,
		algorithm,
	}: Pick<Signer, "chain" | "algorithm"> & {
		readonly chain: readonly [Certificate, ...Certificate[]];
	},
	given: readonly string[],
): PortAnswer {
	const signatures = signaturesOf(order, chain, given, algorithm);
	return signatures === undefined
		? { answer: "failed", data: { why: "wrong_signature" } }
		: { answer: "signed", data: { signatures } };
}

/** Both the browser of whoever signs and the provider itself bring back the state that we gave them, and only they have it. */
function received(
	{ secret, returnTo }: RemoteSignatureOptions,
	{ method, query }: SentToSignature,
): SignatureNews | { readonly refused: SignatureRefusal } {
	const order = orderIn(secret, query.get("state") ?? "");
	if (order === undefined) return { refused: "wrong_signature" };
	if (method !== "GET") return { ...order, brought: {} };
	const [code, error] = [query.get("code"), query.get("error")];
	if (code === null && error === null) return { refused: "callback_unreadable" };
	return {
		...order,
		brought: code === null ? { error } : { code },
		leadsTo: returnTo(order.case),
	};
}
