import type { FieldType, PersonalClass } from "../bundle/field.ts";
import type { Range } from "../bundle/values.ts";
import { type CheckModel, checkShape } from "./check.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import { FIELD_TYPES } from "./field-types.ts";
import type { Form, Named, Words } from "./form.ts";
import { either, item, type Keyed, list, map, word, wordOf } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { decimal, range, size, whole } from "./values/amounts.ts";
import { bound } from "./values/bound.ts";
import { code, freeIds, id, memberIds, path } from "./values/names.ts";
import { type Pattern, pattern } from "./values/pattern.ts";
import { type SourceRef, source } from "./values/references.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { anyScalar, plainWords, text } from "./values/text.ts";
import { autocomplete, uri } from "./values/web.ts";

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
	readonly held_in?: readonly HeldIn[];
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
	readonly checks?: readonly Keyed<Item<CheckModel>>[];
}

/** Where a kind of document may be had without its paper. */
export type HeldIn = "repository" | "wallet";

export const field: Form<Item<FieldModel>> = item(() => fieldShape);

export const fieldShape: Shape<FieldModel> = {
	name: "a field",
	example: "as: date",
	keys: {
		use: {
			form: id,
			doc: "This field is that one of the catalogue; other keys refine its texts, and its limits only tighter.",
			example: "full_name",
		},
		like: {
			form: id,
			doc: "In the catalogue: all members of that group, and those of `group` here.",
			example: "person",
		},
		as: { form: wordOf<FieldType>(FIELD_TYPES), doc: "The type of its value." },
		many: { form: range, fixed: true, doc: "The field is a list with that many items." },
		list: { form: id, doc: "The code list of a choice.", example: "ethnicity" },
		...WORDS,
		only: { form: list(code), doc: "The codes of the list that may be chosen here." },
		narrowed_by: {
			form: path,
			doc: "The field whose chosen code limits this list to the codes that belong to it.",
			example: "residence.province",
		},
		pattern: { form: pattern, doc: "What a text looks like, in words." },
		format: { form: word("email", "url", "iban"), doc: "A well-known form of text." },
		checksum: {
			form: word("luhn", "mod97", "vn_tax_code"),
			doc: "The check digits it has to carry.",
		},
		shortest: { form: whole, doc: "The fewest characters." },
		longest: { form: whole, doc: "The most characters; required for free text.", example: "100" },
		lines: {
			form: whole,
			fallback: "1",
			fixed: true,
			doc: "How many lines the box has; more than one gives a text area.",
			example: "4",
		},
		least: { form: decimal, doc: "The smallest number or amount.", example: "1" },
		most: { form: decimal, doc: "The largest number or amount.", example: "10" },
		decimals: { form: whole, doc: "How many digits stand after the point." },
		unit: { form: plainWords, doc: "The unit shown beside a number.", example: "m²" },
		earliest: {
			form: bound,
			doc: "The first day or moment allowed: a day, `today`, `now` or another field.",
			example: "2020-01-01",
		},
		latest: {
			form: bound,
			doc: "The last day or moment allowed: a day, `today`, `now` or another field.",
		},
		types: {
			form: list(anyScalar),
			doc: "The file types that are taken; default: `pdf jpeg png`.",
			example: "- pdf",
		},
		size: { form: size, fallback: "10 MB", doc: "The largest size of one file." },
		held_in: {
			form: list(word("repository", "wallet")),
			doc: "In the catalogue, of a kind of document: where it may be had without its paper, tried in order.",
			example: "- repository",
		},
		must_be: { form: word("yes"), doc: "A declaration that has to be made: only yes goes on." },
		example: {
			form: anyScalar,
			doc: "A value shown as a hint, and used by generated journeys.",
			example: "Trần Văn Bình",
		},
		starts_with: {
			form: anyScalar,
			doc: "A value that is filled in and can be changed.",
			example: "1",
		},
		answer: {
			form: word("required", "optional"),
			fallback: "required",
			doc: "Whether it may be left empty.",
			example: "optional",
		},
		required_when: {
			form: rule,
			doc: "It has to be answered only while this rule holds.",
			example: "this.born_abroad",
		},
		when: {
			form: rule,
			doc: "It is shown, and exists, only while this rule holds.",
			example: "this.born_abroad",
		},
		prefill: {
			form: either(source, map(memberIds, source)),
			doc: "The register or login its value is taken from, shown with source and day and not typed.",
		},
		fetch: {
			form: source,
			doc: "As `prefill`, but not shown for confirmation.",
			example: "population.person.nationality by mother.personal_id",
		},
		if_silent: {
			form: word("ask", "leave_empty", "officer"),
			fallback: "ask",
			doc: "What happens when the register is down or has nothing.",
		},
		asked_because: {
			form: text,
			doc: "The written reason why it is asked though a register holds it.",
			example: "The register is a month behind.",
		},
		if_broken: {
			form: word("block", "warn"),
			fallback: "block",
			doc: "Whether a wrong form, check digit or limit refuses the value or only advises.",
		},
		personal: {
			form: wordOf<PersonalClass>(["none", "ordinary", "contact", "identifier", "sensitive"]),
			fallback: "none",
			doc: "How strictly the value is handled in logs, masks and drafts.",
			example: "identifier",
		},
		autocomplete: {
			form: autocomplete,
			doc: "The HTML autocomplete token, so that browsers can fill it in.",
			example: "name",
		},
		means: {
			form: uri,
			doc: "The URI that says what it means, for exports.",
			example: "http://www.w3.org/ns/person#birthDate",
		},
		group: { form: map(memberIds, field), doc: "The members of a group, by id." },
		checks: {
			form: map(
				freeIds,
				item(() => checkShape),
			),
			doc: "What must hold of the members of a group, wherever it is used; its rules read them as `this`.",
		},
		...BASIS,
	},
};
