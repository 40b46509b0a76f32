import { createHash, X509Certificate } from "node:crypto";

import { Certificate, CertificateChainValidationEngine } from "pkijs";

import type { CheckedSignature, SignatureFault } from "../../ports/ports.ts";

/** Who has a certificate, as it names them. */
export type Holder = NonNullable<CheckedSignature["signer"]>;

/** Attributes of names: ITU-T X.520. */
const COMMON_NAME = "2.5.4.3";
const SERIAL_NUMBER = "2.5.4.5";
const ORGANISATION = "2.5.4.10";
const ORGANISATION_IDENTIFIER = "2.5.4.97";

const KEY_USAGE = "2.5.29.15";
/** Signature algorithms with MD5 or SHA-1: RFC 8017, RFC 3279, RFC 5758. */
const BROKEN: ReadonlySet<string> = new Set([
	"1.2.840.113549.1.1.4",
	"1.2.840.113549.1.1.5",
	"1.2.840.10045.4.1",
	"1.2.840.10040.4.3",
]);

/** @throws Error for what is no certificate */
export function certificateOf(der: Uint8Array): Certificate {
	return Certificate.fromBER(Uint8Array.from(der));
}

export function derOf(certificate: Certificate): Uint8Array {
	return new Uint8Array(certificate.toSchema().toBER());
}

/** SHA-256, hex, of a certificate as it is. */
export function fingerprintOf(der: Uint8Array): string {
	return createHash("sha256").update(der).digest("hex");
}

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** @throws Error for what is neither PEM, of one certificate or several, nor DER of one */
export function rootsOf(roots: readonly (string | Uint8Array)[]): readonly Certificate[] {
	return roots.flatMap((root) => {
		const each = typeof root === "string" ? (root.match(PEM) ?? [root]) : [root];
		return each.map((one) => certificateOf(new X509Certificate(one).raw));
	});
}

export function holderOf({ subject, issuer }: Certificate): Holder {
	const [name, serial] = [textIn(subject, COMMON_NAME), textIn(subject, SERIAL_NUMBER)];
	const organisation = textIn(subject, ORGANISATION);
	const code = textIn(subject, ORGANISATION_IDENTIFIER);
	return {
		...(name !== undefined && { name }),
		...(serial !== undefined && { id: withoutKind(serial) }),
		...(organisation !== undefined && { organisation }),
		...(code !== undefined && { organisation_code: withoutKind(code) }),
		issuer: textIn(issuer, COMMON_NAME) ?? textIn(issuer, ORGANISATION) ?? "",
	};
}

function textIn({ typesAndValues }: Certificate["subject"], type: string): string | undefined {
	const found = typesAndValues.find((one) => one.type === type);
	const value: unknown = found?.value.valueBlock.value;
	return typeof value === "string" && value !== "" ? value : undefined;
}

/** `PNOVN-079…`, `IDCVN-…`, `VATVN-…`: kind and country come first, ETSI EN 319 412-1, section 5.1. */
function withoutKind(identifier: string): string {
	return identifier.replace(/^[A-Z]{3}[A-Z]{2}-/, "");
}

export interface Chain {
	readonly leaf: Certificate;
	/** In any order, with or without the root. */
	readonly others: readonly Certificate[];
	readonly roots: readonly Certificate[];
	readonly at: Date;
}

/**
 * What is wrong with a certificate for signing, as of an instant: RFC 5280, section 6. Whether it was revoked is not
 * asked.
 */
export async function faultsOfChain(chain: Chain): Promise<readonly SignatureFault[]> {
	const { leaf, others, roots, at } = chain;
	const faults: SignatureFault[] = [];
	if (at < leaf.notBefore.value || at > leaf.notAfter.value) faults.push("not_in_force");
	if (!isForSigning(leaf)) faults.push("not_for_signing");
	const engine = new CertificateChainValidationEngine({
		certs: [...others, leaf],
		trustedCerts: [...roots],
		// What ran out is said for itself.
		checkDate: faults.includes("not_in_force") ? leaf.notBefore.value : at,
	});
	const { result, certificatePath = [] } = await engine
		.verify()
		.catch(() => ({ result: false, certificatePath: [] }));
	if (!result) return [...faults, "untrusted"];
	const isWeak = [leaf, ...certificatePath.slice(0, -1)].some(isMadeWeakly);
	return isWeak ? [...faults, "weak_signature"] : faults;
}

function isMadeWeakly(certificate: Certificate): boolean {
	return BROKEN.has(certificate.signatureAlgorithm.algorithmId) || isWeakKey(certificate);
}

/** RSA of less than 2,048 bits: NIST SP 800-131A. */
export function isWeakKey(certificate: Certificate): boolean {
	const { publicKey } = new X509Certificate(derOf(certificate));
	const { modulusLength } = publicKey.asymmetricKeyDetails ?? {};
	return modulusLength !== undefined && modulusLength < 2048;
}

/** Digital signature or non-repudiation, the first two bits; without the extension, everything: RFC 5280, 4.2.1.3. */
function isForSigning({ extensions = [] }: Certificate): boolean {
	const usage = extensions.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue as
		| { readonly valueBlock: { readonly valueHexView: Uint8Array } }
		| undefined;
	if (usage === undefined) return true;
	return ((usage.valueBlock.valueHexView[0] ?? 0) & 0b1100_0000) !== 0;
}
