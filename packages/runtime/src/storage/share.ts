/** That the owner of a result lets whoever has a link see part of it for a time. */
export interface StoredShare {
	readonly id: string;
	/** Counts changes, from 1. */
	readonly version: number;
	/** Case and paper of the result. */
	readonly case: string;
	readonly paper: string;
	/** Keyed hash of the code in the link; the code itself is kept nowhere. */
	readonly code: string;
	/** For whom and what for, in the owner's words. */
	readonly to: string;
	readonly purpose: string;
	/** Names of what is shown: `holder`, `gives.<name>`, `shows.<path>`. */
	readonly claims: readonly string[];
	/** ISO 8601. */
	readonly made_at: string;
	/** First instant at which nobody sees it any more. */
	readonly expires_at: string;
	/** The owner has stopped it. */
	readonly stopped_at?: string;
}

/** What a store keeps of shared results. */
export interface ShareStore {
	share(id: string): Promise<StoredShare | undefined>;
	/** By the keyed hash of its code. */
	shareByCode(code: string): Promise<StoredShare | undefined>;
	/** `conflict` when the stored version is not the one before. A new one has version 1. */
	putShare(share: StoredShare): Promise<"done" | "conflict">;
	/** Of a case, newest first. */
	sharesOf(caseId: string): Promise<readonly StoredShare[]>;
}
