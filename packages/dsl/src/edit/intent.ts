/** A file as the host hands it over. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}

/** What somebody wants changed, in the words of the procedure. `file` is the one open; no other is ever touched. */
export type EditIntent = SetTitle | SetDeadline | SetText;

/** The title of a step, field, outcome, document …; an empty path is the procedure itself. */
export interface SetTitle {
	readonly kind: "set_title";
	readonly file: string;
	/** As in the definition or as in the file: `steps.verify`, `data.child.full_name`, `steps.lookups.parents_lookup`. */
	readonly path: string;
	/** BCP 47, one of the procedure's. */
	readonly language: string;
	readonly text: string;
}

/** How long a step may take. */
export interface SetDeadline {
	readonly kind: "set_deadline";
	readonly file: string;
	readonly step: string;
	/** As the language writes it: `2 working hours`. */
	readonly within: string;
	/** For a step that has no deadline yet: what follows, as the language writes it: `tell registrar`. */
	readonly when_late?: string;
}

/** Any scalar that is there already. */
export interface SetText {
	readonly kind: "set_text";
	readonly file: string;
	readonly path: string;
	readonly text: string;
}

/** Half-open offsets into the file as it was, in UTF-16 units. */
export interface TextChange {
	readonly path: string;
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

export interface Edited {
	readonly ok: true;
	readonly changes: readonly TextChange[];
	/** All files, with the changed ones in their new text. */
	readonly files: readonly TextFile[];
	/** What undo would take back; words are the host's. */
	readonly undo: {
		readonly code: EditIntent["kind"];
		readonly values: Readonly<Record<string, string>>;
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
	/** The procedure does not speak it: `languages`. Further languages stand in a texts file. */
	| "language_unknown"
	| "text_empty"
	/** A title is one line. */
	| "text_has_line_breaks"
	/** At most `most` characters. */
	| "text_too_long"
	/** The value is a map or a list. */
	| "not_a_scalar"
	/** Values by day: change the one that is meant. */
	| "value_is_dated"
	/** Not `<n> <unit>`; `expected` lists the units. */
	| "not_a_duration"
	/** The step has no deadline and takes none, or a first one came without `when_late`. */
	| "no_deadline"
	/** Not `tell <role>`, `go_to <step>` or `take <outcome>`. */
	| "not_a_consequence"
	/** The deadline is a time of day or a clock: `key`. */
	| "deadline_not_within"
	/** No way of writing it leaves everything else as it is. */
	| "would_damage";

export function refusal(
	refused: RefusalCode,
	values: Readonly<Record<string, unknown>> = {},
): Refused {
	return { ok: false, refused, values };
}
