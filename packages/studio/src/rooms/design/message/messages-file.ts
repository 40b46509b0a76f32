import { type KeyLine, keyLines } from "../../../language/key-lines.ts";

interface Text {
	readonly path: string;
	readonly text: string;
}

/** A letter or notice, where it is written. */
export interface Written {
	readonly file: string;
	readonly id: string;
	/** The procedures it is for; none: any. */
	readonly procedures: readonly string[];
	/** By language; under the empty one what is written without. */
	readonly title: Readonly<Record<string, string>>;
}

/** The messages of all files, read by indentation alone: also of a text that is just being typed. */
export function messagesIn(texts: readonly Text[]): readonly Written[] {
	const beside = titlesBeside(texts);
	return texts.filter(isMessages).flatMap(({ path, text }) => {
		const below = Map.groupBy(
			keyLines(text).filter(
				({ path: [section, id] }) => section === "messages" && id !== undefined,
			),
			({ path: [, id = ""] }) => id,
		);
		return [...below].map(([id, lines]) => ({
			file: path,
			id,
			procedures: valuesOf(lines, "for").map(([, value]) => value.replace(/^- +/, "")),
			// The file's own words come first, and hold against any other.
			title: Object.fromEntries([
				...valuesOf(lines, "title"),
				...(beside.get(id) ?? []),
				...valuesOf(lines, "title"),
			]),
		}));
	});
}

/** Titles that files of the library's texts add, by the message that they are for. */
function titlesBeside(texts: readonly Text[]) {
	const found = texts
		.filter(({ path }) => path.endsWith(".texts.yaml"))
		.flatMap(({ text }) => {
			const language = /^language: *"?([\w-]+)/m.exec(text)?.[1] ?? "";
			return [...text.matchAll(/^ +"?messages\.([a-z0-9_]+)\.title"?: *(.+)$/gm)].map(
				([, id = "", words = ""]) => ({ id, said: [language, unquoted(words)] as const }),
			);
		});
	return new Map(
		[...Map.groupBy(found, ({ id }) => id)].map(([id, all]) => [id, all.map(({ said }) => said)]),
	);
}

function unquoted(words: string): string {
	return words.trim().replace(/^(["'])(.*)\1$/, "$2");
}

/** The file of a procedure's own messages: one that has such already, else one beside the procedure's own. */
export function messagesFile(texts: readonly Text[], procedure: string, file: string): string {
	const beside = `${file.slice(0, file.lastIndexOf("/") + 1)}${procedure}.messages.yaml`;
	if (texts.some(({ path, text }) => path === beside && text.trim() !== "")) return beside;
	const own = messagesIn(texts).find(
		({ procedures: [one, ...more] }) => one === procedure && more.length === 0,
	);
	return own?.file ?? beside;
}

/** What it is called on the page. */
export function titleIn({ id, title }: Written, language: string): string {
	return title[language] ?? Object.values(title)[0] ?? id;
}

function isMessages({ path }: Text): boolean {
	return path.endsWith(".messages.yaml");
}

/** What stands at a key of a message, and one step below it. */
function valuesOf(
	lines: readonly KeyLine[],
	key: string,
): readonly (readonly [below: string, value: string])[] {
	return lines
		.filter(({ path, value }) => path[2] === key && path.length <= 4 && value !== "")
		.map(({ path, value }) => [path[3] ?? "", value]);
}
