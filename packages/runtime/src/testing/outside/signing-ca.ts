import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

import * as asn1js from "asn1js";
import {
	AlgorithmIdentifier,
	AttributeTypeAndValue,
	BasicConstraints,
	Certificate,
	Extension,
	PublicKeyInfo,
	RelativeDistinguishedNames,
} from "pkijs";

/** A certification authority with keys of its own, made new at each start. */
export interface SigningCa {
	/** PEM of its root. */
	readonly root: string;
	/** A key with its certificate. */
	issue(to: CertificateFor): IssuedKey;
}

export interface CertificateFor {
	readonly name: string;
	/** Personal number; the certificate says `PNOXX-<id>`. Left out: it is an organisation's. */
	readonly id?: string;
	readonly organisation?: { readonly name: string; readonly code: string };
	/** Default: `rsa`. */
	readonly key?: "ec" | "rsa";
	/** Milliseconds since the epoch. Default: a year either way. */
	readonly from?: number;
	readonly to?: number;
	/** Default: for signing. */
	readonly use?: "signing" | "encryption";
}

export interface IssuedKey {
	readonly key: KeyObject;
	/** DER: its own certificate, the intermediate one, the root. */
	readonly chain: readonly Uint8Array[];
}

const YEAR_MS = 366 * 86_400_000;
const SHA256_WITH_ECDSA = "1.2.840.10045.4.3.2";

/** @param now milliseconds since the epoch, around which its certificates are in force */
export function signingCa(name: string, now: number = Date.now()): SigningCa {
	const validity = { from: now - YEAR_MS, to: now + YEAR_MS };
	const [root, between] = [newKey("ec"), newKey("ec")];
	const [rootName, betweenName] = [nameOf({ name: `${name} Root` }), nameOf({ name })];
	const rootCertificate = certificate({
		...validity,
		subject: rootName,
		issuer: rootName,
		key: root,
		by: root,
		isCa: true,
	});
	const betweenCertificate = certificate({
		...validity,
		subject: betweenName,
		issuer: rootName,
		key: between,
		by: root,
		isCa: true,
	});
	return {
		root: pemOf(rootCertificate),
		issue: (to) => {
			const key = to.key === "ec" ? newKey("ec") : rsaKeyFor(to.name);
			const own = certificate({
				from: to.from ?? validity.from,
				to: to.to ?? validity.to,
				subject: nameOf(to),
				issuer: betweenName,
				key,
				by: between,
				isCa: false,
				...(to.use && { use: to.use }),
			});
			return { key: key.privateKey, chain: [own, betweenCertificate, rootCertificate] };
		},
	};
}

interface Pair {
	readonly publicKey: KeyObject;
	readonly privateKey: KeyObject;
}

function newKey(kind: "ec" | "rsa"): Pair {
	return kind === "ec"
		? generateKeyPairSync("ec", { namedCurve: "P-256" })
		: generateKeyPairSync("rsa", { modulusLength: 2048 });
}

/** RSA keys take long to make, so that a name keeps its key as long as the process lives. */
const RSA_KEYS = new Map<string, Pair>();

function rsaKeyFor(name: string): Pair {
	const key = RSA_KEYS.get(name) ?? newKey("rsa");
	RSA_KEYS.set(name, key);
	return key;
}

interface ToCertify {
	readonly subject: RelativeDistinguishedNames;
	readonly issuer: RelativeDistinguishedNames;
	readonly key: Pair;
	readonly by: Pair;
	readonly isCa: boolean;
	readonly from: number;
	readonly to: number;
	readonly use?: CertificateFor["use"];
}

function certificate(about: ToCertify): Uint8Array {
	const spki = about.key.publicKey.export({ type: "spki", format: "der" });
	const made = new Certificate();
	made.version = 2;
	made.serialNumber = new asn1js.Integer({ valueHex: Uint8Array.from([1, ...randomBytes(15)]) });
	made.subject = about.subject;
	made.issuer = about.issuer;
	made.notBefore.value = new Date(about.from);
	made.notAfter.value = new Date(about.to);
	made.subjectPublicKeyInfo = PublicKeyInfo.fromBER(Uint8Array.from(spki));
	made.signature = new AlgorithmIdentifier({ algorithmId: SHA256_WITH_ECDSA });
	made.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: SHA256_WITH_ECDSA });
	made.extensions = extensionsOf(about, spki);
	made.tbsView = new Uint8Array(made.encodeTBS().toBER());
	const signature = sign("sha256", made.tbsView, about.by.privateKey);
	made.signatureValue = new asn1js.BitString({ valueHex: Uint8Array.from(signature) });
	return new Uint8Array(made.toSchema(true).toBER());
}

/** RFC 5280, section 4.2.1. */
function extensionsOf({ isCa, use = "signing" }: ToCertify, spki: Uint8Array): Extension[] {
	const bits = isCa ? 0b0000_0110 : use === "signing" ? 0b1100_0000 : 0b0010_0000;
	const usage = new asn1js.BitString({ valueHex: Uint8Array.from([bits]), unusedBits: 1 });
	const id = new asn1js.OctetString({
		valueHex: Uint8Array.from(createHash("sha1").update(spki).digest()),
	});
	return [
		new Extension({
			extnID: "2.5.29.19",
			critical: true,
			extnValue: new BasicConstraints({ cA: isCa }).toSchema().toBER(),
		}),
		new Extension({ extnID: "2.5.29.15", critical: true, extnValue: usage.toBER() }),
		new Extension({ extnID: "2.5.29.14", critical: false, extnValue: id.toBER() }),
	];
}

function nameOf({
	name,
	id,
	organisation,
}: Pick<CertificateFor, "name" | "id" | "organisation">): RelativeDistinguishedNames {
	const parts: [string, string | undefined][] = [
		["2.5.4.3", name],
		["2.5.4.5", id && `PNOXX-${id}`],
		["2.5.4.10", organisation?.name],
		["2.5.4.97", organisation && `NTRXX-${organisation.code}`],
	];
	return new RelativeDistinguishedNames({
		typesAndValues: parts.flatMap(([type, value]) =>
			value === undefined
				? []
				: [new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) })],
		),
	});
}

function pemOf(der: Uint8Array): string {
	const lines =
		Buffer.from(der)
			.toString("base64")
			.match(/.{1,64}/g) ?? [];
	return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
