import type { Definition, Id, Text } from "@onedoor/dsl/bundle";
import type { Burden } from "@onedoor/dsl/check";
import type { ComparedProcedure, OpenCase, SharedChange } from "@onedoor/dsl/diff";

/** A state of the library's history. */
export interface Revision {
	/** As it is asked for: `refs/heads/main`, `refs/tags/v2`, the id of a commit. */
	readonly rev: string;
	/** As people call it: `main`, `v2`, `a1b2c3d`. */
	readonly name: string;
	/** The first line of what was written when it was made. */
	readonly subject: string;
	/** Instant. */
	readonly at: string;
	/** Who made it; commits only. */
	readonly by?: string;
}

/** `GET history`: with what the texts can be compared. */
export interface HistoryView {
	/** Why there is no history: the folder lies in no repository, or this machine has no git. */
	readonly why?: "no_repository" | "git_missing";
	/** What is published: the branch into which proposals are taken. */
	readonly published?: Revision;
	readonly branches: readonly Revision[];
	readonly tags: readonly Revision[];
	readonly commits: readonly Revision[];
}

/** `POST compare`: the texts on screen against a state. */
export interface ComparisonView {
	/** The procedure asked for; undefined where nothing of it differs in meaning. */
	readonly compared?: ComparedProcedure;
	/** Other procedures that change as well, by what they share with this one. */
	readonly others: readonly {
		readonly id: Id;
		readonly title: Readonly<Record<string, string>>;
		readonly changes: number;
	}[];
	/** Who has to agree before it is taken. */
	readonly agree: Agreements;
	/** Errors that the checker finds in what could be compared all the same. */
	readonly errors: { readonly before: number; readonly after: number };
	readonly burden: { readonly before?: Burden; readonly after?: Burden };
	/** Of both sides, for the picture; missing where one side has no such procedure. */
	readonly definitions?: { readonly before: Definition; readonly after: Definition };
	/** Only where counts of open cases were given. */
	readonly openCases?: readonly OpenCase[];
	/** Every file that differs, those of this procedure first. */
	readonly files: readonly ComparedFile[];
	/** Files that differ and are not listed, as there are too many. */
	readonly more: number;
}

export interface Agreements {
	/** As the texts name them; the first answers for the text itself. */
	readonly people: readonly Agreement[];
	/** Shared things that change, and of which no text says who answers for them. */
	readonly nobody: readonly {
		readonly kind: SharedChange["kind"];
		readonly id: Id;
		readonly title?: Text | undefined;
	}[];
}

/** Somebody who has to agree, and why. */
export interface Agreement {
	readonly owner: { readonly id: Id; readonly title?: Text };
	readonly why: readonly AgreementReason[];
}

export type AgreementReason =
	/** `text`: answers for the text of this procedure; `changes_too`: of one that means something else by what it shares. */
	| { readonly is: "text" | "changes_too"; readonly of: Text }
	/** Keeps this register, whose text is changed. */
	| { readonly is: "register"; readonly of: Text }
	/** Keeps this register, from which more is taken than before. */
	| { readonly is: "reads"; readonly of: Text; readonly fields: readonly Text[] };

export interface ComparedFile {
	readonly path: string;
	/** Undefined: it is new, or gone. */
	readonly before?: string;
	readonly after?: string;
	readonly isOwn: boolean;
}
