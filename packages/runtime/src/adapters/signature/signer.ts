import type { Certificate } from "pkijs";

import {
	certificateOf,
	faultsOfChain,
	fingerprintOf,
	type Holder,
	holderOf,
	rootsOf,
} from "./certificates.ts";
import type { Credential, Csc } from "./csc.ts";

/** Somebody's key at the provider, as it is used for one order. */
export interface Signer {
	readonly credential: Credential;
	readonly holder: Holder;
	/** The signer's certificate, and those between it and whoever is trusted. */
	readonly chain: readonly [Certificate, ...Certificate[]];
	/** SHA-256, hex, of the signer's certificate. */
	readonly fingerprint: string;
	/** Object identifier of how it signs. */
	readonly algorithm: string;
}

/** Why no signature can be asked for. */
export interface NoSigner {
	readonly why: /** The provider has no key of theirs that is in force. */
		| "no_credential"
		/** It has one, of somebody else. */
		| "other_holder"
		/** Its certificate does not lead to anybody who is trusted, or is not for signing. */
		| "untrusted_certificate"
		/** It signs in no way that is known here with SHA-256. */
		| "unknown_algorithm";
}

export interface Wanted {
	readonly trust: readonly (string | Uint8Array)[];
	readonly at: Date;
	readonly isOf: (holder: Holder) => boolean;
}

/** ECDSA and RSA (PKCS #1 v1.5) with SHA-256, in the order in which they are preferred: RFC 5758, RFC 8017. */
const ALGORITHMS = ["1.2.840.10045.4.3.2", "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.1"];

/** Which fault is told where several keys were looked at: what comes nearest to a signature. */
const NEAREST: readonly NoSigner["why"][] = [
	"unknown_algorithm",
	"untrusted_certificate",
	"other_holder",
	"no_credential",
];

/** The first key of theirs that can be used. */
export async function findSigner(
	csc: Csc,
	userId: string,
	wanted: Wanted,
): Promise<Signer | NoSigner> {
	const ids = await csc.list(userId);
	if ("refused" in ids) return { why: "no_credential" };
	const faults = new Set<NoSigner["why"]>();
	for (const id of ids) {
		const credential = await csc.info(id);
		if ("refused" in credential) continue;
		const found = await signerOf(credential, wanted);
		if (!("why" in found)) return found;
		faults.add(found.why);
	}
	return { why: NEAREST.find((why) => faults.has(why)) ?? "no_credential" };
}

/** A key that is used for the order, if it may be. */
export async function signerOf(
	credential: Credential,
	{ trust, at, isOf }: Wanted,
): Promise<Signer | NoSigner> {
	const ders = credential.certificates.map((one) => Buffer.from(one, "base64"));
	const [first] = ders;
	if (!credential.enabled || first === undefined) return { why: "no_credential" };
	const certificates = readAll(ders);
	const [leaf, ...others] = certificates ?? [];
	if (leaf === undefined) return { why: "no_credential" };
	const holder = holderOf(leaf);
	if (!isOf(holder)) return { why: "other_holder" };
	const faults = await faultsOfChain({ leaf, others, roots: rootsOf(trust), at });
	if (faults.includes("not_in_force")) return { why: "no_credential" };
	if (faults.length > 0) return { why: "untrusted_certificate" };
	const algorithm = ALGORITHMS.find((one) => credential.algorithms.includes(one));
	if (algorithm === undefined) return { why: "unknown_algorithm" };
	// A root says nothing of itself: whoever checks has it, or does not trust it.
	const between = others.filter((one) => !one.issuer.isEqual(one.subject));
	return {
		credential,
		holder,
		chain: [leaf, ...between],
		fingerprint: fingerprintOf(first),
		algorithm,
	};
}

function readAll(ders: readonly Uint8Array[]): readonly Certificate[] | undefined {
	try {
		return ders.map(certificateOf);
	} catch {
		return undefined;
	}
}
