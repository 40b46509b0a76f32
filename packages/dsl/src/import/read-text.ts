import { isAutocomplete } from "../model/values/web.ts";
import { ANNOTATIONS } from "./condition.ts";
import { isObject } from "./json.ts";
import type { Limits } from "./limits.ts";
import { patternWords, takesDays } from "./pattern-words.ts";
import type { Reading, Ui, Unasked } from "./reading.ts";
import type { Leaf } from "./tree.ts";
import { uiText, uiWord } from "./ui.ts";

type Kind = Pick<Leaf, "as" | "keys" | "checks">;

/** Free text has a longest in this language. */
const LONGEST = 1000;
const LINES = 4;

/** A string: text, a day, a time, or the content of a file. */
export function readText(limits: Limits, ui: Ui, reading: Reading): Kind | Unasked {
	const { findings } = reading;
	const { minLength, maxLength } = limits.numbers;
	const formats = limits.others.filter(({ keyword }) => keyword === "format");
	const patterns = limits.others.filter(({ keyword }) => keyword === "pattern");
	if (isFile(limits)) return file(limits, ui, reading);

	const [format, ...more] = formats;
	for (const { pointer, value } of more)
		findings.add("not_checked", pointer, "format", { found: value });
	const known = format && FORMATS[String(format.value)];
	if (format && !known)
		findings.add("not_checked", format.pointer, "format", { found: format.value });
	if (known?.isNarrower && format)
		findings.add("narrowed", format.pointer, "format", { found: format.value });
	if (known && known.as !== "text") {
		for (const { pointer, value } of patterns)
			findings.add("not_checked", pointer, "pattern", { found: value });
		const isTooShort = (maxLength?.value ?? 100) < known.length;
		if (maxLength && isTooShort) findings.add("not_checked", maxLength.pointer, "maxLength");
		if (minLength && minLength.value > known.length)
			findings.add("not_checked", minLength.pointer, "minLength");
		return { as: known.as, keys: {}, checks: [] };
	}

	const keys: Record<string, unknown> = known ? { format: known.format } : {};
	let isDay = false;
	for (const { pointer, value } of patterns) {
		const regex = String(value);
		const words = keys.pattern === undefined ? patternWords(regex, maxLength?.value) : undefined;
		if (words) {
			keys.pattern = words.words;
			if (words.isNarrower && !maxLength)
				findings.add("narrowed", pointer, "pattern", { found: regex });
		} else if (takesDays(regex)) {
			isDay = true;
			findings.add("narrowed", pointer, "pattern", { found: regex });
		} else findings.add("not_checked", pointer, "pattern", { found: regex });
	}
	const isPlainDay = keys.pattern === '4 digits "-" 2 digits "-" 2 digits';
	if ((isDay || isPlainDay) && (maxLength?.value ?? 10) >= 10 && (minLength?.value ?? 0) <= 10) {
		const [said] = patterns;
		if (said) findings.add("narrowed", said.pointer, "pattern", { found: said.value });
		return { as: "date", keys: {}, checks: [] };
	}
	if (isDay)
		for (const { pointer, value } of patterns)
			findings.add("not_checked", pointer, "pattern", { found: value });

	if (maxLength && maxLength.value > 0) keys.longest = maxLength.value;
	else if (maxLength) findings.add("not_checked", maxLength.pointer, "maxLength");
	else if (keys.pattern === undefined && keys.format === undefined) {
		keys.longest = Math.max(LONGEST, minLength?.value ?? 0);
		findings.add("assumed", limits.typeAt, "maxLength", { value: keys.longest });
	}
	// Bounds that cross let nothing through; the form holds to one of them.
	if (minLength && minLength.value > Number(keys.longest))
		findings.add("not_checked", minLength.pointer, "minLength");
	else if (minLength && minLength.value > 1) keys.shortest = minLength.value;
	if (uiWord(ui, "widget") === "textarea") keys.lines = LINES;
	const token = uiText(ui, "autocomplete");
	if (token !== undefined && isAutocomplete(token)) keys.autocomplete = token;
	return { as: "text", keys, checks: [] };
}

interface Format {
	readonly as: Leaf["as"];
	readonly format?: string;
	readonly isNarrower?: true;
	/** Characters of such a value. */
	readonly length: number;
}

/** Formats that the language has. A time of ours has no seconds and no zone. */
const FORMATS: Readonly<Record<string, Format>> = {
	date: { as: "date", length: 10 },
	"date-time": { as: "moment", length: 20 },
	time: { as: "time", isNarrower: true, length: 9 },
	email: { as: "text", format: "email", isNarrower: true, length: 0 },
	"idn-email": { as: "text", format: "email", isNarrower: true, length: 0 },
	uri: { as: "text", format: "url", isNarrower: true, length: 0 },
	url: { as: "text", format: "url", isNarrower: true, length: 0 },
	"uri-reference": { as: "text", format: "url", isNarrower: true, length: 0 },
	iri: { as: "text", format: "url", isNarrower: true, length: 0 },
};

function isFile({ others }: Limits): boolean {
	return others.some(
		({ keyword, value }) =>
			(keyword === "format" && value === "data-url") ||
			(keyword === "contentEncoding" && value === "base64"),
	);
}

