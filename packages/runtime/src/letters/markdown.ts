/**
 * The little Markdown that letters may use: paragraphs, `-` lists, `[words](https://…)` links, line breaks.
 * Everything is escaped first, so nothing in a text can become markup of its own.
 */
export function markdownToHtml(text: string): string {
	return text
		.trim()
		.split(/\n{2,}/)
		.flatMap((block) => blocksOf(block.split("\n")))
		.join("\n");
}

export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function blocksOf(lines: readonly string[]): string[] {
	const blocks: string[] = [];
	for (let at = 0; at < lines.length; ) {
		const isItem = isListItem(lines[at] ?? "");
		let end = at;
		while (end < lines.length && isListItem(lines[end] ?? "") === isItem) end++;
		blocks.push(isItem ? list(lines.slice(at, end)) : paragraph(lines.slice(at, end)));
		at = end;
	}
	return blocks.filter((block) => block !== "");
}

function isListItem(line: string): boolean {
	return line.startsWith("- ");
}

function list(lines: readonly string[]): string {
	return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`;
}

function paragraph(lines: readonly string[]): string {
	const words = lines.map((line) => line.trim()).filter((line) => line !== "");
	return words.length === 0 ? "" : `<p>${words.map(inline).join("<br>")}</p>`;
}

/** Only `https:` links: no other scheme can do anything to a reader. */
function inline(text: string): string {
	return escapeHtml(text).replace(
		/\[([^\][]{1,200})\]\((https:\/\/[^\s()]{1,500})\)/g,
		(_, words: string, address: string) => `<a href="${address}" rel="noreferrer">${words}</a>`,
	);
}
