import { minorDigits } from "../../bundle/currency.ts";
import type { Level, Money, Range } from "../../bundle/values.ts";
import { closest } from "../../diagnostic/suggest.ts";
import type { Form } from "../form.ts";
import { scalar } from "../forms.ts";

/** ISO 4217, the currencies that people pay with. */
const CURRENCIES: ReadonlySet<string> = new Set(
	"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG".split(
		" ",
	),
);

/** What an amount would be with the closest currency that exists: `8000 VDN` → `8000 VND`. */
export function closestMoney(text: string): string | undefined {
	const [, amount, code] = /^(\d[\d.]*) ([A-Za-z]{3})$/.exec(text) ?? [];
	const near = code === undefined ? undefined : closest(code, CURRENCIES);
	return near === undefined ? undefined : `${amount} ${near}`;
}

export const money: Form<Money> = scalar({
	dated: true,
	expected: "an amount with its currency such as `8000 VND`",
	example: "8000 VND",
	parse: parseMoney,
	schema: { type: "string", pattern: "^\\d+(\\.\\d+)? [A-Z]{3}$" },
});

export function parseMoney(text: string): Money | undefined {
	const match = /^(\d{1,13})(?:\.(\d{1,3}))? ([A-Z]{3})$/.exec(text);
	if (!match) return undefined;
	const [, units = "", minor = "", currency = ""] = match;
	if (!CURRENCIES.has(currency)) return undefined;
	const decimals = minorDigits(currency);
	if (minor.length > decimals || (minor !== "" && minor.length !== decimals)) return undefined;
	return { amount: Number(units + minor.padEnd(decimals, "0")), currency };
}

export const currency: Form<string> = scalar({
	expected: "a currency such as `VND`",
	example: "VND",
	parse: (text) => (CURRENCIES.has(text) ? text : undefined),
	schema: { type: "string", pattern: "^[A-Z]{3}$" },
});

export const percent: Form<number> = scalar({
	dated: true,
	expected: "a share such as `50 percent`",
	example: "50 percent",
	parse: (text) => upTo(100, /^(\d{1,3}) percent$/.exec(text)?.[1]),
	schema: { type: "string", pattern: "^\\d{1,3} percent$" },
});

export const times: Form<number> = scalar({
	dated: true,
	expected: "a number of times such as `1 time` or `2 times`",
	example: "2 times",
	parse(text) {
		const match = /^(\d{1,4}) time(s?)$/.exec(text);
		return match && (match[2] === "") === (match[1] === "1") ? Number(match[1]) : undefined;
	},
	schema: { type: "string", pattern: "^\\d+ times?$" },
});

export const whole: Form<number> = scalar({
	dated: true,
	expected: "a whole number",
	example: "2",
	parse: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined),
	schema: { type: "integer", minimum: 0 },
});

/** Decimal text, so that no digit is lost. */
export const decimal: Form<string> = scalar({
	dated: true,
	expected: "a number such as `20` or `0.5`",
	example: "0.5",
	parse: (text) => (/^-?\d{1,28}(?:\.\d{1,28})?$/.test(text) ? text : undefined),
	schema: { type: "number" },
});

export const range: Form<Range> = scalar({
	dated: true,
	expected: "a range such as `1 to 10`",
	example: "1 to 10",
	parse(text) {
		const match = /^(\d{1,6}) to (\d{1,6})$/.exec(text);
		const [min, max] = [Number(match?.[1]), Number(match?.[2])];
		return match && min <= max && max > 0 ? { min, max } : undefined;
	},
	schema: { type: "string", pattern: "^\\d+ to \\d+$" },
});

/** Bytes. */
export const size: Form<number> = scalar({
	expected: "a size such as `500 KB` or `10 MB`",
	example: "5 MB",
	parse(text) {
		const match = /^(\d{1,5}) (KB|MB)$/.exec(text);
		return match ? Number(match[1]) * (match[2] === "KB" ? 1024 : 1024 * 1024) : undefined;
	},
	schema: { type: "string", pattern: "^\\d+ (KB|MB)$" },
});

const LEVELS: ReadonlyMap<string, Level> = new Map([
	["level 1", 1],
	["level 2", 2],
	["level 3", 3],
]);

export function parseLevel(text: string): Level | undefined {
	return LEVELS.get(text);
}

export const level: Form<Level> = scalar({
	expected: "`level 1`, `level 2` or `level 3`",
	example: "level 2",
	parse: parseLevel,
	schema: { enum: [...LEVELS.keys()] },
});

function upTo(most: number, digits: string | undefined): number | undefined {
	return digits !== undefined && Number(digits) <= most ? Number(digits) : undefined;
}
