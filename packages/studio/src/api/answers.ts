import type { Bundle, Definition, Id, IsoDate, Scenario, Text } from "@onedoor/dsl/bundle";
import type { BurdenChange, BurdenReport, TypedWhere } from "@onedoor/dsl/burden";
import type { Burden } from "@onedoor/dsl/check";
import type { LibraryMatch, ReadColumn, SheetColumn, SheetRow } from "@onedoor/dsl/import";

import type { Measure } from "../burden/numbers.ts";

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
	/** Who answers for the text; `title` is left out where no file of the library says it. */
	readonly owner: { readonly id: Id; readonly title?: Text };
	/** The most that it should ask, by number of the burden; only what has a target. */
	readonly targets: Readonly<Partial<Record<Measure, number>>>;
	/** Left out when the text has holes, so that nothing is counted too low. */
	readonly burden?: Burden;
	readonly findings: FindingCount;
}

/** `GET library` */
export interface LibraryView {
	readonly library: string;
	/** Another one as soon as any text of the library is another. */
	readonly texts: string;
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
	| "register"
	| "role"
	| "list"
	| "part"
	| "message"
	| "word";

/** `GET search?q=`: what was found, kind by kind. */
export interface SearchView {
	readonly groups: readonly HitGroup[];
	/** Places found, those left out of `groups` too. */
	readonly total: number;
}

export interface HitGroup {
	readonly kind: HitKind;
	/** Best first. */
	readonly hits: readonly SearchHit[];
	/** Those left out too. */
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
	/** Titles of what it stands in, the outermost first: the procedure, the group of fields. */
	readonly inside: readonly Text[];
	/** The file that declares it, and its keys there; left out for words that belong to nothing of their own. */
	readonly at?: { readonly file: string; readonly path: readonly string[] };
	/** Where the words were found. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly text: string;
	/** Language of the words, where the file says it. */
	readonly language?: string;
}

/** `POST burden`: what a procedure asks by the texts on screen, and by those that were opened where they differ. */
export interface BurdenView {
	readonly now: BurdenReport;
	readonly before?: BurdenReport;
	/** From before to now. */
	readonly changes?: readonly BurdenChange[];
	/** For whom another number of fields is typed, also where the least and the most of all are the same. */
	readonly where?: readonly (Pick<TypedWhere, "before" | "after" | "fields"> & {
		/** As it is written. */
		readonly rule: string;
		/** The same in words; left out where words cannot say it. */
		readonly words?: Text;
	})[];
}

/** `POST preview`: the bundle of texts not yet saved. Its validators are at `preview/{hash}/{form}.mjs`. */
export interface PreviewView {
	readonly hash: string;
	readonly bundle: Bundle;
	/** As the texts tell them. */
	readonly scenarios: readonly Scenario[];
}

/** Texts that a procedure can start from beside those of the library: one with a fee, and one that asks for no money. */
export const SKELETONS = ["paid", "free"] as const;

export type Skeleton = (typeof SKELETONS)[number];

export function isSkeleton(name: string): name is Skeleton {
	return (SKELETONS as readonly string[]).includes(name);
}

/** `GET templates/{skeleton or procedure}` */
export interface TemplateView {
	readonly definition: Definition;
	/** Left out when the text has holes. */
	readonly burden?: Burden;
}

/** A file of another tool, and what it shall become. */
export interface ImportAsked {
	readonly kind: "json_schema" | "sheet" | "workbook";
	/** Of the file: JSON, rows with commas, semicolons or tabs between their cells, or a workbook in base 64. */
	readonly text: string;
	readonly id: string;
	readonly title: string;
	readonly language: "en" | "vi";
	/** Fields that are taken from the library. */
	readonly use: readonly string[];
	/** Of the sentences. */
	readonly page: string;
	/** From 0; left out: the first sheet that says what fields are called. */
	readonly sheet?: number;
	/** The row of the heads, from 1; left out: found. */
	readonly headRow?: number;
	/** What each column from the left says, null for nothing; left out: as its head says. */
	readonly columns?: readonly (SheetColumn | null)[];
}

/** Where a list of fields was found in a file, and what its columns were taken for. */
export interface SheetView {
	/** Of the file's sheets; a list without sheets has one without a name. */
	readonly names: readonly string[];
	/** From 0. */
	readonly chosen: number;
	/** From 1. */
	readonly headRow: number;
	/** How the first rows begin, to choose that of the heads from. */
	readonly top: readonly string[];
	readonly columns: readonly ReadColumn[];
	/** Whether a column says what the fields are called. */
	readonly hasTitles: boolean;
}

/** `POST import`: what a file would become, before anything is written. */
export interface ImportView {
	/** Left out for a schema. */
	readonly sheet?: SheetView;
	/** Of a list of fields: what each row was taken as. */
	readonly rows: readonly SheetRow[];
	/** Heads of columns that mean nothing here. */
	readonly unknownHeads: readonly string[];
	/** So many rows at the end were not read. */
	readonly unread: number;
	/** What the procedure does not say as the file does. */
	readonly findings: readonly {
		readonly severity: "error" | "warning" | "info";
		/** JSON pointer. */
		readonly where: string;
		readonly sentence: string;
	}[];
	/** Fields that the library has already. */
	readonly matches: readonly LibraryMatch[];
	/** What would be written; nothing while there is an error. */
	readonly files: readonly { readonly path: string; readonly lines: number }[];
}
