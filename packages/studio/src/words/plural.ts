import { pluralRules } from "@onedoor/form-renderer/parts";

/** Picks the form a number takes in a language; `other` serves every class that is not written. `#` is the number. */
export function plural(
	language: string,
	n: number,
	forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): string {
	const form = forms[pluralRules(language).select(n)] ?? forms.other;
	return form.replace("#", String(n));
}
