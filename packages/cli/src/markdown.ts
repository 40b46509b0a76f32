/** A zero-width space: it stands between two signs and is not seen. */
const APART = "\u200b";

/**
 * Text of strangers for Markdown, on one line: no mark-up, no HTML, no mention, no link, no reference to an issue, on
 * GitHub and GitLab alike.
 */
export function escapedMarkdown(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replace(/[\\`*_{}[\]()!|~$^]/g, "\\$&")
		.replace(/[@#%]/g, `$&${APART}`)
		.replaceAll("://", `:${APART}//`)
		.replace(/\b(www|GH)(?=[.-])/gi, `$1${APART}`);
}

/** A sentence of ours, in which names stand between backticks; whatever the names are, no more than code comes of it. */
export function sentenceMarkdown(text: string): string {
	return text
		.split("`")
		.map((piece, index, all) => {
			const isCode = index % 2 === 1 && index < all.length - 1;
			return isCode && piece !== "" ? codeSpan(piece) : escapedMarkdown(piece);
		})
		.join("");
}

/** Something written as code. A run of backticks inside is shorter than the one around it. */
export function codeSpan(text: string): string {
	const plain = text.replace(/\s+/g, " ");
	const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
	const ticks = "`".repeat(longest + 1);
	const pad = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
	return `${ticks}${pad}${plain.replaceAll("|", "\\|")}${pad}${ticks}`;
}

/** Lines as code, whatever they hold. */
export function codeBlock(language: string, text: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}
