import { createHash } from "node:crypto";

import * as asn1js from "asn1js";
import {
	AlgorithmIdentifier,
	Attribute,
	type Certificate,
	ContentInfo,
	EncapsulatedContentInfo,
	IssuerAndSerialNumber,
	SignedAndUnsignedAttributes,
	SignedData,
	SignerInfo,
} from "pkijs";

import { derOf } from "./certificates.ts";

/** Object identifiers of RFC 5652 and RFC 5035. */
export const OID = {
	data: "1.2.840.113549.1.7.1",
	signedData: "1.2.840.113549.1.7.2",
	contentType: "1.2.840.113549.1.9.3",
	messageDigest: "1.2.840.113549.1.9.4",
	signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
	sha256: "2.16.840.1.101.3.4.2.1",
} as const;

/**
 * The attributes that a signature is made over, for a PDF of this hash: those that PAdES baseline B-B asks for, and not
 * the time, which stands in the PDF (ETSI EN 319 142-1, section 6.3). The same inputs give the same bytes, so they need
 * not be kept while somebody confirms.
 *
 * @returns DER of the set (RFC 5652, section 5.4), whose SHA-256 is what the key signs
 */
export function attributesToSign(sha256: string, certificate: Certificate): Uint8Array {
	const set = new asn1js.Set({
		value: attributesOf(sha256, certificate).map((one) => one.toSchema()),
	});
	return new Uint8Array(set.toBER());
}

/** The signature as CMS without the content, with the certificates that lead to whoever is trusted. */
export function signedDataOf(
	sha256: string,
	chain: readonly [Certificate, ...Certificate[]],
	signature: Uint8Array,
	algorithm: string,
): Uint8Array {
	const [certificate] = chain;
	const signer = new SignerInfo({
		version: 1,
		sid: new IssuerAndSerialNumber({
			issuer: certificate.issuer,
			serialNumber: certificate.serialNumber,
		}),
		digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
		signedAttrs: new SignedAndUnsignedAttributes({
			type: 0,
			attributes: attributesOf(sha256, certificate),
		}),
		signatureAlgorithm: new AlgorithmIdentifier({
			algorithmId: algorithm,
			...(algorithm.startsWith("1.2.840.113549.") && { algorithmParams: new asn1js.Null() }),
		}),
		signature: new asn1js.OctetString({ valueHex: Uint8Array.from(signature) }),
	});
	const signed = new SignedData({
		version: 1,
		digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
		encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
		certificates: [...chain],
		signerInfos: [signer],
	});
	const content = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
	return new Uint8Array(content.toSchema().toBER());
}

/** In the order of their DER, as a set has it: ITU-T X.690, section 11.6. */
function attributesOf(sha256: string, certificate: Certificate): Attribute[] {
	const digest = Buffer.from(sha256, "hex");
	const attributes = [
		attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
		attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: Uint8Array.from(digest) })),
		attribute(OID.signingCertificateV2, signingCertificate(certificate)),
	];
	return attributes.toSorted((one, other) => Buffer.compare(bytesOf(one), bytesOf(other)));
}

function attribute(type: string, value: asn1js.BaseBlock): Attribute {
	return new Attribute({ type, values: [value] });
}

function bytesOf(one: Attribute): Uint8Array {
	return new Uint8Array(one.toSchema().toBER());
}

/** RFC 5035, section 3: SHA-256 is the default, so it is not named. */
function signingCertificate(certificate: Certificate): asn1js.Sequence {
	const hash = createHash("sha256").update(derOf(certificate)).digest();
	const id = new asn1js.Sequence({
		value: [new asn1js.OctetString({ valueHex: Uint8Array.from(hash) })],
	});
	return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
}
