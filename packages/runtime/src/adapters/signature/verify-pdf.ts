import { createHash } from "node:crypto";

import * as asn1js from "asn1js";
import { type Certificate, Certificate as Certificates, ContentInfo, SignedData } from "pkijs";

import {
	type ByteRange,
	digestOf,
	type SignaturePlace,
	signaturePlaces,
} from "../../letters/signature-place.ts";
import type { CheckedSignature, SignatureFault } from "../../ports/ports.ts";
import { derOf, faultsOfChain, holderOf, isWeakKey, rootsOf } from "./certificates.ts";
import { OID } from "./cms.ts";
import { DIGESTS, isSignatureOf } from "./raw-signature.ts";

/** Whom whoever checks trusts: certificates of certification authorities, PEM or DER. */
export interface Trust {
	readonly trust: readonly (string | Uint8Array)[];
}

/** More than anybody signs, and few enough that a forged file keeps nobody busy. */
const MOST_SIGNATURES = 20;

/**
 * What is to be said of each signature of a PDF, in their order: who signed, when, as it says itself, and what is wrong.
 * PAdES baseline B-B (ETSI EN 319 142-1), and what other programs sign as `adbe.pkcs7.detached`. Certificates have to be
 * in force when the signature says that it was made; whether they were revoked is not asked, and no timestamp is read.
 *
 * @throws Error for `trust` that is no certificate
 */
export async function verifySignedPdf(
	pdf: Uint8Array,
	{ trust }: Trust,
): Promise<readonly CheckedSignature[]> {
	const roots = rootsOf(trust);
	const places = signaturePlaces(pdf);
	if (places.length === 0 || places.length > MOST_SIGNATURES) return [{ faults: ["no_signature"] }];
	const ends = places.map(({ range: [, , then, rest] }) => then + rest);
	return Promise.all(
		places.map(async (place, index): Promise<CheckedSignature> => {
			const { faults, ...said } = await checkPlace(pdf, place, roots);
			// A signature that comes after it covers what was added for it, and no more.
			const isLast = ends.slice(index + 1).every((end) => end < pdf.length);
			const isAddedTo = (ends[index] ?? 0) < pdf.length && isLast;
			return { faults: isAddedTo ? [...faults, "added_to"] : faults, ...said };
		}),
	);
}

async function checkPlace(
	pdf: Uint8Array,
	{ range, contents }: SignaturePlace,
	roots: readonly Certificate[],
): Promise<CheckedSignature> {
	if (!isWhole(pdf, range) || contents === undefined) return { faults: ["wrong_range"] };
	const signed = signedDataIn(contents);
	if (signed === undefined) return { faults: ["unreadable_signature"] };
	const at = timeIn(pdf, range);
	const { leaf, others, digest } = signed;
	const faults = [
		...faultsOfContent(pdf, range, signed),
		...(isSignedBy(signed) ? [] : (["wrong_signature"] as const)),
		...(digest === undefined || isWeakKey(leaf) ? (["weak_signature"] as const) : []),
		...(await faultsOfChain({ leaf, others, roots, at: at ?? new Date() })),
	];
	return {
		faults: [...new Set(faults)],
		signer: holderOf(leaf),
		...(at && { at: at.toISOString() }),
	};
}

/** From the first byte on, with one gap, and to an end that lies in the file. */
function isWhole(pdf: Uint8Array, [from, length, then, rest]: ByteRange): boolean {
	return from === 0 && length > 0 && then > length && rest > 0 && then + rest <= pdf.length;
}

interface Signed {
	readonly leaf: Certificate;
	readonly others: readonly Certificate[];
	/** Undefined: one that is broken. */
	readonly digest: string | undefined;
	readonly algorithm: string;
	readonly signature: Uint8Array;
	/** DER of the set. */
	readonly attributes: Uint8Array;
	readonly attributeOf: (attribute: string) => unknown;
}

/** One signer, with signed attributes and the certificate of whoever it was. */
function signedDataIn(padded: Uint8Array): Signed | undefined {
	try {
		const content = ContentInfo.fromBER(withoutPadding(padded));
		const { certificates = [], signerInfos } = new SignedData({ schema: content.content });
		const [signer] = signerInfos;
		if (signer?.signedAttrs === undefined || signerInfos.length !== 1) return undefined;
		const all = certificates.filter((one) => one instanceof Certificates);
		const leaf = all.find((one) => isNamedBy(one, signer.sid));
		if (leaf === undefined) return undefined;
		const { attributes, encodedValue } = signer.signedAttrs;
		const set = Uint8Array.from(new Uint8Array(encodedValue));
		// What is signed is a set; where it stands it is tagged `[0]`: RFC 5652, section 5.4.
		set[0] = 0x31;
		return {
			leaf,
			others: all.filter((one) => one !== leaf),
			digest: DIGESTS[signer.digestAlgorithm.algorithmId],
			algorithm: signer.signatureAlgorithm.algorithmId,
			signature: signer.signature.valueBlock.valueHexView,
			attributes: set,
			attributeOf: (type) => {
				const found = attributes.filter((one) => one.type === type);
				return found.length === 1 ? found[0]?.values[0] : undefined;
			},
		};
	} catch {
		return undefined;
	}
}

