import type { Id } from "@onedoor/dsl/bundle";
import type { Change } from "@onedoor/dsl/diff";

import type { ComparisonView } from "./comparison.ts";

/** A proposed change: one branch, and a request on the forge where there is one. */
export interface ProposalView {
	/** `onedoor/birth_registration/no-fee` */
	readonly branch: string;
	readonly procedure: Id;
	readonly title: string;
	readonly reason: string;
	readonly law: string;
	/** Of its last commit. */
	readonly at: string;
	/** Whether the last commit has reached the remote. */
	readonly isSent: boolean;
	readonly request?: RequestView;
	/** Why nothing is known of its request. */
	readonly unknown?: ForgeTrouble;
}

/** What the forge knows of a proposal. */
export interface RequestView {
	readonly number: number;
	/** A page for people; only http and https. */
	readonly url: string;
	readonly title: string;
	readonly state: "open" | "merged" | "closed";
	readonly checks: "passed" | "failed" | "running" | "none";
	/** Who has approved, and who asks for something else. */
	readonly approvedBy: readonly string[];
	readonly refusedBy: readonly string[];
	readonly remarks: readonly RemarkView[];
}

/** What a reviewer said. */
export interface RemarkView {
	readonly id: string;
	readonly by: string;
	/** Instant. */
	readonly at: string;
	/** As it was written; shown as text only. */
	readonly text: string;
	readonly url: string;
	readonly isDone: boolean;
	/** File of the library and line in it, as it stands on disk now; missing where it is about the whole, or about a line that is no more. */
	readonly file?: string;
	readonly line?: number;
}

export type ForgeTrouble =
	| "no_forge"
	| "no_token"
	| "token_refused"
	| "forge_unreachable"
	| "forge_refused";

/** `GET proposals` */
export interface ProposalsView {
	readonly proposals: readonly ProposalView[];
	/** Files that are saved otherwise than they are published; left out where nothing is published. */
	readonly differing?: readonly string[];
}

/** `POST proposal/look`: everything that is to be known before a change is proposed. Nothing is written. */
export interface LookView {
	/** Where it would go. */
	readonly to: {
		/** The branch into which it would be taken. */
		readonly base: string;
		/** Address of the remote without names and passwords; missing where there is none. */
		readonly remote?: string;
		readonly forge?: "github" | "gitlab";
		readonly canAsk: boolean;
	};
	/** What is worth knowing, and stops nothing. */
	readonly notes: readonly LookNote[];
	/** Whose name the commit would bear; missing: to be asked. */
	readonly author?: { readonly name: string; readonly email: string };
	/** The proposal that would be added to. */
	readonly open?: ProposalView;
	readonly files: readonly ChangedFile[];
	/** What others did meanwhile. */
	readonly incoming: Incoming;
	readonly check: {
		readonly errors: readonly FoundError[];
		readonly warnings: number;
		readonly scenarios: { readonly passed: number; readonly failed: readonly string[] };
	};
	/** Exactly what would be proposed, against what is published. */
	readonly comparison: ComparisonView;
	/** Commits that this look knows of; what is pushed is compared with them again. */
	readonly seen: Seen;
}

export interface Seen {
	readonly base: string;
	readonly branch?: string;
}

export type LookNote =
	| { readonly kind: "detached" }
	| { readonly kind: "staged"; readonly files: readonly string[] }
	| { readonly kind: "no_remote" }
	| { readonly kind: "unreachable"; readonly said: string }
	| { readonly kind: ForgeTrouble };

export interface FoundError {
	readonly message: string;
	readonly file: string;
	readonly line: number;
}

export interface ChangedFile {
	readonly path: string;
	readonly is: "new" | "changed" | "taken_back";
	/** Belongs to the change unless somebody says otherwise. */
	readonly isOwn: boolean;
	readonly isChosen: boolean;
	/** Of the text on disk. */
	readonly hash: string;
	readonly lines: number;
}

export interface Incoming {
	readonly commits: readonly IncomingCommit[];
	/** Files that both changed and that are not put together yet. */
	readonly overlaps: readonly Overlap[];
}

export interface IncomingCommit {
	readonly id: string;
	readonly subject: string;
	readonly by: string;
	readonly at: string;
	/** Into what is published, or into the proposal itself. */
	readonly into: "base" | "proposal";
	/** Files of the library that it touches. */
	readonly files: readonly string[];
}

export interface Overlap {
	readonly path: string;
	/** What both began with. */
	readonly ancestor: string;
	readonly theirs: string;
}

/** Body of `POST proposal`. */
export interface ProposalAsked {
	readonly procedure: Id;
	/** Chosen files with the hash of the text that was looked at. */
	readonly files: Readonly<Record<string, string>>;
	readonly title: string;
	readonly reason: string;
	readonly law: string;
	readonly author?: { readonly name: string; readonly email: string };
	readonly seen: Seen;
	readonly language: string;
}

/** `POST proposal`: what was done. Everything up to `stopped` is done and stays. */
export interface ProposedView {
	readonly branch: string;
	readonly commit: string;
	readonly isSent: boolean;
	readonly request?: { readonly number: number; readonly url: string };
	/** What this press brought into it, by whoever notices it. */
	readonly changes: readonly Change[];
	/** Instant. */
	readonly at: string;
	/** Where a person can ask for it to be taken, when it could not be done from here. */
	readonly askAt?: string;
	readonly stopped?: {
		readonly why: ForgeTrouble | "no_remote" | PushTrouble;
		readonly said?: string;
	};
}

export type PushTrouble = "push_refused" | "push_behind" | "push_unreachable" | "push_hook";
