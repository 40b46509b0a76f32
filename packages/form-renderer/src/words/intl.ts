/** A language's own formats, each made once: making one takes as long as hundreds of uses of it. */
type Formats<Options, Format> = (locale: string, options?: Options) => Format;

export const dayFormat: Formats<Intl.DateTimeFormatOptions, Intl.DateTimeFormat> = once(
	(locale: string, options?: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, options),
);

export const numberFormat: Formats<Intl.NumberFormatOptions, Intl.NumberFormat> = once(
	(locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

export const pluralRules: Formats<Intl.PluralRulesOptions, Intl.PluralRules> = once(
	(locale: string, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
);

function once<Options, Format>(make: Formats<Options, Format>): Formats<Options, Format> {
	const made = new Map<string, Format>();
	return (locale, options) => {
		const key = options === undefined ? locale : locale + JSON.stringify(options);
		const before = made.get(key);
		if (before !== undefined) return before;
		const format = make(locale, options);
		if (made.size === MOST) made.clear();
		made.set(key, format);
		return format;
	};
}

/** Who asks for more than this (languages, zones and currencies times some ten ways) is not a page. */
const MOST = 500;
