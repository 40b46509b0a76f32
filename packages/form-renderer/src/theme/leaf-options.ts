import type { Field } from "@onedoor/dsl/bundle";

/** How a leaf is drawn: one box with a label, or a set of controls with a legend. */
export type LeafFrame = "box" | "set" | "bare";

/** Options that our templates and widgets read from `ui:options`; a host's own widgets may read them too. */
export interface LeafOptions {
	readonly frame: LeafFrame;
	readonly labelLanguage?: string;
	readonly hintLanguage?: string;
	readonly isOptional: boolean;
	/** The one question of the page: its legend is a heading in size. */
	readonly isQuestion: boolean;
	readonly autocomplete: string;
	readonly inputmode?: "numeric" | "decimal" | "tel" | "email" | "url";
	readonly isShort: boolean;
	/** What is said of the value only advises. */
	readonly isAdvice?: boolean;
	readonly lines?: number;
	/** ISO 4217, of an amount. */
	readonly currency?: string;
	/** Stands where nothing is chosen yet; default "Choose…". */
	readonly empty?: string;
	/** Labels and hints of codes, in the order of the schema's `enum`. */
	readonly codes?: readonly { readonly label: string; readonly language?: string }[];
	/** Codes that were retired, with those that followed them: people still know the old names. */
	readonly former?: readonly FormerCode[];
}

export interface FormerCode {
	readonly value: string;
	readonly label: string;
	/** Values of the schema's `enum`. */
	readonly became: readonly string[];
}

export type WidgetName =
	| "text"
	| "textarea"
	| "money"
	| "number"
	| "date_boxes"
	| "partial_date_boxes"
	| "moment_boxes"
	| "radio"
	| "select"
	| "search"
	| "checkboxes"
	| "yes_no"
	| "agree";

/** Up to so many codes are all shown; more go into a list; still more are searched. */
const SHOWN_AT_ONCE = 7;
const LISTED = 20;

/** @param former how many retired codes people may still look for: they are found only by typing */
export function widgetOf(field: Field, codes: number, former = 0): WidgetName {
	switch (field.as) {
		case "choice":
			if (codes <= SHOWN_AT_ONCE) return "radio";
			return codes <= LISTED && former === 0 ? "select" : "search";
		case "choices":
			return "checkboxes";
		case "yes_no":
			return field.must_be === true ? "agree" : "yes_no";
		case "money":
			return "money";
		case "number":
			return "number";
		case "date":
			return "date_boxes";
		case "partial_date":
			return "partial_date_boxes";
		case "moment":
			return "moment_boxes";
		default:
			return (field.lines ?? 1) > 1 ? "textarea" : "text";
	}
}

export function frameOf(widget: WidgetName): LeafFrame {
	switch (widget) {
		case "text":
		case "textarea":
		case "money":
		case "number":
		case "select":
		case "search":
			return "box";
		case "agree":
			return "bare";
		default:
			return "set";
	}
}

export function inputmodeOf(field: Field): LeafOptions["inputmode"] {
	if (field.as === "whole") return "numeric";
	if (field.as === "number" || field.as === "money") return "decimal";
	if (field.autocomplete === "tel") return "tel";
	if (field.format === "email") return "email";
	if (field.format === "url") return "url";
	return /^\^?\(?(\\d|\[0-9\])(\{\d+\}|\+)\)?\$?$/.test(field.pattern?.regex ?? "")
		? "numeric"
		: undefined;
}
