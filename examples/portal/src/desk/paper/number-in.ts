/** The twelve digits of a personal number, as people type them, in groups or not; undefined where they are not that. */
export function numberIn(typed: string): string | undefined {
	const digits = typed.replace(/\s/g, "");
	return /^\d{12}$/.test(digits) ? digits : undefined;
}
