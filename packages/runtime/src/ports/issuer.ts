import type { Id, IsoDate, Text } from "@onedoor/dsl/bundle";

/** Name and version of what an attestation says; whoever reads one looks at it first. */
export const ATTESTATION_SCHEMA = "onedoor-result/1";

/**
 * A result as data: what its issuer puts its signature to. Members whose names have three letters are those of JWT
 * (RFC 7519, section 4.1), in seconds since the epoch; all others are named as the language names them.
 */
export interface Attestation {
	readonly schema: typeof ATTESTATION_SCHEMA;
	/** Who issued it: an https origin, under which its keys and its verification page are found. */
	readonly iss: string;
	readonly iat: number;
	/** First second out of force, where it is valid for a time. */
	readonly exp?: number;
	readonly procedure: Id;
	readonly edition: IsoDate;
	/** Number of the case. */
	readonly case: string;
	/** Kind of evidence, the same in every procedure. */
	readonly kind: Id;
	/** Id of the result. */
	readonly of: Id;
	readonly title: Text;
	readonly number: string;
	/** ISO 8601, as of the next two. */
	readonly issued_at: string;
	readonly signed_at?: string;
	/** First instant out of force. */
	readonly valid_until?: string;
	readonly holder: { readonly personal_id: string } | { readonly organisation_code: string };
	/** What the procedure `gives`, by its names. */
	readonly gives: Readonly<Record<Id, unknown>>;
	/** What its letter shows of the case's data, nested by their paths. */
	readonly shows: Readonly<Record<string, unknown>>;
	/** The letter that people read: its media type, and the SHA-256, hex, of its bytes. */
	readonly letter?: { readonly type: string; readonly sha256: string };
	/** Where anybody sees whether it is still in force. */
	readonly verify: string;
}

/** Name and version of what is said of a result to somebody it was shared with. */
export const PART_SCHEMA = "onedoor-result-part/1";

/**
 * A part of an attestation, for one reader and a time: what its owner chose of it. It says nothing that the whole does
 * not say, and is no whole: it has no letter, no case, and a holder only where the owner shows who they are.
 */
export interface AttestationPart
	extends Omit<Attestation, "schema" | "exp" | "case" | "holder" | "letter"> {
	readonly schema: typeof PART_SCHEMA;
	/** First second at which it is over: the end of the share, or of the result. */
	readonly exp: number;
	/** For whom it was made, in the owner's words: RFC 7519, section 4.1.3. */
	readonly aud: string;
	readonly holder?: Attestation["holder"];
}

/** What reading a signed attestation came to. */
export type ReadAttestation =
	| { readonly says: Attestation }
	| {
			/**
			 * `unreadable`: no attestation at all. `unknown_key`: signed with a key that its issuer does not publish.
			 * `altered`: the signature is not of these bytes. `another_issuer`: what it says was issued elsewhere.
			 */
			readonly why: "unreadable" | "unknown_key" | "altered" | "another_issuer";
	  };

/** JSON Web Key Set, RFC 7517, section 5: public keys only. */
export interface PublicKeys {
	readonly keys: readonly Readonly<Record<string, unknown>>[];
}

/** Signs results as data, with a key that everybody may have the public half of. */
export interface Issuer {
	/** An https origin: `iss` of what it signs. */
	readonly id: string;
	/** In JWS compact serialization, RFC 7515, section 3.1. */
	sign(says: Attestation | AttestationPart): Promise<string>;
	/** Checks the signature of a whole attestation. That it has run out or was revoked is not looked at. */
	read(signed: string): Promise<ReadAttestation>;
	/** All keys that attestations of this issuer may be signed with, also those of before. */
	keys(): PublicKeys;
}
