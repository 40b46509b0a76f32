import type { Range } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Form, Named, Words } from "./form.ts";
import { item, type Keyed, list, map, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { range, size, whole } from "./values/amounts.ts";
import { id, memberIds } from "./values/names.ts";
import { type SourceRef, source } from "./values/references.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { anyScalar, text } from "./values/text.ts";

export const DOCUMENT_WAYS = [
	"repository",
	"wallet",
	"earlier_case",
	"upload",
	"show",
	"hand_in",
] as const;

/** One way in which a paper may be shown: one of the words, or a source. */
export const paperWay: Form<SourceRef> = {
	...source,
	example: "upload",
	expected: `a source such as \`health.birth_notice.notice by birth_notice_code\`, or one of ${DOCUMENT_WAYS.map((way) => `\`${way}\``).join(", ")}`,
};

export interface DocumentModel extends Common {
	readonly kind?: Named;
	readonly when?: RuleText;
	readonly one_of?: readonly Keyed<Item<DocumentModel>>[];
	/** A source, or one of the words of `DOCUMENT_WAYS`: told apart when linked. */
	readonly satisfied_by?: readonly SourceRef[];
	readonly form?: "original" | "certified_copy" | "extract" | "copy";
	readonly copies?: number;
	readonly files?: Range;
	readonly types?: readonly string[];
	readonly size?: number;
	readonly signed_by?: Named;
	readonly if_missing?: "block" | "warn";
	readonly replaced_because?: Words;
}

export const documentForm: Form<Item<DocumentModel>> = item(() => documentShape);

export const documentShape: Shape<DocumentModel> = {
	name: "a document",
	example: "title: Birth notice",
	keys: {
		kind: {
			form: id,
			doc: "The kind of evidence in the catalogue, by which the repository knows it; default: its own id.",
			example: "birth_notice",
		},
		...WORDS,
		when: {
			form: rule,
			doc: "The document is required only while this rule holds.",
			example: 'birth_kind = "normal"',
		},
		one_of: {
			form: map(memberIds, documentForm),
			doc: "Alternatives in order of preference, of which one is enough.",
		},
		satisfied_by: {
			form: list(paperWay),
			doc: "How it may be shown, tried in order: a source of a register, `repository`, `wallet`, `earlier_case`, `upload`, `show`, `hand_in`.",
		},
		form: {
			form: word("original", "certified_copy", "extract", "copy"),
			fallback: "copy",
			doc: "What has to be handed in.",
		},
		copies: { form: whole, fallback: "1", doc: "How many copies are needed." },
		files: {
			form: range,
			fallback: "1 to 5",
			doc: "How many files it may consist of.",
			example: "1 to 5",
		},
		types: {
			form: list(anyScalar),
			doc: "The file types that are taken; default: `pdf jpeg png`.",
			example: "- pdf",
		},
		size: { form: size, fallback: "10 MB", doc: "The largest size of one file." },
		signed_by: { form: id, doc: "The role whose signature it has to carry.", example: "landlord" },
		if_missing: {
			form: word("block", "warn"),
			fallback: "block",
			doc: "Whether a case without it is refused or may be filed incomplete.",
		},
		replaced_because: {
			form: text,
			doc: "The written reason why a paper is still asked though a register has the data.",
			example: "The register has no births abroad.",
		},
		...BASIS,
	},
};
