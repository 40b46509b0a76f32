import type { Declaration, NameKind } from "../names/declaration.ts";
import { catalogued, listOf, textAt } from "../names/members.ts";
import type { Names } from "../names/names.ts";
import { type Node, valueAt } from "../syntax/nodes.ts";

/** What bears a name, in words of the language. */
const WORDS: Readonly<Record<NameKind, string>> = {
	procedure: "procedure",
	part: "part",
	field: "catalogue field",
	list: "code list",
	message: "message",
	source: "law source",
	register: "register",
	office_kind: "kind of office",
	calendar: "calendar",
	overlay: "overlay",
	data: "field",
	document: "document",
	computed: "computed value",
	condition: "condition",
	check: "check",
	step: "step",
	clock: "clock",
	fee: "fee",
	subsidy: "subsidy",
	role: "role",
	office: "office rule",
	result: "result",
	channel: "channel",
	action: "action",
	exit: "exit",
	gives: "given value",
	scenario: "scenario",
	code: "code",
	way: "way on",
	record: "record",
	service: "service",
	answer: "answer",
	held: "value of a register",
	day_set: "day set",
};

/** One line: what it is, of which type, and what it is called. */
export function detailOf(one: Declaration, names: Names): string {
	const type = typeOf(one, names);
	const title = titleOf(one, names);
	return [WORDS[one.kind], type, title].filter((part) => part !== undefined).join(" · ");
}

/** Markdown: title, type, source, personal class, law and file, as far as the text says them. */
export function describe(one: Declaration, names: Names): string {
	const title = titleOf(one, names);
	const head = `**${one.name}**${title === undefined ? "" : `: ${escaped(title)}`}`;
	const type = typeOf(one, names);
	const facts = [
		[WORDS[one.kind], type],
		["takes its value from", said(one, "prefill", names) ?? said(one, "fetch", names)],
		["personal data", said(one, "personal", names)],
		["who", listed(valueAt(one.node, "who"))],
		["within", textAt(valueAt(one.node, "deadline"), "within") ?? textAt(one.node, "within")],
		["amount", textAt(one.node, "amount")],
		[
			"rule",
			one.node.kind === "scalar" && one.kind === "condition"
				? one.node.text
				: textAt(one.node, "is"),
		],
		["law", said(one, "law", names)],
		["cites", textAt(one.node, "cite")],
		["until", textAt(one.node, "until")],
		["certainty", textAt(one.node, "certainty")],
	] as const;
	const lines = facts.flatMap(([what, value], index) =>
		value === undefined
			? index === 0
				? [what]
				: []
			: [`${what}: \`${value.replaceAll("`", "'")}\``],
	);
	const help = wordsAt(one.node, "help");
	const at = one.root.file;
	const place = `${at.path}:${at.lines.place(one.key.start).line}`;
	return [head, lines.join("  \n"), ...(help === undefined ? [] : [escaped(help)]), place].join(
		"\n\n",
	);
}

/** Its own title, else that of the catalogue field it is. */
export function titleOf(one: Declaration, names: Names): string | undefined {
	if (one.kind === "code") return one.node.kind === "map" ? codeWords(one.node) : undefined;
	const own = wordsAt(one.node, "title");
	if (own !== undefined) return own;
	const base = catalogued(one, names)[0];
	return base && base !== one ? wordsAt(base.node, "title") : undefined;
}

function codeWords(node: Node): string | undefined {
	const words =
		node.kind === "map"
			? node.entries.find(({ key }) => /^[a-z]{2,3}(-|$)/.test(key.text))
			: undefined;
	return words?.value.kind === "scalar" ? words.value.text : undefined;
}

/** The first language's words: files are written in it first. */
function wordsAt(node: Node, key: string): string | undefined {
	const value = valueAt(node, key);
	if (value?.kind === "scalar") return value.text;
	const first = value?.kind === "map" ? value.entries[0]?.value : undefined;
	return first?.kind === "scalar" ? first.text : undefined;
}

function typeOf(one: Declaration, names: Names): string | undefined {
	if (one.kind === "step") return textAt(one.node, "does");
	if (one.kind === "role") return textAt(one.node, "is");
	if (!FIELDS.has(one.kind)) return undefined;
	const as = said(one, "as", names);
	const list = listOf(one, names);
	const members = valueAt(one.node, "group") ? "group" : undefined;
	return list === undefined ? (as ?? members) : `${as ?? "choice"} of ${list}`;
}

const FIELDS: ReadonlySet<NameKind> = new Set(["data", "field", "held", "computed"]);

/** What the item says under a key, or what it takes from the catalogue says. */
function said(one: Declaration, key: string, names: Names, depth = 4): string | undefined {
	const own = valueAt(one.node, key);
	if (own?.kind === "scalar") return own.text;
	const base = depth > 0 ? catalogued(one, names)[0] : undefined;
	return base && said(base, key, names, depth - 1);
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
