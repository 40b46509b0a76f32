/**
 * What somebody types, as the language writes a value of that form: people group the digits of an amount, and leave out
 * what goes without saying.
 *
 * @param expected what the form expects, in words: `a share such as \`50 percent\``
 */
export function asWritten(typed: string, expected: string): string {
	if (expected.startsWith("an amount")) return moneyIn(typed) ?? typed;
	const share = /^\s*(\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(typed)?.[1];
	return share !== undefined && expected.includes("percent`")
		? `${share.replace(",", ".")} percent`
		: typed;
}

/** `50.000 VND`, `50 000 VND` → `50000 VND`. */
function moneyIn(typed: string): string | undefined {
	const [, amount = "", currency] = /^\s*(\d[\d.,\s]*?)\s*([A-Z]{3})\s*$/.exec(typed) ?? [];
	const plain = amount.replace(/[.,\s](?=\d{3}(?:\D|$))/g, "").replace(",", ".");
	return currency !== undefined && /^\d+(?:\.\d+)?$/.test(plain)
		? `${plain} ${currency}`
		: undefined;
}
