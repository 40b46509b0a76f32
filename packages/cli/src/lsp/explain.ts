import { pages } from "@onedoor/dsl/check";

/** The page of a finding's code as Markdown; undefined for a code that does not exist. */
export function explained(code: string): string | undefined {
	const page = Object.hasOwn(pages, code) ? pages[code] : undefined;
	if (!page) return undefined;
	const block = (texts: readonly string[]) =>
		texts.map((text) => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``).join("\n\n");
	return [
		`# ${code}`,
		page.sentence,
		page.why,
		"## Wrong",
		block(page.wrong),
		"## Right",
		block(page.right),
	].join("\n\n");
}
