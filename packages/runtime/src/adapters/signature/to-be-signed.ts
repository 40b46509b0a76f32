import type { Id } from "@onedoor/dsl/bundle";
import type { Certificate } from "pkijs";

import type { SignatureOrder } from "../../ports/ports.ts";
import { attributesToSign, signedDataOf } from "./cms.ts";
import { detachedJws, type JwsToSign, jwsToSign } from "./jws.ts";
import { asDer, asPair, isSignatureOf, keyOf } from "./raw-signature.ts";

type Chain = readonly [Certificate, ...Certificate[]];

/** One thing whose SHA-256 goes to the provider. */
export interface ToBeSigned {
	readonly paper: Id;
	readonly bytes: Uint8Array;
	/** Left out: it is of a PDF. */
	readonly jws?: JwsToSign;
}

/** Everything of an order, in the order in which it is sent and comes back. */
export function toBeSigned(
	{ papers, pdfs = [] }: Pick<SignatureOrder, "papers" | "pdfs">,
	chain: Chain,
): readonly ToBeSigned[] {
	const ids = Object.keys(papers).toSorted();
	return ids.map((paper) => {
		const hash = papers[paper] ?? "";
		if (pdfs.includes(paper)) return { paper, bytes: attributesToSign(hash, chain[0]) };
		const jws = jwsToSign(hash, chain);
		return { paper, bytes: jws.input, jws };
	});
}

/** A signature for each paper. Undefined: one is missing, or is not of its bytes and of this certificate. */
export function signaturesOf(
	order: Pick<SignatureOrder, "papers" | "pdfs">,
	chain: Chain,
	given: readonly string[],
	algorithm: string,
): Readonly<Record<Id, string>> | undefined {
	const wanted = toBeSigned(order, chain);
	if (wanted.length !== given.length) return undefined;
	const [certificate] = chain;
	const isEllipse = keyOf(certificate).asymmetricKeyType === "ec";
	const signatures: [Id, string][] = [];
	for (const [at, { paper, bytes, jws }] of wanted.entries()) {
		const raw = Buffer.from(given[at] ?? "", "base64");
		const value = isEllipse ? asDer(raw) : raw;
		if (!isSignatureOf(certificate, bytes, value, { algorithm, digest: "sha256" }))
			return undefined;
		signatures.push([
			paper,
			jws
				? detachedJws(jws, isEllipse ? asPair(value) : value)
				: cmsOf(order.papers[paper] ?? "", chain, value, algorithm),
		]);
	}
	return Object.fromEntries(signatures);
}

function cmsOf(hash: string, chain: Chain, signature: Uint8Array, algorithm: string): string {
	return Buffer.from(signedDataOf(hash, chain, signature, algorithm)).toString("base64");
}
