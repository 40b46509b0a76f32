/** `reception.check.incomplete` → `ReceptionCheckIncomplete`. */
export function pascalCase(name: string): string {
	return name
		.split(/[._]/)
		.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
		.join("");
}

/** A union of texts as TypeScript writes it. */
export function unionOf(texts: readonly string[]): string {
	return texts.length === 0 ? "never" : texts.map((text) => JSON.stringify(text)).join(" | ");
}
