import { entryOf, type MapNode, type Node } from "../syntax/nodes.ts";
import { type Draft, EditRefused } from "./draft.ts";
import { findHere } from "./find-here.ts";
import { findItem, textOf } from "./find-item.ts";
import type { AskedBecause, SetHelp, SetText, SetTitle } from "./intent.ts";

const LONGEST_TITLE = 300;

/** Words of an item in one language: another text, a first one, or a further language. */
export function setWords(draft: Draft, intent: SetTitle | SetHelp | AskedBecause): void {
	const { file, path, text } = intent;
	const key =
		intent.kind === "set_title" ? "title" : intent.kind === "set_help" ? "help" : "asked_because";
	if (key === "title") checkTitle(text);
	wordsAt(draft, file, path, key, intent.language ?? sourceOf(draft.root(file)) ?? "", text);
}

/** Any text that is there; with a language, the text of that language. */
export function setText(draft: Draft, { file, path, text, language }: SetText): void {
	if (language !== undefined) {
		const names = path.split(".");
		wordsAt(draft, file, names.slice(0, -1).join("."), names.at(-1) ?? "", language, text);
		return;
	}
	const { node, path: at } = findHere(draft, file, path);
	replaceText(draft, file, at, node, text);
}

export function replaceText(
	draft: Draft,
	file: string,
	path: readonly string[],
	node: Node,
	text: string,
): void {
	if (text.trim() === "") throw new EditRefused("text_empty");
	if (node.kind === "map" && node.entries.every(({ key }) => /^\d{4}-\d{2}-\d{2}$/.test(key.text)))
		throw new EditRefused("value_is_dated", { path: path.join(".") });
	if (node.kind !== "scalar") throw new EditRefused("not_a_scalar", { path: path.join(".") });
	const isBlock = node.style === "literal" || node.style === "folded";
	if (/[\n\r]/.test(text) && !isBlock) throw new EditRefused("text_has_line_breaks");
	const untyped = node.style === "plain" && looksTyped(node.text);
	draft.edit(file, {
		op: "set",
		path,
		value: isBlock ? blockText(node, text) : text,
		...(untyped && { untyped }),
	});
}

/** A number or a day that stood plain is followed by one that stands plain: the language types it by its key. */
function looksTyped(text: string): boolean {
	return /^[-+.]?\d/.test(text);
}

/** What a block text says ends with a line break unless its head says otherwise. */
function blockText({ file, start, end }: Node, text: string): string {
	const head = /^.*/.exec(file.text.slice(start, end))?.[0] ?? "";
	return text.replace(/\n+$/, "") + (/^[|>]\d*-/.test(head) ? "" : "\n");
}

function wordsAt(
	draft: Draft,
	file: string,
	path: string,
	key: string,
	language: string,
	text: string,
): void {
	if (text.trim() === "" || (key === "title" && text !== text.trim()))
		throw new EditRefused("text_empty");
	const root = draft.root(file);
	const languages = languagesOf(root);
	const full = path === "" ? key : `${path}.${key}`;
	const beside = textsFile(draft, root, language, full);
	// A shared file lists no languages: what others translate beside it goes there, unless it says this text itself.
	const known =
		languages.length === 0
			? beside === undefined || saysIn(draft, file, full, language)
			: languages.includes(language);
	const stands = beside !== undefined && entryOf(entryOf(draft.root(beside), "texts")?.value, full);
	if (beside !== undefined && (stands || !known)) {
		draft.set(beside, ["texts"], full, text);
		return;
	}
	if (!known || !/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*$/.test(language))
		throw new EditRefused("language_unknown", { language, languages });
	const item = findHere(draft, file, path);
	const words = entryOf(item.node, key)?.value;
	const source = languages[0] ?? language;
	const at = [...item.path, key];
	const isSource = language === source;
	if (words === undefined || words.kind === "empty")
		draft.set(file, item.path, key, { ...takenWords(draft, file, full, source), [language]: text });
	else if (words.kind === "scalar" && isSource) replaceText(draft, file, at, words, text);
	else if (words.kind === "scalar")
		draft.set(file, item.path, key, { [source]: words.text, [language]: text });
	else {
		const said = entryOf(words, language)?.value;
		if (said?.kind === "scalar") replaceText(draft, file, [...at, language], said, text);
		else draft.set(file, at, language, text);
	}
}

