import type { Case } from "../case/case.ts";
import type { Effect } from "../case/effect.ts";

/** What a person has typed into a step and not yet sent. Never validated away. */
export interface Draft {
	/** Key of the form in `Bundle.forms`. */
	readonly step: string;
	readonly data: Readonly<Record<string, unknown>>;
	/** Values looked up for this draft, by data path: `{ value, source, register?, as_of? }`. */
	readonly fetched: Readonly<Record<string, unknown>>;
	/** Look-ups that gave nothing, by data path: the form asks instead. */
	readonly silent: readonly {
		readonly path: string;
		readonly register: string;
		/** `absent`: this deployment does not reach the register. */
		readonly why: "down" | "nothing" | "absent";
	}[];
	/** What was typed before the case was moved to another edition. Saving what is typed now does not write over it. */
	readonly before?: TypedBefore;
	/** Counts saves, from 1. Not the version of the case. */
	readonly version: number;
	/** ISO 8601. */
	readonly saved_at: string;
}

/** A draft as it was on an older edition. */
export interface TypedBefore {
	/** Hash of the bundle. */
	readonly bundle: string;
	/** Key of the form there. */
	readonly form: string;
	readonly data: Draft["data"];
}

/** `waiting`: it could not be asked yet. */
export type FileScan = "waiting" | "clean" | "infected";

/** A file that is shown to nobody: it waits for its scan, or was found infected. */
export type HeldFile = Pick<StoredFile, "id" | "case" | "name" | "by" | "field"> & {
	readonly scan: Exclude<FileScan, "clean">;
};

/** A file of a case: an upload, or a rendered paper. Its content never changes. */
export interface StoredFile {
	readonly id: string;
	readonly case: string;
	readonly name: string;
	/** Media type, found in the content and not believed from the sender. */
	readonly type: string;
	/** Bytes. */
	readonly size: number;
	/** Empty where it lies outside, and where nothing of it is kept. */
	readonly content: Uint8Array;
	/** Its content lies in the file store, under `files/<id>`. */
	readonly outside?: true;
	/** What a scanner said; left out where none was asked. Of what is infected nothing is kept. */
	readonly scan?: FileScan;
	/** Who uploaded it. */
	readonly by?: string;
	/** Document or file field it was uploaded for. */
	readonly field?: string;
	/** Paper it renders. */
	readonly paper?: string;
	/** Where anybody may check a result: `/verify/<code>`. */
	readonly code?: string;
}

/** The answer a key was given, so that the same key gives it again. */
export interface KeptAnswer {
	readonly case: string;
	readonly actor: string;
	readonly key: string;
	/** SHA-256, hex, over method, path and body. */
	readonly bodyHash: string;
	readonly status: number;
	/** JSON text. */
	readonly answer: string;
}

/** A case with what is typed for it, and what a key was answered before. */
export interface LoadedForAct {
	readonly case: Case;
	readonly drafts: readonly Draft[];
	readonly answer?: KeptAnswer;
	/** Nothing was read: it is what this process remembers, and drafts and answer are left to the commit. */
	readonly isRemembered?: true;
}

/** A leased effect. */
export interface ClaimedEffect {
	readonly effect: Effect;
	/** Failed tries so far. */
	readonly attempts: number;
}

/** An effect that was given up. It stays visible until an operator has dealt with it. */
export interface DeadEffect {
	readonly id: string;
	readonly case: string;
	readonly kind: Effect["kind"];
	readonly attempts: number;
	readonly why: string;
}

/** Figures for `/metrics` and `/health/ready`. */
export interface StoreFigures {
	readonly cases: Readonly<Record<Case["status"], number>>;
	readonly effectsWaiting: number;
	readonly effectsDead: number;
}
