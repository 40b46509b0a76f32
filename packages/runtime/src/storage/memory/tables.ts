import type { Bundle } from "@onedoor/dsl/bundle";

import type { Case } from "../../case/case.ts";
import type { Effect } from "../../case/effect.ts";
import type { CaseEvent } from "../../case/event.ts";
import type { StoredEntry } from "../audit.ts";
import type { LookupRow, StoredConsent } from "../consent.ts";
import type { NewsGivenUp, UntoldNews } from "../news.ts";
import type { Draft, KeptAnswer, StoredFile } from "../rows.ts";
import type { StoredShare } from "../share.ts";
import type { Due, TaskRow } from "../storage.ts";

export interface OutboxRow {
	readonly effect: Effect;
	attempts: number;
	/** Undefined when it was given up. */
	nextAt: number | undefined;
	leasedUntil: number;
	why: string;
}

export interface DueRow {
	readonly due: Due;
	leasedUntil: number;
}

export interface NewsRow extends Pick<UntoldNews, "subscriber" | "case"> {
	told: number;
	upto: number;
	readonly since: number;
	attempts: number;
	nextAt: number;
	leasedUntil: number;
	why: string | undefined;
}

/** What chains an entry: its salt until something of it is erased, from then on the digest of what it was. */
export type StoredLink = Pick<StoredEntry<object>, "salt" | "digest" | "hash">;

/** Everything of one case. */
export interface Shelf {
	kase: Case;
	events: CaseEvent[];
	/** What chains each event. */
	links: readonly StoredLink[];
	due: DueRow[];
	tasks: readonly TaskRow[];
}

/** Maps keep the order of insertion, as SQLite's rowid does. */
export interface Tables {
	readonly shelves: Map<string, Shelf>;
	readonly outbox: Map<string, OutboxRow>;
	readonly drafts: Map<string, Draft>;
	readonly answers: Map<string, KeptAnswer>;
	readonly files: Map<string, StoredFile>;
	/** Files outside that may have gone with their last row. */
	readonly filesToRemove: Set<string>;
	readonly series: Map<string, number>;
	readonly bundles: Map<string, Bundle>;
	readonly consents: Map<string, StoredConsent>;
	readonly shares: Map<string, StoredShare>;
	/** By case, oldest first. */
	readonly lookups: Map<string, readonly (LookupRow & { readonly link: StoredLink })[]>;
	readonly news: Map<string, NewsRow>;
	readonly newsGivenUp: Map<string, NewsGivenUp>;
}

export function emptyTables(): Tables {
	return {
		shelves: new Map(),
		outbox: new Map(),
		drafts: new Map(),
		answers: new Map(),
		files: new Map(),
		filesToRemove: new Set(),
		series: new Map(),
		bundles: new Map(),
		consents: new Map(),
		shares: new Map(),
		lookups: new Map(),
		news: new Map(),
		newsGivenUp: new Map(),
	};
}

/** One text for a key of several parts: no part can run into its neighbour. */
export function keyOf(...parts: readonly string[]): string {
	return JSON.stringify(parts);
}

/** What goes in and comes out are copies, as if it had been written: nobody changes a stored case by accident. */
export function copy<Value>(value: Value): Value {
	return structuredClone(value);
}