function saysIn(draft: Draft, file: string, path: string, language: string): boolean {
	const root = draft.root(file);
	const found = findItem(draft.files(), { file: root.file, root }, path);
	return (
		"node" in found && found.file === file && entryOf(found.node, language)?.value !== undefined
	);
}

/**
 * The words so far, where they are those of what the item uses or starts: said here in one language alone, they would
 * be gone in all the others.
 */
function takenWords(
	draft: Draft,
	file: string,
	path: string,
	source: string,
): Readonly<Record<string, string>> {
	const root = draft.root(file);
	const found = findItem(draft.files(), { file: root.file, root }, path);
	const words = "node" in found ? found.node : startedTitle(draft, file, path);
	if (words?.kind === "scalar") return { [source]: words.text };
	const entries = words?.kind === "map" ? words.entries : [];
	return Object.fromEntries(
		entries.flatMap(({ key, value }) =>
			value.kind === "scalar" ? [[key.text, value.text] as const] : [],
		),
	);
}

/** A step that starts a procedure goes by the procedure's title. */
function startedTitle(draft: Draft, file: string, path: string): Node | undefined {
	const owner = /^(.+)\.title$/.exec(path)?.[1];
	const step = owner === undefined ? undefined : findHere(draft, file, owner).node;
	if (step === undefined || textOf(step, "does") !== "start") return undefined;
	const started = textOf(step, "procedure");
	const child = draft
		.roots()
		.find((one) => one.file.kind === "procedure" && textOf(one, "procedure") === started);
	return child && entryOf(child, "title")?.value;
}

function checkTitle(text: string): void {
	if (/[\n\r]/.test(text)) throw new EditRefused("text_has_line_breaks");
	if (text.length > LONGEST_TITLE) throw new EditRefused("text_too_long", { most: LONGEST_TITLE });
}

/**
 * The file of texts that translates this one into a language. Of several, as a library may have them: the one that says
 * this text, else the one that says most of the same item, else the one in the nearest folder.
 */
function textsFile(
	draft: Draft,
	root: MapNode,
	language: string,
	text: string,
): string | undefined {
	const owner = textOf(root, "procedure") ?? textOf(root, "part") ?? "library";
	const all = draft
		.roots()
		.filter(
			(one) =>
				one.file.kind === "texts" &&
				textOf(one, "texts_for") === owner &&
				textOf(one, "language") === language,
		)
		.map((one) => ({
			path: one.file.path,
			saysLike: saysLike(one, text),
			isNear: sharedStart(one.file.path, root.file.path, "/"),
		}));
	return all.toSorted((a, b) => b.saysLike - a.saysLike || b.isNear - a.isNear)[0]?.path;
}

/** `messages.card.body` says something of the same item as `messages.card.subject`, and nothing of `messages.birth`. */
function saysLike(texts: MapNode, text: string): number {
	const said = entryOf(texts, "texts")?.value;
	const keys = said?.kind === "map" ? said.entries : [];
	const most = Math.max(0, ...keys.map(({ key }) => sharedStart(key.text, text, ".")));
	return most < 2 ? 0 : most;
}

/** How many names two paths begin with alike. */
function sharedStart(one: string, other: string, between: string): number {
	const [names, others] = [one.split(between), other.split(between)];
	const end = names.findIndex((name, at) => name !== others[at]);
	return end < 0 ? names.length : end;
}

function sourceOf(root: MapNode): string | undefined {
	return languagesOf(root)[0];
}

/** A procedure lists its languages; shared files list none. */
function languagesOf(root: MapNode): readonly string[] {
	const list = entryOf(root, "languages")?.value;
	return list?.kind === "list"
		? list.items.flatMap((item) => (item.kind === "scalar" ? [item.text] : []))
		: [];
}
