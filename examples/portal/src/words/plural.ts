/** Picks the form a number takes in a language; `other` serves every category that is not written. */
export function plural(
	language: string,
	n: number,
	forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): string {
	const category = new Intl.PluralRules(language).select(n);
	return (forms[category] ?? forms.other).replace("#", String(n));
}
