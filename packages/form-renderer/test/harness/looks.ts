/** What a person may choose in the gallery. */
export type Look = "plain" | "dark" | "contrast" | "dark_contrast" | "govuk" | "govuk_dark";

/** The looks of the theme, and the attributes by which a page has them, as `dataset` takes them. */
export const LOOKS: Readonly<Record<Look, Readonly<Record<string, string>>>> = {
	plain: { theme: "light" },
	dark: { theme: "dark" },
	contrast: { theme: "light", contrast: "more" },
	dark_contrast: { theme: "dark", contrast: "more" },
	govuk: { look: "govuk", theme: "light" },
	govuk_dark: { look: "govuk", theme: "dark" },
};

/** A name that is no look leaves the page to the person's own settings. */
export function attributesOf(look: string | null): Readonly<Record<string, string>> {
	return look !== null && Object.hasOwn(LOOKS, look) ? LOOKS[look as Look] : {};
}
