import type { Burden, Finding, ProcedureSummary, Related } from "@onedoor/dsl/check";

/** An answer of the checker as far as it is printed. `burden` is there where it was asked for. */
export interface KeptResult {
	readonly findings: readonly Finding[];
	readonly procedures: readonly KeptSummary[];
}

export type KeptSummary = Omit<ProcedureSummary, "burden"> &
	Partial<Pick<ProcedureSummary, "burden">>;

/** Whether JSON from a file somebody else may have written has this shape, to the last value. */
export function isKeptResult(value: unknown, withBurden: boolean): value is KeptResult {
	return (
		isObject(value) &&
		isListOf(value.findings, isFinding) &&
		isListOf(value.procedures, (one): one is KeptSummary => isSummary(one, withBurden))
	);
}

function isFinding(value: unknown): value is Finding {
	return (
		isObject(value) &&
		[value.code, value.message, value.file, value.path].every(isText) &&
		isOneOf(value.severity, ["error", "warning", "info"]) &&
		isObject(value.values) &&
		isObject(value.span) &&
		isCount(value.span.start) &&
		isCount(value.span.end) &&
		isPlace(value.start) &&
		isPlace(value.end) &&
		isListOf(value.related, isRelated) &&
		(value.accepted === undefined || isText(value.accepted)) &&
		(value.fix === undefined || isFix(value.fix))
	);
}

function isRelated(value: unknown): value is Related {
	return (
		isObject(value) &&
		isText(value.message) &&
		isText(value.file) &&
		isPlace(value.start) &&
		isPlace(value.end)
	);
}

function isFix(value: unknown): boolean {
	if (!isObject(value)) return false;
	if (value.kind === "replace") return isText(value.text);
	return (
		value.kind === "edit" &&
		isObject(value.intent) &&
		isText(value.intent.kind) &&
		isText(value.intent.file)
	);
}

function isBlocker(value: unknown): value is KeptSummary["blockers"][number] {
	return (
		isObject(value) &&
		isText(value.path) &&
		isText(value.file) &&
		isPlace(value.start) &&
		isOneOf(value.reason, [
			"no_online_channel",
			"attend",
			"paper_shown",
			"paper_handed_in",
			"confirmed_on_paper",
			"counter_only",
			"starts_another",
		])
	);
}

function isSummary(value: unknown, withBurden: boolean): boolean {
	return (
		isObject(value) &&
		isText(value.id) &&
		isText(value.edition) &&
		isCount(value.steps) &&
		isOneOf(value.online, ["full", "partial", "information"]) &&
		isListOf(value.blockers, isBlocker) &&
		(withBurden ? isBurden(value.burden) : value.burden === undefined)
	);
}

function isBurden(value: unknown): value is Burden {
	return (
		isObject(value) &&
		[value.fieldsTyped, value.documents, value.visits, value.workingDays, value.handOvers].every(
			(part) => isObject(part) && isAmount(part.min) && isAmount(part.max),
		) &&
		isObject(value.fee) &&
		isAmount(value.fee.min) &&
		(value.fee.max === null || isAmount(value.fee.max)) &&
		isText(value.fee.currency) &&
		typeof value.exact === "boolean"
	);
}

function isPlace(value: unknown): boolean {
	return isObject(value) && isCount(value.line) && isCount(value.column);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] {
	return Array.isArray(value) && value.every(is);
}

function isText(value: unknown): value is string {
	return typeof value === "string";
}

function isOneOf(value: unknown, words: readonly string[]): boolean {
	return isText(value) && words.includes(value);
}

function isCount(value: unknown): boolean {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isAmount(value: unknown): boolean {
	return typeof value === "number" && Number.isFinite(value);
}
