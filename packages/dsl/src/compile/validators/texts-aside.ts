/** Code with every text in it replaced by a number: `"§7§"`. */
export interface TextsAside {
	readonly code: string;
	/** What such a number stands for, read as a text. */
	readonly texts: (sign: string) => unknown;
	readonly restore: (code: string) => string;
}

/**
 * Puts the texts of generated code aside, so that it can be rewritten without touching them. AJV writes texts between
 * double quotes as JSON does, and no comment or other quotation.
 */
export function textsAside(source: string): TextsAside {
	const texts: string[] = [];
	const code = source.replace(TEXT, (text) => `"§${texts.push(text) - 1}§"`);
	const meant = (sign: string): string => texts[Number(sign.slice(2, -2))] ?? '""';
	return {
		code,
		texts: (sign) => JSON.parse(meant(sign)),
		restore: (rewritten) => rewritten.replace(/"§\d+§"/g, meant),
	};
}

const TEXT = /"(?:[^"\\\n]|\\.)*"/g;
