import { type Node, valueAt } from "../syntax/nodes.ts";
import type { Declaration, NameKind } from "../uses/declaration.ts";
import { basesOf, saidBy } from "../uses/members.ts";
import { type NameBook, textAt } from "../uses/name-book.ts";

/** One line: what it is, of which type, and what it is called. */
export function detailOf(one: Declaration, book: NameBook): string {
	const said = [kindWords(one.kind), typeOf(one, book), titleOf(one, book)];
	return said.filter((part) => part !== undefined).join(" · ");
}

/** `catalogue_field` → `catalogue field`. */
function kindWords(kind: NameKind): string {
	return kind.replaceAll("_", " ");
}

/** Markdown: title, type, source, personal class, law and file, as far as the texts say them. */
export function describe(one: Declaration, book: NameBook): string {
	const title = titleOf(one, book);
	const head = `**${one.name}**${title === undefined ? "" : `: ${escaped(title)}`}`;
	const type = typeOf(one, book);
	const what = `${kindWords(one.kind)}${type === undefined ? "" : `: \`${type}\``}`;
	const facts = factsOf(one, book).flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}: \`${value.replaceAll("`", "'").replaceAll("\n", " ")}\``],
	);
	const help = wordsAt(one.value, "help");
	const { file } = one.root;
	const place = `${file.path}:${file.lines.place(one.key.start).line}`;
	const paragraphs = [
		head,
		[what, ...facts].join("  \n"),
		help === undefined ? "" : escaped(help),
		escaped(place),
	];
	return paragraphs.filter((part) => part !== "").join("\n\n");
}

function factsOf(
	one: Declaration,
	book: NameBook,
): readonly (readonly [string, string | undefined])[] {
	const own = (key: string) => textIn(one.value, key);
	const value =
		one.value.kind === "scalar" && one.kind !== "record_field" ? one.value.text : undefined;
	return [
		["takes its value from", said(one, "prefill", book) ?? said(one, "fetch", book)],
		["personal data", said(one, "personal", book)],
		["who", listed(valueAt(one.value, "who"))],
		["within", textIn(valueAt(one.value, "deadline"), "within") ?? own("within")],
		["amount", own("amount")],
		["rule", own("is") ?? (one.kind === "condition" ? value : undefined)],
		["law", said(one, "law", book)],
		["cites", own("cite")],
		["until", own("until")],
		["certainty", own("certainty")],
	];
}

/** Its own title, else that of the catalogue field it is. */
function titleOf(one: Declaration, book: NameBook): string | undefined {
	if (one.kind === "code") return codeWords(one.value);
	const base = basesOf(book, one)[0];
	return wordsAt(one.value, "title") ?? (base && wordsAt(base.value, "title"));
}

function codeWords(node: Node): string | undefined {
	const entries = node.kind === "map" ? node.entries : [];
	const words = entries.find(({ key }) => /^[a-z]{2,3}(-|$)/.test(key.text))?.value;
	return words?.kind === "scalar" ? words.text : undefined;
}

/** The first language's words: files are written in it first. */
function wordsAt(node: Node, key: string): string | undefined {
	const value = valueAt(node, key);
	if (value?.kind === "scalar") return value.text;
	const first = value?.kind === "map" ? value.entries[0]?.value : undefined;
	return first?.kind === "scalar" ? first.text : undefined;
}

function typeOf(one: Declaration, book: NameBook): string | undefined {
	if (one.kind === "step" || one.kind === "standard_step") return said(one, "does", book);
	if (one.kind === "role" || one.kind === "standard_role") return said(one, "is", book);
	if (!FIELDS.has(one.kind)) return undefined;
	const list = said(one, "list", book);
	const as = said(one, "as", book) ?? (valueAt(one.value, "group") ? "group" : undefined);
	return list === undefined ? as : `${as ?? "choice"} of ${list}`;
}

const FIELDS: ReadonlySet<NameKind> = new Set([
	"field",
	"member",
	"catalogue_field",
	"record_field",
	"request_field",
	"answer_field",
	"computed",
]);

function said(one: Declaration, key: string, book: NameBook): string | undefined {
	return saidBy(book, one, key);
}

function textIn(node: Node | undefined, key: string): string | undefined {
	return node && textAt(node, key);
}

function listed(node: Node | undefined): string | undefined {
	if (node?.kind === "scalar") return node.text;
	const items = node?.kind === "list" ? node.items : [];
	const words = items.flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
	return words.length > 0 ? words.join(", ") : undefined;
}

/** Text of a file shown as Markdown stays text. */
export function escaped(text: string): string {
	return text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}
