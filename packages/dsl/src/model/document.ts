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
	keys: {
		kind: { form: id, doc: "Catalogue kind of evidence; default its own id." },
		...WORDS,
		when: { form: rule, doc: "Required only then." },
		one_of: { form: map(memberIds, documentForm), doc: "Alternatives in order of preference." },
		satisfied_by: {
			form: list(satisfaction()),
			doc: "Tried in order: a source, `repository`, `wallet`, `earlier_case`, `upload`, `show`, `hand_in`.",
		},
		form: {
			form: word("original", "certified_copy", "extract", "copy"),
			fallback: "copy",
			doc: "What has to be handed in.",
		},
		copies: { form: whole, fallback: "1", doc: "How many." },
		files: { form: range, fallback: "1 to 5", doc: "How many files." },
		types: { form: list(anyScalar), doc: "File types; default `pdf jpeg png`." },
		size: { form: size, fallback: "10 MB", doc: "Largest file." },
		signed_by: { form: id, doc: "Role whose signature it must carry." },
		if_missing: {
			form: word("block", "warn"),
			fallback: "block",
			doc: "May an incomplete case be filed?",
		},
		replaced_because: { form: text, doc: "Why a paper is asked though data exist." },
		...BASIS,
	},
};

function satisfaction(): Form<SourceRef> {
	const ways = DOCUMENT_WAYS.map((way) => `\`${way}\``).join(", ");
	return {
		...source,
		expected: `a source such as \`health.birth_notice.notice by birth_notice_code\`, or one of ${ways}`,
	};
}
