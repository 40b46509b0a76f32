import type { DateBound, Definition, Field } from "../../../bundle/index.ts";
import { compareValues } from "../../../expression/compare.ts";
import { isSame } from "../../keys.ts";

/** A field of an edition, with the lists that it names. */
export interface FieldIn {
	readonly field: Field;
	readonly definition: Definition;
}

/**
 * Whether a field may refuse a value that its like in the old edition took. What only warns refuses nothing but values of
 * another kind.
 */
export function isNarrower(before: FieldIn, after: FieldIn): boolean {
	const [was, is] = [before.field, after.field];
	if (was.as !== is.as) return true;
	if (!isSame(was.many, is.many) && isNarrowerRange(was.many, is.many)) return true;
	if (is.group) return false;
	if (is.must_be === true && was.must_be !== true) return true;
	if (is.if_broken === "warn" && !isSame(was.dated?.if_broken, is.dated?.if_broken)) return true;
	if (is.if_broken === "warn") return false;
	return (
		was.if_broken === "warn" ||
		!isSame(limitsFrom(was), limitsFrom(is)) ||
		isTighter(was.least, is.least, 1) ||
		isTighter(was.most, is.most, -1) ||
		isTighter(was.shortest, is.shortest, 1) ||
		isTighter(was.longest, is.longest, -1) ||
		isTighter(was.decimals, is.decimals, -1) ||
		isTighter(was.size, is.size, -1) ||
		(is.types !== undefined && !(was.types ?? []).every((one) => is.types?.includes(one))) ||
		isOtherBound(was.earliest, is.earliest, 1) ||
		isOtherBound(was.latest, is.latest, -1) ||
		has(was.pattern?.regex, is.pattern?.regex) ||
		has(was.format, is.format) ||
		has(was.checksum, is.checksum) ||
		has(was.narrowed_by, is.narrowed_by) ||
		losesCodes(before, after)
	);
}

/** Limits that change on a day while the edition is in force: only the same days are no other limits. */
function limitsFrom({ dated = {} }: Field): unknown {
	const { example: _example, answer: _answer, if_silent: _silent, ...limits } = dated;
	return limits;
}

/** The new one asks for something in particular, and the old one asked for something else, or nothing. */
function has(was: string | undefined, is: string | undefined): boolean {
	return is !== undefined && is !== was;
}

/** @param sign 1 where a greater limit refuses more, -1 where a lesser one does */
function isTighter(
	was: string | number | undefined,
	is: string | number | undefined,
	sign: 1 | -1,
): boolean {
	if (is === undefined) return false;
	return was === undefined || sign * (compareValues(String(is), String(was)) ?? 1) > 0;
}

function isOtherBound(
	was: DateBound | undefined,
	is: DateBound | undefined,
	sign: 1 | -1,
): boolean {
	if (is === undefined || isSame(was, is)) return false;
	if (was?.kind === "date" && is.kind === "date") return isTighter(was.date, is.date, sign);
	return true;
}

function isNarrowerRange(was: Field["many"], is: Field["many"]): boolean {
	return was === undefined || is === undefined || is.min > was.min || is.max < was.max;
}

/** A code that could be chosen, and is no more, or for fewer days. */
function losesCodes(before: FieldIn, after: FieldIn): boolean {
	const [olds, news] = [codesOf(before), codesOf(after)];
	if (news === undefined) return false;
	if (olds === undefined) return true;
	return [...olds].some(([id, was]) => {
		const is = news.get(id);
		if (is === undefined) return true;
		return has(was.from, is.from) || has(was.until, is.until) || has(was.parent, is.parent);
	});
}

type Codes = ReadonlyMap<
	string,
	{ readonly from?: string; readonly until?: string; readonly parent?: string }
>;

function codesOf({ field, definition: { lists } }: FieldIn): Codes | undefined {
	const list = field.list === undefined ? undefined : lists[field.list];
	const all = Object.entries(list?.codes ?? {});
	if (list === undefined) return field.only ? new Map(field.only.map((id) => [id, {}])) : undefined;
	return new Map(all.filter(([id]) => field.only === undefined || field.only.includes(id)));
}
