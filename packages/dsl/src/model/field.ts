import type { FieldType, PersonalClass } from "../bundle/field.ts";
import type { Range } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Form, Named, Words } from "./form.ts";
import { either, item, type Keyed, list, map, word, wordOf } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { decimal, range, size, whole } from "./values/amounts.ts";
import { bound } from "./values/bound.ts";
import { code, id, memberIds, path } from "./values/names.ts";
import { type Pattern, pattern } from "./values/pattern.ts";
import { type SourceRef, source } from "./values/references.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { anyScalar, text } from "./values/text.ts";

/** A field of the catalogue, of a procedure's data, or a member of a group. */
export interface FieldModel extends Common {
	readonly use?: Named;
	readonly like?: Named;
	readonly as?: FieldType;
	readonly many?: Range;
	readonly list?: Named;
	readonly only?: readonly Named[];
	readonly narrowed_by?: Named;
	readonly pattern?: Pattern;
	readonly format?: "email" | "url" | "iban";
	readonly checksum?: "luhn" | "mod97" | "vn_tax_code";
	readonly shortest?: number;
	readonly longest?: number;
	readonly lines?: number;
	readonly least?: string;
	readonly most?: string;
	readonly decimals?: number;
	readonly unit?: string;
	readonly earliest?: Named;
	readonly latest?: Named;
	readonly types?: readonly string[];
	readonly size?: number;
	readonly must_be?: "yes";
	readonly example?: string;
	readonly starts_with?: string;
	readonly answer?: "required" | "optional";
	readonly required_when?: RuleText;
	readonly when?: RuleText;
	readonly prefill?: SourceRef | readonly Keyed<SourceRef>[];
	readonly fetch?: SourceRef;
	readonly if_silent?: "ask" | "leave_empty" | "officer";
	readonly asked_because?: Words;
	readonly if_broken?: "block" | "warn";
	readonly personal?: PersonalClass;
	readonly autocomplete?: string;
	readonly means?: string;
	readonly group?: readonly Keyed<Item<FieldModel>>[];
}

/** `group` is a type too, but is never written: members say it. */
export const FIELD_TYPES: readonly FieldType[] = [
	"text",
	"whole",
	"number",
	"money",
	"date",
	"partial_date",
	"time",
	"moment",
	"yes_no",
	"choice",
	"choices",
	"file",
	"document",
];

export const field: Form<Item<FieldModel>> = item(() => fieldShape);

export const fieldShape: Shape<FieldModel> = {
	name: "a field",
	keys: {
		use: { form: id, doc: "This field is that one of the catalogue; other keys refine it." },
		like: { form: id, doc: "All members of that catalogue group, and those of `group` here." },
		as: { form: wordOf<FieldType>(FIELD_TYPES), doc: "Type of the value." },
		many: { form: range, doc: "A list with that many items." },
		list: { form: id, doc: "The code list of a choice." },
		...WORDS,
		only: { form: list(code), doc: "The codes of the list that may be chosen." },
		narrowed_by: { form: path, doc: "The parent code chosen there limits this list." },
		pattern: { form: pattern, doc: "What a text looks like." },
		format: { form: word("email", "url", "iban"), doc: "A well-known form of text." },
		checksum: { form: word("luhn", "mod97", "vn_tax_code"), doc: "A check digit." },
		shortest: { form: whole, doc: "Fewest characters." },
		longest: { form: whole, doc: "Most characters; required for free text." },
		lines: { form: whole, fallback: "1", doc: "More than one gives a text area." },
		least: { form: decimal, doc: "Smallest number." },
		most: { form: decimal, doc: "Largest number." },
		decimals: { form: whole, doc: "Digits after the point." },
		unit: { form: anyScalar, doc: "Unit shown beside a number." },
		earliest: { form: bound, doc: "First day allowed." },
		latest: { form: bound, doc: "Last day allowed." },
		types: { form: list(anyScalar), doc: "File types; default `pdf jpeg png`." },
		size: { form: size, fallback: "10 MB", doc: "Largest file." },
		must_be: { form: word("yes"), doc: "A declaration that has to be made." },
		example: { form: anyScalar, doc: "Shown as a hint." },
		starts_with: { form: anyScalar, doc: "A preset value, editable." },
		answer: {
			form: word("required", "optional"),
			fallback: "required",
			doc: "May it be left empty?",
		},
		required_when: { form: rule, doc: "Required only then." },
		when: { form: rule, doc: "Shown and existing only then." },
		prefill: {
			form: either(source, map(memberIds, source)),
			doc: "Taken from a register and shown with its source.",
		},
		fetch: { form: source, doc: "As prefill, but not shown for confirmation." },
		if_silent: {
			form: word("ask", "leave_empty", "officer"),
			fallback: "ask",
			doc: "When the register is down or has nothing.",
		},
		asked_because: { form: text, doc: "Why it is asked though a register holds it." },
		if_broken: { form: word("block", "warn"), fallback: "block", doc: "Refuse or only advise." },
		personal: {
			form: wordOf<PersonalClass>(["none", "ordinary", "contact", "identifier", "sensitive"]),
			fallback: "none",
			doc: "How strictly the value is handled.",
		},
		autocomplete: { form: anyScalar, doc: "HTML autocomplete token." },
		means: { form: anyScalar, doc: "URI of what it means, for exports." },
		group: { form: map(memberIds, field), doc: "Members of a group." },
		...BASIS,
	},
};
