import type { Rule } from "../expression/ast.ts";
import type {
	Certainty,
	Citation,
	DataPath,
	Dated,
	Id,
	IsoDate,
	Range,
	Source,
	Text,
} from "./values.ts";

export type FieldType =
	| "text"
	| "whole"
	| "number"
	| "money"
	| "date"
	| "partial_date"
	| "time"
	| "moment"
	| "yes_no"
	| "choice"
	| "choices"
	| "file"
	| "document"
	| "group";

/** A bound of a date or moment: a day, the day asked, the instant asked, or another field. */
export type DateBound =
	| { readonly kind: "date"; readonly date: IsoDate }
	| { readonly kind: "today" }
	| { readonly kind: "now" }
	| { readonly kind: "path"; readonly path: DataPath };

/** How strictly personal data are handled: masks, logs, retention, drafts on the device. */
export type PersonalClass = "none" | "ordinary" | "contact" | "identifier" | "sensitive";

/**
 * One reusable or own field, with the catalogue's meaning already merged in.
 * Rules name other fields from the root of the data, except inside a repeated group, where `this` stays.
 */
export interface Field {
	readonly id: Id;
	/** From the root; a member of a repeated group has no index in it: `guests.full_name`. */
	readonly path: DataPath;
	readonly as: FieldType;
	readonly title: Text;
	readonly help?: Text;
	/** The catalogue field it is, if any. Same id, same meaning, across the library. */
	readonly uses?: Id;
	readonly certainty?: Certainty;
	readonly law?: Citation;
	readonly many?: Range;
	/** What an older edition called it: cases that move from there bring what it held along. */
	readonly was?: Id;
	/** Members of a group, in the author's order. */
	readonly group?: Readonly<Record<Id, Field>>;

	readonly list?: Id;
	readonly only?: readonly string[];
	readonly narrowed_by?: DataPath;

	/** The pattern in words, and the anchored regular expression it compiles to. */
	readonly pattern?: { readonly text: string; readonly regex: string };
	readonly format?: "email" | "url" | "iban";
	readonly checksum?: "luhn" | "mod97" | "vn_tax_code";
	readonly shortest?: number;
	readonly longest?: number;
	readonly lines?: number;
	/** Decimal text for `number`, so that no digit is lost. */
	readonly least?: string;
	readonly most?: string;
	readonly decimals?: number;
	readonly unit?: string;
	readonly earliest?: DateBound;
	readonly latest?: DateBound;
	readonly types?: readonly string[];
	/** Bytes. */
	readonly size?: number;
	readonly must_be?: boolean;

	readonly example?: string;
	readonly starts_with?: unknown;
	readonly answer: "required" | "optional";
	readonly required_when?: Rule;
	readonly when?: Rule;
	readonly prefill?: Source;
	readonly fetch?: Source;
	readonly if_silent: "ask" | "leave_empty" | "officer";
	readonly asked_because?: Text;
	readonly if_broken: "block" | "warn";
	readonly personal: PersonalClass;
	readonly autocomplete?: string;
	readonly means?: string;
	readonly dated?: Dated<Pick<Field, DatedFieldKey>>;
}

/** Limits of a field that laws change from a day on. */
export type DatedFieldKey =
	| "pattern"
	| "shortest"
	| "longest"
	| "least"
	| "most"
	| "decimals"
	| "earliest"
	| "latest"
	| "example"
	| "answer"
	| "if_silent"
	| "if_broken";

/** How a requirement may be satisfied, tried in order. */
export type DocumentSource =
	| { readonly by: "register"; readonly source: Source }
	| {
			readonly by: "repository" | "wallet" | "earlier_case" | "upload" | "show" | "hand_in";
	  };

/** A requirement of evidence. With `one_of`, one alternative satisfies it, in order of preference. */
export interface DocumentRequirement {
	readonly id: Id;
	/** `birth_evidence`, or `birth_evidence.birth_notice` for an alternative. */
	readonly path: DataPath;
	readonly title: Text;
	readonly help?: Text;
	readonly certainty?: Certainty;
	readonly law?: Citation;
	/** What an older edition called it: cases that move from there bring what it held along. */
	readonly was?: Id;
	/** Catalogue kind of evidence; default its own id. */
	readonly kind: Id;
	readonly when?: Rule;
	readonly one_of?: Readonly<Record<Id, DocumentRequirement>>;
	/** Empty exactly when `one_of` is there. */
	readonly satisfied_by: readonly DocumentSource[];
	readonly form: "original" | "certified_copy" | "extract" | "copy";
	readonly copies: number;
	readonly files: Range;
	readonly types: readonly string[];
	/** Bytes. */
	readonly size: number;
	readonly signed_by?: Id;
	readonly if_missing: "block" | "warn";
	readonly replaced_because?: Text;
	readonly dated?: Dated<
		Pick<DocumentRequirement, "form" | "copies" | "files" | "size" | "if_missing">
	>;
}
