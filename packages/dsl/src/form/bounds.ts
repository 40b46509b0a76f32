import type { DateBound, Field } from "../bundle/index.ts";
import { compareValues } from "../expression/compare.ts";
import { daysOf, isDate } from "../expression/dates.ts";
import { toNum } from "../expression/decimal.ts";
import { isMoment } from "../expression/moment.ts";
import type { FormFinding } from "./facts.ts";
import { fault } from "./findings.ts";
import { groupAround } from "./paths.ts";
import type { Reader } from "./reader.ts";

/**
 * Limits that a JSON Schema cannot hold: days that move, decimals of any length, and whatever changes on a day. A partial date is outside only
 * if every day it can mean is.
 */
export function boundFault(
	field: Field,
	key: string,
	raw: unknown,
	reader: Reader,
): FormFinding | undefined {
	if (field.as === "number") return numberFault(field, key, raw);
	if (field.as === "whole" || field.as === "money") return sizeFault(field, key, raw);
	if (field.as === "text") return textFault(field, key, raw);
	if (field.as !== "date" && field.as !== "partial_date" && field.as !== "moment") return undefined;
	const days =
		field.as === "moment" ? (isMoment(raw) ? { first: raw, last: raw } : undefined) : daysOf(raw);
	if (!days || (field.as === "date" && !isDate(raw))) return fault(key, "date_invalid");
	const latest = boundOf(field.latest, key, reader);
	if (latest !== undefined && isAfter(days.first, latest))
		return fault(key, "date_too_late", { latest });
	const earliest = boundOf(field.earliest, key, reader);
	if (earliest !== undefined && isAfter(earliest, days.last))
		return fault(key, "date_too_early", { earliest });
	return undefined;
}

function numberFault(field: Field, key: string, raw: unknown): FormFinding | undefined {
	if (toNum(raw) === undefined) return fault(key, "not_a_number");
	const decimals = String(raw).split(".")[1]?.length ?? 0;
	if (field.decimals !== undefined && decimals > field.decimals)
		return fault(key, "too_many_decimals", { most: field.decimals });
	return sizeFault(field, key, raw);
}

/** The schema may be looser: it holds for every day of the edition. */
function textFault(field: Field, key: string, raw: unknown): FormFinding | undefined {
	if (typeof raw !== "string") return undefined;
	if (field.shortest !== undefined && isShorter(raw, field.shortest))
		return fault(key, "too_short", { least: field.shortest });
	if (field.longest !== undefined && isLonger(raw, field.longest))
		return fault(key, "too_long", { most: field.longest });
	return field.pattern && !regexOf(field.pattern).test(raw)
		? fault(key, "pattern_mismatch", {
				pattern: field.pattern.text,
				...(field.example === undefined ? {} : { example: field.example }),
			})
		: undefined;
}

/** Counts signs, of which one may be two units of the string: only where that could make a difference. */
function isShorter(text: string, least: number): boolean {
	return text.length < least || (text.length < 2 * least && [...text].length < least);
}

function isLonger(text: string, most: number): boolean {
	return text.length > most && [...text].length > most;
}

type Pattern = NonNullable<Field["pattern"]>;
const regexes = new WeakMap<Pattern, RegExp>();

function regexOf(pattern: Pattern): RegExp {
	const known = regexes.get(pattern) ?? new RegExp(pattern.regex);
	regexes.set(pattern, known);
	return known;
}

function sizeFault(field: Field, key: string, raw: unknown): FormFinding | undefined {
	if (field.least !== undefined && isAfter(field.least, raw))
		return fault(key, "too_small", { least: field.least });
	return field.most !== undefined && isAfter(raw, field.most)
		? fault(key, "too_large", { most: field.most })
		: undefined;
}

function boundOf(bound: DateBound | undefined, key: string, reader: Reader): string | undefined {
	if (!bound) return undefined;
	if (bound.kind === "date") return bound.date;
	if (bound.kind !== "path") return reader.facts[bound.kind];
	const value = reader.scopeIn(groupAround(key)).get(bound.path.split("."));
	return typeof value === "string" ? (daysOf(value)?.last ?? value) : undefined;
}

function isAfter(a: unknown, b: unknown): boolean {
	return (compareValues(a, b) ?? 0) > 0;
}