/** Zeros stand after it, up to the end of its place. */
function withoutPadding(padded: Uint8Array): ArrayBuffer {
	const { offset } = asn1js.fromBER(Uint8Array.from(padded).buffer);
	if (offset <= 0) throw new Error("no ASN.1");
	return Uint8Array.from(padded.subarray(0, offset)).buffer;
}

function isNamedBy(certificate: Certificate, sid: unknown): boolean {
	const named = sid as {
		readonly issuer?: Certificate["issuer"];
		readonly serialNumber?: Certificate["serialNumber"];
	};
	if (named.issuer === undefined || named.serialNumber === undefined) return false;
	return (
		certificate.issuer.isEqual(named.issuer) && certificate.serialNumber.isEqual(named.serialNumber)
	);
}

function faultsOfContent(
	pdf: Uint8Array,
	range: ByteRange,
	{ digest = "sha256", attributeOf }: Signed,
): readonly SignatureFault[] {
	const said = attributeOf(OID.messageDigest);
	const [, length, then, rest] = range;
	const found =
		digest === "sha256"
			? digestOf(pdf, range)
			: createHash(digest)
					.update(pdf.subarray(0, length))
					.update(pdf.subarray(then, then + rest))
					.digest();
	const isSame =
		said instanceof asn1js.OctetString && Buffer.compare(said.valueBlock.valueHexView, found) === 0;
	return isSame ? [] : ["altered"];
}

/** With the key of the certificate that it names by its hash, so that no other certificate of the key is put there. */
function isSignedBy({
	leaf,
	attributes,
	signature,
	algorithm,
	digest,
	attributeOf,
}: Signed): boolean {
	if (digest === undefined) return false;
	const type = attributeOf(OID.contentType);
	if (!(type instanceof asn1js.ObjectIdentifier) || type.getValue() !== OID.data) return false;
	const named = attributeOf(OID.signingCertificateV2);
	if (named !== undefined && !isHashOf(named, leaf)) return false;
	return isSignatureOf(leaf, attributes, signature, { algorithm, digest });
}

/** SigningCertificateV2, RFC 5035, section 3: the first is the signer's. */
function isHashOf(value: unknown, certificate: Certificate): boolean {
	const first = membersOf(membersOf(membersOf(value)[0])[0]);
	const algorithm = first.length > 1 && first[0] instanceof asn1js.Sequence ? first[0] : undefined;
	const named = algorithm === undefined ? undefined : membersOf(algorithm)[0];
	const digest = named instanceof asn1js.ObjectIdentifier ? DIGESTS[named.getValue()] : "sha256";
	const hash = first[algorithm === undefined ? 0 : 1];
	if (digest === undefined || !(hash instanceof asn1js.OctetString)) return false;
	const found = createHash(digest).update(derOf(certificate)).digest();
	return Buffer.compare(hash.valueBlock.valueHexView, found) === 0;
}

function membersOf(value: unknown): readonly unknown[] {
	return value instanceof asn1js.Sequence ? value.valueBlock.value : [];
}

/** Of the dictionary that the signature stands in: near its place, before or after it. */
const NEAR = 600;

/** `M` of the signature's dictionary: `(D:20261123090000+07'00')`, ISO 32000-1, section 7.9.4. */
function timeIn(pdf: Uint8Array, [, length, then]: ByteRange): Date | undefined {
	const text = (from: number, to: number) =>
		Buffer.from(pdf.subarray(Math.max(0, from), to)).toString("latin1");
	const around = [text(length - NEAR, length), text(then, then + NEAR)];
	const before = around[0]?.split("<<").at(-1) ?? "";
	const after = around[1]?.split(">>")[0] ?? "";
	const found = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'?\d\d'?)/.exec(
		`${before} ${after}`,
	);
	if (found === null) return undefined;
	const [, year, month, day, hour, minute, second, zone = "Z"] = found;
	const offset = zone.replaceAll("'", "").replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
	const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
	return Number.isNaN(at.getTime()) ? undefined : at;
}
