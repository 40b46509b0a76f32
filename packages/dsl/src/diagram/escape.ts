const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Text of an author for XML, in content and in attributes. Control characters are not allowed there and go. */
export function escapeXml(text: string): string {
	return text
		.replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "")
		.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
}
