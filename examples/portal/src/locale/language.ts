/** Languages of this portal. A procedure may speak fewer; then its own first language is shown. */
export type Language = "vi" | "en" | "ar";

/** The first serves whoever asks for none of them. */
export const LANGUAGES: readonly [Language, ...Language[]] = ["vi", "en", "ar"];
