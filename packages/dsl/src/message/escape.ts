/** Where the words go: plain text, the Markdown of letters, or HTML. */
export type Target = "text" | "markdown" | "html";

/**
 * Escapes a value, never the author's words. In Markdown a value must not become a link, a list or a paragraph of its
 * own: line breaks go, and an invisible word joiner keeps its signs apart. Turning Markdown to HTML escapes the rest.
 */
export const escapeFor: Readonly<Record<Target, (value: string) => string>> = {
	text: (value) => value.replaceAll(CONTROLS, " "),
	markdown: (value) =>
		value
			.replaceAll(CONTROLS, " ")
			.replaceAll("](", `]${WORD_JOINER}(`)
			.replace(/^(?=[-*+>#|]\s)/u, WORD_JOINER),
	html: (value) =>
		value.replaceAll(CONTROLS, " ").replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`),
};

const WORD_JOINER = "\u2060";
const CONTROLS = /\p{Cc}+/gu;
