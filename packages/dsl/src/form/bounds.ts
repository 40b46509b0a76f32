import type { DateBound, Field } from "../bundle/index.ts";
import { compareValues } from "../expression/compare.ts";
import { daysOf, isDate, isMoment } from "../expression/dates.ts";
import { toNum } from "../expression/decimal.ts";
import type { FormFinding } from "./facts.ts";
import { fault } from "./findings.ts";
import { groupAround } from "./paths.ts";
import type { Reader } from "./reader.ts";

/**
 * Limits that a JSON Schema cannot hold: days that move, and decimals of any length. A partial date is outside only
 * if every day it can mean is.
 */
export function boundFault(
	field: Field,
	key: string,
	raw: unknown,
	reader: Reader,
): FormFinding | undefined {
	if (field.as === "number") return numberFault(field, key, raw);
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
