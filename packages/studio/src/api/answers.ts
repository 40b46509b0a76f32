import type { Bundle, Definition, Id, IsoDate, Scenario, Text } from "@onedoor/dsl/bundle";
import type { BurdenChange, BurdenReport } from "@onedoor/dsl/burden";
import type { Burden } from "@onedoor/dsl/check";
import type { Change } from "@onedoor/dsl/diff";

/** A file of the library as it stands on disk. `hash` is what a save names in `If-Match`. */
export interface FileView {
	/** From the library's folder, with `/`. */
	readonly path: string;
	readonly text: string;
	readonly hash: string;
}

/** `GET files` */
export interface FilesView {
	/** Names this library among others opened on this machine; it says nothing about where it lies. */
	readonly library: string;
	readonly files: readonly FileView[];
}

export interface FindingCount {
	readonly errors: number;
	readonly warnings: number;
	readonly notes: number;
}

/** One row of the library. */
export interface ProcedureRow {
	readonly id: Id;
	readonly edition: IsoDate;
	readonly title: Text;
	readonly code?: string;
	/** The file that declares it. */
	readonly file: string;
	readonly languages: readonly string[];
	/** Left out when the text has holes, so that nothing is counted too low. */
	readonly burden?: Burden;
	readonly findings: FindingCount;
}

/** `GET library` */
export interface LibraryView {
	readonly library: string;
	readonly procedures: readonly ProcedureRow[];
	/** Procedure files that could not be read as far as a definition; they are never shown as fine. */
	readonly unread: readonly { readonly file: string; readonly findings: FindingCount }[];
	/** In files that several procedures share. */
	readonly shared: FindingCount;
}

export type HitKind =
	| "procedure"
	| "step"
	| "field"
	| "document"
	| "role"
	| "list"
	| "part"
	| "word";

/** `GET search?q=` */
export interface SearchView {
	readonly hits: readonly SearchHit[];
	/** Places found, those left out of `hits` too. */
	readonly total: number;
}

export interface SearchHit {
	readonly kind: HitKind;
	/** Of the step, field …; the procedure's own for kind `procedure`. */
	readonly id: Id;
	/** The procedure it stands in; left out for what is shared. */
	readonly procedure?: Id;
	/** From whose room the file can be opened; left out when the library has no procedure. */
	readonly via?: Id;
	readonly title: Text;
	/** Where the words were found. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly text: string;
	/** Language of the words, where the file says it. */
	readonly language?: string;
}

/** `POST burden`: what a procedure asks by texts not yet saved, and by those on disk where they differ. */
export interface BurdenView {
	readonly now: BurdenReport;
	readonly before?: BurdenReport;
	/** From before to now. */
	readonly changes?: readonly BurdenChange[];
}

/** `POST preview`: the bundle of texts not yet saved. Its validators are at `preview/{hash}/{form}.mjs`. */
export interface PreviewView {
	readonly hash: string;
	readonly bundle: Bundle;
	/** As the texts tell them. */
	readonly scenarios: readonly Scenario[];
}

/** A state of the library's history. */
export interface RevisionView {
	readonly id: string;
	readonly subject: string;
	/** Instant. */
	readonly at: string;
	readonly author: string;
}

/** `GET history` */
export interface HistoryView {
	/** False where the library's folder is in no repository: then nothing can be proposed. */
	readonly isRepository: boolean;
	readonly revisions: readonly RevisionView[];
}

/** `POST compare`: the texts on screen against the disk, or against a revision. */
export interface CompareView {
	readonly changes: readonly Change[];
	/** Left out where the procedure is new. */
	readonly before?: ComparedSide;
	/** Left out where it is gone. */
	readonly after?: ComparedSide;
	/** Files that differ, whole. */
	readonly texts: readonly {
		readonly path: string;
		readonly before: string;
		readonly after: string;
	}[];
}

export interface ComparedSide {
	readonly definition: Definition;
	readonly burden?: Burden;
}

/** What is asked of those who approve. */
export interface ProposalAsked {
	readonly procedure: string;
	readonly title: string;
	readonly why: string;
	readonly law?: string;
	/** In the language of the page: what the change says, as the page shows it. */
	readonly summary: string;
	/** What others changed meanwhile comes along. */
	readonly bringTheirs?: boolean;
}

/** `POST proposals` */
export type ProposedView =
	| {
			readonly kind: "proposed";
			readonly branch: string;
			readonly commit: string;
			readonly files: readonly string[];
			/** False: it became a further commit of an open proposal. */
			readonly isNew: boolean;
			readonly isPushed: boolean;
			readonly url?: string;
	  }
	/** Nothing was written. Others changed the library meanwhile; `files`: which both touch. */
	| {
			readonly kind: "base_moved";
			readonly commits: readonly string[];
			readonly files: readonly string[];
	  }
	/** Nothing was written. Both changed the same lines of these files. */
	| { readonly kind: "conflict"; readonly files: readonly string[] }
	| { readonly kind: "refused"; readonly why: ProposalRefusal; readonly said?: string };

export type ProposalRefusal =
	| "no_repository"
	| "nothing_changed"
	| "no_author"
	| "remote_unreachable"
	| "push_refused"
	| "forge_refused";

/** `GET proposals`: those of this library that are not in force yet. */
export interface ProposalView {
	readonly branch: string;
	readonly procedure: string;
	readonly title: string;
	/** Instant of its last commit. */
	readonly at: string;
	/** Left out where no forge is known. */
	readonly forge?: {
		readonly url: string;
		readonly state: "open" | "merged" | "closed";
		readonly approvals: number;
		readonly checks: "passed" | "failed" | "running" | "unknown";
		readonly remarks: readonly ProposalRemark[];
	};
}

export interface ProposalRemark {
	readonly author: string;
	readonly text: string;
	/** From the library's folder. */
	readonly path?: string;
	/** From 1. */
	readonly line?: number;
}
