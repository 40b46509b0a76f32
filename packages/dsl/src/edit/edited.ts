import type { EditIntent, TextFile } from "./intent.ts";

/** Half-open offsets into the file as it was, in UTF-16 units. */
export interface TextChange {
	readonly path: string;
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** Something that names what an edit is about. */
export interface UserPlace {
	readonly file: string;
	/** Keys from the root of the file, joined by dots. */
	readonly path: string;
	/** From 1. */
	readonly line: number;
}

export interface Edited {
	readonly ok: true;
	/** In the order of files and places; none overlap. */
	readonly changes: readonly TextChange[];
	/** All files, with the changed ones in their new text. */
	readonly files: readonly TextFile[];
	/** Places changed beside the one that was asked for, as they were before. */
	readonly also: readonly UserPlace[];
	readonly undo: {
		readonly code: EditIntent["kind"];
		readonly values: Readonly<Record<string, unknown>>;
		/** What undo would take back, for a menu. */
		readonly label: Readonly<Record<"en" | "vi" | "ar", string>>;
		/** Over the files as they came out, these give the very bytes from before. */
		readonly changes: readonly TextChange[];
	};
}

export interface Refused {
	readonly ok: false;
	readonly refused: RefusalCode;
	readonly values: Readonly<Record<string, unknown>>;
}

export type RefusalCode =
	/** No such file was handed over. */
	| "file_unknown"
	/** The file is no sound YAML: `detail` says where. */
	| "file_broken"
	/** Nothing stands there: `path`, and the `closest` name. */
	| "item_unknown"
	/** It is written in another `file`, at `path`: open that one, knowing who else uses it. */
	| "in_another_file"
	/** The procedure does not speak it and no file of texts does: `languages`. */
	| "language_unknown"
	| "text_empty"
	/** A title is one line. */
	| "text_has_line_breaks"
	/** At most `most` characters. */
	| "text_too_long"
	/** The value is a map or a list. */
	| "not_a_scalar"
	/** Neither a map nor a list, or a map without a key for what is added. */
	| "not_a_collection"
	/** Values by day: change the one that is meant. */
	| "value_is_dated"
	/** Not `<n> <unit>`; `expected` lists the units. */
	| "not_a_duration"
	/** The step has no deadline and takes none, or a first one came without `when_late`. */
	| "no_deadline"
	/** Not `tell <role>`, `go to <step>` or `take <outcome>`. */
	| "not_a_consequence"
	/** The deadline is a time of day or a clock: `key`. */
	| "deadline_not_within"
	/** Not an id: lower-case letters, digits and `_`. */
	| "id_malformed"
	/** Something of that name is there already, at `file` and `path`. */
	| "name_taken"
	/** `users` name it: `UserPlace`s. */
	| "in_use"
	/** `users` would name what is not there: what they shall name instead lacks it. */
	| "would_dangle"
	/** `users` ask a register, or are answered, by the name itself: say `by`, or the fields one by one, first. */
	| "named_alike"
	/** It also means something of another owner, `also`: an edition, or a procedure that uses the same part. */
	| "name_shared"
	/** The path leads through an alias. */
	| "through_an_alias"
	/** No way of writing it leaves everything else as it is. */
	| "would_damage";

export function refusal(
	refused: RefusalCode,
	values: Readonly<Record<string, unknown>> = {},
): Refused {
	return { ok: false, refused, values };
}
