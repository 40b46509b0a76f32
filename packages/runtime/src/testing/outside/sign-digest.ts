import { constants, type KeyObject, privateEncrypt } from "node:crypto";

/** `DigestInfo` of SHA-256, up to the digest itself: RFC 8017, section 9.2, note 1. */
const DIGEST_INFO = Buffer.from("3031300d060960864801650304020105000420", "hex");

/** What a provider does that is given nothing but a SHA-256: RSASSA-PKCS1-v1_5, RFC 8017, section 8.2. */
export function signDigest(key: KeyObject, digest: Uint8Array): Buffer {
	const padding = constants.RSA_PKCS1_PADDING;
	return privateEncrypt({ key, padding }, Buffer.concat([DIGEST_INFO, digest]));
}
