/** A stretch of a line; with an address, the words of a link. */
export interface Words {
	readonly text: string;
	/** `https:` only. */
	readonly address?: string;
}

export interface Block {
	readonly kind: "paragraph" | "list";
	/** Lines of a paragraph, or items of a list. */
	readonly lines: readonly (readonly Words[])[];
}

/**
 * The little Markdown that letters may use: paragraphs, `-` lists, `[words](https://…)` links, line breaks.
 * What is no part of it is text.
 */
export function readMarkdown(text: string): readonly Block[] {
	return text
		.trim()
		.split(/\n{2,}/)
		.flatMap((block) => blocksOf(block.split("\n")));
}

/** Everything is escaped, so nothing in a text can become markup of its own. */
export function markdownToHtml(text: string): string {
	return readMarkdown(text).map(blockToHtml).join("\n");
}

export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function blocksOf(lines: readonly string[]): readonly Block[] {
	const blocks: Block[] = [];
	for (let at = 0; at < lines.length; ) {
		const isItem = isListItem(lines[at] ?? "");
		let end = at;
		while (end < lines.length && isListItem(lines[end] ?? "") === isItem) end++;
		const inside = lines.slice(at, end);
		const texts = isItem
			? inside.map((line) => line.slice(2))
			: inside.map((line) => line.trim()).filter((line) => line !== "");
		if (texts.length > 0)
			blocks.push({ kind: isItem ? "list" : "paragraph", lines: texts.map(wordsIn) });
		at = end;
	}
	return blocks;
}

function isListItem(line: string): boolean {
	return line.startsWith("- ");
}

/** Only `https:` links: no other scheme can do anything to a reader. */
function wordsIn(line: string): readonly Words[] {
	const words: Words[] = [];
	let at = 0;
	for (const found of line.matchAll(/\[([^\][]{1,200})\]\((https:\/\/[^\s()]{1,500})\)/g)) {
		const [whole, text = "", address = ""] = found;
		if (found.index > at) words.push({ text: line.slice(at, found.index) });
		words.push({ text, address });
		at = found.index + whole.length;
	}
	if (at < line.length) words.push({ text: line.slice(at) });
	return words;
}

function blockToHtml({ kind, lines }: Block): string {
	const inside = lines.map((line) => line.map(wordsToHtml).join(""));
	return kind === "list"
		? `<ul>${inside.map((item) => `<li>${item}</li>`).join("")}</ul>`
		: `<p>${inside.join("<br>")}</p>`;
}

function wordsToHtml({ text, address }: Words): string {
	const words = escapeHtml(text);
	return address === undefined
		? words
		: `<a href="${escapeHtml(address)}" rel="noreferrer">${words}</a>`;
}
