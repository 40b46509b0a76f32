import { decodeProtectedHeader, flattenedVerify, importX509 } from "jose";

import type { CheckedSignature, SignatureFault } from "../../ports/ports.ts";
import {
	certificateOf,
	faultsOfChain,
	fingerprintOf,
	holderOf,
	isWeakKey,
	rootsOf,
} from "./certificates.ts";
import type { Trust } from "./verify-pdf.ts";

/** A certificate with its chain is a few thousand signs. */
const LONGEST = 64 * 1024;
const MOST_CERTIFICATES = 10;
const ALGORITHMS = ["RS256", "ES256", "PS256"];

/**
 * What is to be said of a detached JWS (RFC 7515, appendix F) that brings its certificates in `x5c`, over these bytes:
 * compact with its middle left out, or its JSON form as it is kept in a file.
 *
 * @param payload what was signed; of a paper, its SHA-256 in hex, as ASCII
 * @param at as of when certificates have to be in force, for a JWS proves no time. Default: now
 * @throws Error for `trust` that is no certificate
 */
export async function verifySignedData(
	jws: string,
	payload: Uint8Array | string,
	{ trust, at = new Date() }: Trust & { readonly at?: Date },
): Promise<CheckedSignature> {
	const roots = rootsOf(trust);
	const parts = partsOf(jws);
	const certificates = parts && certificatesIn(parts.protected);
	const [leaf, ...others] = certificates ?? [];
	if (parts === undefined || leaf === undefined) return { faults: ["unreadable_signature"] };
	const faults = [
		...(await faultsOfSignature(parts, leaf, payload)),
		...(isWeakKey(certificateOf(leaf)) ? (["weak_signature"] as const) : []),
		...(await faultsOfChain({
			leaf: certificateOf(leaf),
			others: others.map(certificateOf),
			roots,
			at,
		})),
	];
	return { faults: [...new Set(faults)], signer: holderOf(certificateOf(leaf)) };
}

interface Parts {
	readonly protected: string;
	readonly signature: string;
}

function partsOf(jws: string): Parts | undefined {
	if (jws.length > LONGEST) return undefined;
	const [, header, value] = /^([\w-]+)\.\.([\w-]+)$/.exec(jws.trim()) ?? [];
	if (header !== undefined && value !== undefined) return { protected: header, signature: value };
	try {
		const said = JSON.parse(jws) as Partial<Record<keyof Parts, unknown>>;
		if (typeof said.protected !== "string" || typeof said.signature !== "string") return undefined;
		return { protected: said.protected, signature: said.signature };
	} catch {
		return undefined;
	}
}

/** DER, the signer's first. */
function certificatesIn(header: string): readonly Uint8Array[] | undefined {
	try {
		const { x5c, ...rest } = decodeProtectedHeader({
			protected: header,
			payload: "",
			signature: "",
		});
		if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > MOST_CERTIFICATES) return undefined;
		const certificates = x5c.map((one) => Buffer.from(String(one), "base64"));
		for (const one of certificates) certificateOf(one);
		const named = (rest as { readonly "x5t#S256"?: string })["x5t#S256"];
		const first = fingerprintOf(certificates[0] ?? new Uint8Array());
		const isOther =
			named !== undefined && Buffer.from(named, "base64url").toString("hex") !== first;
		return isOther ? undefined : certificates;
	} catch {
		return undefined;
	}
}

async function faultsOfSignature(
	{ protected: header, signature }: Parts,
	leaf: Uint8Array,
	payload: Uint8Array | string,
): Promise<readonly SignatureFault[]> {
	try {
		const { alg = "" } = decodeProtectedHeader(`${header}..${signature}`);
		const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(leaf).toString("base64")}\n-----END CERTIFICATE-----`;
		const key = await importX509(pem, alg);
		const body = Buffer.from(payload).toString("base64url");
		const jws = { protected: header, payload: body, signature };
		await flattenedVerify(jws, key, { algorithms: ALGORITHMS });
		return [];
	} catch {
		return ["altered"];
	}
}
