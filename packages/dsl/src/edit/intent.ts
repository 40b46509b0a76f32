import type { YamlValue } from "./yaml/meaning.ts";

/** A file as the host hands it over. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}

/** What somebody wants changed. `file` is the one open; names that are used elsewhere are followed there. */
export type EditIntent =
	| SetTitle
	| SetHelp
	| SetText
	| SetDeadline
	| RemoveDeadline
	| SetOpened
	| RemoveOpened
	| AcceptFinding
	| FetchField
	| AskedBecause
	| AddItem
	| RemoveItem
	| RenameItem
	| MoveItem
	| RenameName
	| RemoveName
	| SetValue
	| AddValue
	| RemoveValue
	| RenameKey
	| MoveValue
	| CopyValue;

interface About {
	readonly file: string;
	/**
	 * As in the definition or as in the file: `steps.verify`, `data.child.full_name`, `steps.lookups.parents_lookup`.
	 * An empty path is the file's own item: the procedure itself.
	 */
	readonly path: string;
}

/** The title of a step, field, outcome, document …, in one of the languages. */
export interface SetTitle extends About {
	readonly kind: "set_title";
	/** BCP 47. One the file does not speak goes into its file of texts. */
	readonly language: string;
	readonly text: string;
}

/** The help below a title, in one of the languages. */
export interface SetHelp extends About {
	readonly kind: "set_help";
	readonly language: string;
	readonly text: string;
}

/** Any words. Without `language` the scalar that stands at the path; with it the text at the path in that language. */
export interface SetText extends About {
	readonly kind: "set_text";
	readonly text: string;
	readonly language?: string;
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

export interface RemoveDeadline {
	readonly kind: "remove_deadline";
	readonly file: string;
	readonly step: string;
}

/** A value that a part leaves open, for the one procedure whose step follows the part. */
export interface SetOpened {
	readonly kind: "set_opened";
	readonly file: string;
	/** The step that follows the part. */
	readonly step: string;
	/** As `open` of the part lists it: `steps.check.deadline.within`. */
	readonly opened: string;
	readonly value: YamlValue;
	/** Of words: only those of this language become others. */
	readonly language?: string;
}

/** Lets the part say it again. */
export interface RemoveOpened {
	readonly kind: "remove_opened";
	readonly file: string;
	readonly step: string;
	readonly opened: string;
}

/** Writes at an item why a finding is accepted there. */
export interface AcceptFinding extends About {
	readonly kind: "accept_finding";
	readonly code: string;
	readonly because: string;
}

/** Takes a field from a register, instead of asking for it. */
export interface FetchField extends About {
	readonly kind: "fetch_field";
	/** As the language writes it: `population.person by this.personal_id`. */
	readonly source: string;
	/** Whether people are not even shown it for confirmation. Default: they are. */
	readonly hidden?: boolean;
	/** What is done where the register does not answer, if it is not what the field says or `ask`. */
	readonly if_silent?: "ask" | "leave_empty" | "officer";
}

/** Says why a field is asked though a register holds it. */
export interface AskedBecause extends About {
	readonly kind: "asked_because";
	readonly text: string;
	readonly language?: string;
}

/** Kinds of items that have intents of their own: `add_step`, `remove_field`, `rename_outcome`, `move_page` … */
export type ItemKind =
	| "step"
	| "field"
	| "page"
	| "list"
	| "option"
	| "document"
	| "outcome"
	| "fee"
	| "message"
	| "role"
	| "clock"
	| "condition"
	| "check"
	| "result"
	| "translation"
	| "scenario";

/** A new item. Paths of pages and outcomes begin with their step, those of options with their list. */
export interface AddItem extends About {
	readonly kind: `add_${ItemKind}`;
	/** What it says: `{ does: "decide", who: "registrar" }`; for a translation or a short condition, its words. */
	readonly values?: YamlValue;
	/** Before the item of that id; at the end otherwise. */
	readonly before?: string;
	/** For a field or a document: the page that asks it, `application.your_dog`. */
	readonly ask?: string;
	/** What is asked there already, before which it is asked; at the end of the page otherwise. */
	readonly ask_before?: string;
	/**
	 * For a scenario, the first of its file: the procedure it is a story of; an empty file becomes a scenarios file.
	 * For a message: the only procedure it is for, in whose languages it begins; an empty file becomes a messages file.
	 * A list needs none: an empty file becomes a codes file.
	 */
	readonly procedure?: string;
}

export interface RemoveItem extends About {
	readonly kind: `remove_${ItemKind}`;
	/**
	 * What becomes of those who name it. Default: with any, the removal is refused and lists them. `remove`: what
	 * lists it lists it no more; refused where a rule, a letter or a way needs it. Otherwise the id they name instead.
	 */
	readonly users?: string;
}

/** Another id, followed by every reference across files. */
export interface RenameItem extends About {
	readonly kind: `rename_${ItemKind}`;
	readonly to: string;
	/** Leave `was` behind in any case, because open cases know the old id. Default: when other files knew it. */
	readonly open_cases?: boolean;
}

/** Another name for whatever is declared at a path of a file: a key, or the value of `procedure` and the like. */
export interface RenameName {
	readonly kind: "rename_name";
	readonly file: string;
	/** Keys from the root of the file, as a declaration has them. */
	readonly path: readonly string[];
	readonly to: string;
	readonly open_cases?: boolean;
	/** Also where other owners mean it by the same name: a part that needs it, another edition. Default: refused. */
	readonly together?: boolean;
}

/** Takes out whatever is declared at a path of a file, of any kind: an office, a code list, a register of the library. */
export interface RemoveName extends Pick<RemoveItem, "users"> {
	readonly kind: "remove_name";
	readonly file: string;
	/** Keys from the root of the file, as a declaration has them. */
	readonly path: readonly string[];
}

export interface MoveItem extends About {
	readonly kind: `move_${ItemKind}`;
	readonly before?: string;
}

/** Any place of any YAML file, also one of another project. */
interface Place {
	readonly file: string;
	/** Keys as written, without quotes; items by their index from 0. */
	readonly path: readonly string[];
	/** Which document of the file, from 0. */
	readonly document?: number;
}

export interface SetValue extends Place {
	readonly kind: "set_value";
	readonly value: YamlValue;
}

export interface AddValue extends Place {
	readonly kind: "add_value";
	readonly key?: string;
	readonly value: YamlValue;
	readonly before?: string;
}

export interface RemoveValue extends Place {
	readonly kind: "remove_value";
}

export interface RenameKey extends Place {
	readonly kind: "rename_key";
	readonly key: string;
}

export interface MoveValue extends Place {
	readonly kind: "move_value";
	readonly before?: string;
}

/** Another entry that says the same, right behind the first one and under another key. Nothing names it yet. */
export interface CopyValue extends Place {
	readonly kind: "copy_value";
	readonly key: string;
	/** What the copy is called instead, as the file says titles: words, or words by language. */
	readonly title?: YamlValue;
}