/** The case holds a reference to the upload, not its bytes. */
function file(limits: Limits, ui: Ui, reading: Reading): Kind {
	for (const { keyword, pointer, value } of limits.others) {
		if (keyword === "format" || keyword === "contentEncoding")
			reading.findings.add("narrowed", pointer, keyword, { found: value });
		else if (keyword === "pattern") reading.findings.add("not_checked", pointer, keyword);
	}
	for (const keyword of ["minLength", "maxLength"] as const) {
		const said = limits.numbers[keyword];
		if (said) reading.findings.add("not_checked", said.pointer, keyword);
	}
	const accept = uiWord(ui, "accept");
	const types = (typeof accept === "string" ? accept.split(",") : [])
		.map((type) => TYPES[type.trim().toLowerCase()])
		.filter((type) => type !== undefined);
	return { as: "file", keys: types.length > 0 ? { types: [...new Set(types)] } : {}, checks: [] };
}

const TYPES: Readonly<Record<string, string>> = {
	".pdf": "pdf",
	"application/pdf": "pdf",
	".png": "png",
	"image/png": "png",
	".jpg": "jpeg",
	".jpeg": "jpeg",
	"image/jpeg": "jpeg",
};

/** A number. Decimals are kept as text, so that no digit is lost. */
export function readNumber(limits: Limits, isWhole: boolean, reading: Reading): Kind | Unasked {
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = limits.numbers;
	const keys: Record<string, unknown> = {};
	const checks: Leaf["checks"][number][] = [];
	const least = isWhole ? ceil(minimum?.value) : minimum?.value;
	const most = isWhole && maximum ? Math.floor(maximum.value) : maximum?.value;
	const above = exclusiveMinimum && Math.floor(exclusiveMinimum.value) + 1;
	const below = exclusiveMaximum && Math.ceil(exclusiveMaximum.value) - 1;
	const bounds = {
		least: isWhole ? greatest(least, above) : least,
		most: isWhole ? smallest(most, below) : most,
	};
	if (bounds.least !== undefined && bounds.most !== undefined && bounds.least > bounds.most) {
		const pointer = minimum?.pointer ?? exclusiveMinimum?.pointer ?? limits.typeAt;
		return {
			unasked: reading.findings.add("not_asked", pointer, "minimum", { why: "nothing_fits" }),
		};
	}
	for (const [key, value] of Object.entries(bounds))
		if (value !== undefined) keys[key] = decimal(value);
	if (!isWhole)
		for (const [sign, said] of [
			[">", exclusiveMinimum],
			["<", exclusiveMaximum],
		] as const)
			if (said)
				checks.push({
					must: `x ${sign} ${decimal(said.value)}`,
					keyword: sign === ">" ? "exclusiveMinimum" : "exclusiveMaximum",
					pointer: said.pointer,
					value: said.value,
				});
	for (const { keyword, value, pointer } of limits.others) {
		if (keyword !== "multipleOf" || typeof value !== "number" || value <= 0) continue;
		const places = decimalPlaces(value);
		if (!isWhole && places !== undefined) keys.decimals = places;
		else if (isWhole && Number.isInteger(1 / value)) continue;
		else
			checks.push({
				must: `round(x / ${decimal(value)}, 0) * ${decimal(value)} = x`,
				keyword,
				pointer,
				value,
			});
	}
	return { as: isWhole ? "whole" : "number", keys, checks };
}

/** `0.01` is two decimals; `0.5` is none of these. */
function decimalPlaces(step: number): number | undefined {
	for (let n = 0; n <= 20; n++) if (step === Number(`1e-${n}`)) return n;
	return undefined;
}

/** Without an exponent. */
export function decimal(value: number): string {
	const text = String(value);
	if (!/e/i.test(text)) return text;
	if (Number.isInteger(value)) return BigInt(value).toString();
	return value.toFixed(20).replace(/0+$/, "");
}

function ceil(value: number | undefined): number | undefined {
	return value === undefined ? undefined : Math.ceil(value);
}

function greatest(...values: readonly (number | undefined)[]): number | undefined {
	const known = values.filter((value) => value !== undefined);
	return known.length === 0 ? undefined : Math.max(...known);
}

function smallest(...values: readonly (number | undefined)[]): number | undefined {
	const known = values.filter((value) => value !== undefined);
	return known.length === 0 ? undefined : Math.min(...known);
}

/** Words that demand something and that nobody has read until now. */
export function sayUnread(limits: Limits, read: ReadonlySet<string>, reading: Reading): void {
	for (const { keyword, value, pointer } of limits.others) {
		if (read.has(keyword) || ANNOTATIONS.has(keyword)) continue;
		const isFree = value === true || (isObject(value) && Object.keys(value).length === 0);
		if (isFree && keyword !== "not") continue;
		const code = VALIDATING.has(keyword) ? "not_checked" : "ignored";
		reading.findings.add(code, pointer, keyword);
	}
}

/** What a validator of JSON Schema would look at. */
const VALIDATING: ReadonlySet<string> = new Set(
	"multipleOf maximum minimum pattern format items additionalItems prefixItems maxItems minItems uniqueItems contains minContains maxContains maxProperties minProperties required properties patternProperties additionalProperties dependencies dependentRequired dependentSchemas propertyNames unevaluatedItems unevaluatedProperties if then else allOf anyOf oneOf not contentEncoding contentMediaType contentSchema".split(
		" ",
	),
);
