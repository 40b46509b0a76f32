/** Languages of this portal. A procedure may speak fewer; then its own first language is shown. */
export type Language = "vi" | "en" | "ar";

export const LANGUAGES: readonly Language[] = ["vi", "en", "ar"];

export function isLanguage(value: unknown): value is Language {
	return LANGUAGES.some((language) => language === value);
}
