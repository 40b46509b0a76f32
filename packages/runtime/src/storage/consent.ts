import type { ConsentMethod } from "../case/consent.ts";

/** That a citizen asked a partner to act for them, for one session. */
export interface StoredConsent {
	readonly id: string;
	/** Counts changes, from 1. */
	readonly version: number;
	/** Who asked to act. */
	readonly partner: string;
	/** Their name, as their sign-in says it: the citizen reads it. */
	readonly who?: string;
	/** Where they sit, as their sign-in says it. Left out: nowhere, or everywhere. */
	readonly office?: { readonly kind: string; readonly unit: string };
	/** The only procedure it is for; one case of it. Left out: whatever the partner may open in the session. */
	readonly procedure?: string;
	/** What the citizen was told that it is for, in their language. */
	readonly title?: string;
	/** Personal number or organisation code of whom it is about. */
	readonly applicant: string;
	readonly method: ConsentMethod;
	readonly status: "waiting" | "given" | "withdrawn";
	/** Keyed hash of the code that was sent; the code itself is kept nowhere. */
	readonly code?: string;
	/** Wrong codes so far. */
	readonly tries: number;
	readonly language: string;
	/** ISO 8601. */
	readonly asked_at: string;
	/** Of the code while it waits, of the consent once it is given. */
	readonly expires_at: string;
	/** Open case it is to be added to, once given, and good for no other. */
	readonly for_case?: string;
	/** Cases the partner acts in by it. */
	readonly cases: readonly string[];
}

/** One read of a register, written down with what it was for. */
export interface LookupRow {
	readonly case: string;
	/** What the register was told as the number of this look-up. Left out: it was told none. */
	readonly id?: string;
	/** ISO 8601. */
	readonly at: string;
	/**
	 * Whose act it was part of: `applicant`, `procedure`, an officer or partner by their id, anybody else by a masked
	 * number.
	 */
	readonly by: string;
	readonly register: string;
	readonly record: string;
	/** Fields of the record that were wanted. */
	readonly fields: readonly string[];
	/** Key values, masked but for their last characters. */
	readonly key: string;
	readonly purpose: Readonly<Record<string, string>>;
	/** `unusable`: what came was not what the register's file declares, and was thrown away. */
	readonly answer: "found" | "nothing" | "down" | "unusable";
	/** It was not asked anew: it had been told to the same case before. */
	readonly cached?: true;
	/** Of a result that somebody saw by a link: the share. Then `record` is the result and nobody knows who it was. */
	readonly share?: string;
}

/** What a store keeps besides cases: consents, and who looked what up. */
export interface ConsentStore {
	consent(id: string): Promise<StoredConsent | undefined>;
	/** `conflict` when the stored version is not the one before. A new one has version 1. */
	putConsent(consent: StoredConsent): Promise<"done" | "conflict">;
	/** Newest first, given by or asked by this person. */
	consentsOf(person: string, limit: number): Promise<readonly StoredConsent[]>;
	/** Durable when it resolves. */
	keepLookups(rows: readonly LookupRow[]): Promise<void>;
	/** Oldest first, each with its place from 1, from the one after `afterSeq`. */
	lookups(
		caseId: string,
		afterSeq?: number,
		limit?: number,
	): Promise<readonly (LookupRow & { readonly seq: number })[]>;
}
