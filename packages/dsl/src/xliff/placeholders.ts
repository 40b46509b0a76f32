/** What stands in a text as `{{name}}`, each once and in a fixed order: a translation must have the same. */
export function placeholdersIn(text: string): readonly string[] {
	const found = text.match(/\{\{[^{}]*\}\}/g) ?? [];
	return [...new Set(found.map((one) => one.replaceAll(/\s+/g, " ")))].toSorted();
}
