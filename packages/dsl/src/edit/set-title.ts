import { type Entry, entryOf, type MapNode, type Node } from "../syntax/nodes.ts";
import { type Found, findItem } from "./find-item.ts";
import { type Refused, refusal, type SetTitle, type TextChange, type TextFile } from "./intent.ts";
import { type OpenFile, openFile } from "./open-file.ts";
import { type PlainTree, plainTree, withValue } from "./plain-tree.ts";
import { waysToWrite } from "./scalar-text.ts";
import { elsewhere, replaceAt } from "./set-text.ts";
import { fillEmpty, firstSound, insertEntry } from "./write.ts";

const LONGEST_TITLE = 300;

/** The title of an item in one language: another text, a first title, or a further language. */
export function setTitle(files: readonly TextFile[], intent: SetTitle): TextChange | Refused {
	const open = openFile(files, intent.file);
	if (!("root" in open)) return open;
	const wrong = wrongText(intent.text) ?? wrongLanguage(open.root, intent.language);
	if (wrong !== undefined) return wrong;
	const item = findItem(files, open, intent.path);
	if (!("node" in item)) return item;
	return elsewhere(item, intent.file) ?? titleOf(open, item, intent);
}

function titleOf(open: OpenFile, item: Found, { language, text }: SetTitle): TextChange | Refused {
	const title = entryOf(item.node, "title")?.value;
	const path = [...item.path, "title"];
	const source = languagesOf(open.root)[0] ?? language;
	if (title === undefined) return firstTitle(open, item, language, text);
	if (title.kind === "scalar" && language === source)
		return replaceAt(open, { ...item, path, node: title }, text);
	if (title.kind === "scalar") return scalarToMap(open, path, title, [source, language], text);
	if (title.kind !== "map" || title.flow) return refusal("would_damage", { path: path.join(".") });
	const known = entryOf(title, language)?.value;
	if (known?.kind === "scalar")
		return replaceAt(open, { ...item, path: [...path, language], node: known }, text);
	const last = title.entries.at(-1);
	const meant = withValue(plainTree(open.root), [...path, language], text, last?.key.text);
	return tryWays(open, meant, text, (way) =>
		insertEntry(open.file, title, last, [`${language}: ${way}`]),
	);
}

function firstTitle(
	open: OpenFile,
	item: Found,
	language: string,
	text: string,
): TextChange | Refused {
	const { node, path } = item;
	const lines = (way: string): readonly string[] => ["title:", `  ${language}: ${way}`];
	const whole: PlainTree = { entries: [[language, text]] };
	if (node.kind === "empty") {
		const meant = withValue(plainTree(open.root), path, { entries: [["title", whole]] });
		return tryWays(open, meant, text, (way) => fillEmpty(open.file, node, lines(way)));
	}
	if (node.kind !== "map" || node.flow) return refusal("would_damage", { path: path.join(".") });
	const after = lastNaming(node);
	const meant = withValue(plainTree(open.root), [...path, "title"], whole, after?.key.text);
	return tryWays(open, meant, text, (way) => insertEntry(open.file, node, after, lines(way)));
}

/** `title: Facade` becomes a map; what was there keeps its own way of writing. */
function scalarToMap(
	open: OpenFile,
	path: readonly string[],
	title: Extract<Node, { kind: "scalar" }>,
	[source, language]: readonly [string, string],
	text: string,
): TextChange | Refused {
	if (title.style === "literal" || title.style === "folded")
		return refusal("would_damage", { path: path.join(".") });
	const { file } = open;
	const indent = " ".repeat(file.text.slice(0, title.start).split("\n").at(-1)?.search(/\S/) ?? 0);
	const eol = file.text.includes("\r\n") ? "\r\n" : "\n";
	const old = file.text.slice(title.start, title.end);
	const meant = withValue(plainTree(open.root), path, {
		entries: [
			[source, title.text],
			[language, text],
		],
	});
	const before = /[ \t]*$/.exec(file.text.slice(0, title.start))?.[0].length ?? 0;
	return tryWays(open, meant, text, (way) => ({
		from: title.start - before,
		to: title.end,
		insert: `${eol}${indent}  ${source}: ${old}${eol}${indent}  ${language}: ${way}`,
	}));
}

function tryWays(
	open: OpenFile,
	meant: PlainTree,
	text: string,
	change: (way: string) => Omit<TextChange, "path">,
): TextChange | Refused {
	return firstSound(open, meant, waysToWrite(text).map(change));
}

/** The keys before a title in the canonical form: what names or types the item. */
const NAMING: ReadonlySet<string> = new Set([
	"procedure",
	"edition",
	"code",
	"part",
	"does",
	"who",
	"use",
	"like",
	"as",
	"many",
	"list",
	"kind",
	"is",
	"certainty",
]);

function lastNaming(node: MapNode): Entry | undefined {
	return node.entries.findLast((entry) => NAMING.has(entry.key.text));
}

function wrongText(text: string): Refused | undefined {
	if (text.trim() === "" || text !== text.trim()) return refusal("text_empty");
	if (/[\n\r]/.test(text)) return refusal("text_has_line_breaks");
	return text.length > LONGEST_TITLE
		? refusal("text_too_long", { most: LONGEST_TITLE })
		: undefined;
}

/** A procedure lists its languages; further ones stand in a texts file. Shared files list none. */
function wrongLanguage(root: MapNode, language: string): Refused | undefined {
	const languages = languagesOf(root);
	const listed = languages.length === 0 || languages.includes(language);
	return listed && /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*$/.test(language)
		? undefined
		: refusal("language_unknown", { language, languages });
}

function languagesOf(root: MapNode): readonly string[] {
	const list = entryOf(root, "languages")?.value;
	return list?.kind === "list"
		? list.items.flatMap((item) => (item.kind === "scalar" ? [item.text] : []))
		: [];
}
