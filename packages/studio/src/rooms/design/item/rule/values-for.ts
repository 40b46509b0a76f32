import type { ItemName, ValueType } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { codesInOrder, fieldAt } from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";

import { COMPARISONS, type Op } from "./read-rule.ts";
import { keyOf, RECEIVED, type Subject, subjectOf } from "./subject.ts";

/** What is known where a rule stands: the values it may read there, and what the procedure says of them. */
export interface Knowing {
	readonly names: readonly ItemName[];
	readonly definition: Definition;
}

/** What a condition can be about: what holds a value, or is there or not. */
export function comparable(names: readonly ItemName[]): readonly ItemName[] {
	return names.filter(({ name, detail = "", type, optional }) => {
		// A moment is compared by its day, and today's is offered already.
		if (name === "now") return false;
		if (type !== undefined)
			return COMPARED.has(type.kind) || (optional === true && type.kind !== "group");
		// Where no procedure is linked around it, a group and a place of the procedure are told by their words.
		const isPlace = /^step\b/.test(detail) || (detail === "" && !name.startsWith("case."));
		return !isPlace && !detail.startsWith("a group of ") && !detail.startsWith("member · a group");
	});
}

const COMPARED: ReadonlySet<ValueType["kind"]> = new Set<ValueType["kind"]>([
	"text",
	"whole",
	"number",
	"money",
	"date",
	"partial_date",
	"moment",
	"time",
	"yes_no",
	"choice",
	"choices",
]);

/** A value as it is compared: of a day that is known to the month only, the last that it can be. */
export function comparedAs({ name, type }: ItemName): Subject {
	const reading =
		type?.kind === "partial_date" ? "latest" : type?.kind === "moment" ? "date_of" : undefined;
	return { path: name, ...(reading !== undefined && { reading }) };
}

/** How long it is since a day, or until it: what can be asked of every day of the procedure. */
export function measuresOf(one: ItemName, { names }: Pick<Knowing, "names">): readonly Subject[] {
	const isDay = one.type !== undefined && DAYS.has(one.type.kind);
	if (!isDay || one.name === "today" || one.name === "now" || one.name.startsWith("case."))
		return [];
	const day = names.some(({ name }) => name === RECEIVED) ? RECEIVED : "today";
	const since = (["years", "months", "days"] as const).map((unit) => ({
		unit,
		way: "since" as const,
	}));
	const until = isBirth(one.name) ? [] : [{ unit: "days" as const, way: "until" as const }];
	return [...since, ...until].map((measure) => ({
		...comparedAs(one),
		measure: { ...measure, day },
	}));
}

const DAYS: ReadonlySet<ValueType["kind"]> = new Set<ValueType["kind"]>([
	"date",
	"partial_date",
	"moment",
]);

/** What is counted from the day somebody was born is their age. */
export function isBirth(path: string): boolean {
	return /(?:^|_)(?:birth(?:day|_date|_day)?|born(?:_on)?|date_of_birth)$/.test(
		path.split(".").at(-1) ?? "",
	);
}

/** Days with which another can be compared, or on which an age can be asked: the day of receipt comes first. */
export function daysIn({ names }: Pick<Knowing, "names">, besides: string): readonly ItemName[] {
	const days = names.filter(({ name, type }) => type?.kind === "date" && name !== besides);
	const rank = ({ name }: ItemName) =>
		name === RECEIVED ? 0 : name === "today" ? 1 : name.startsWith("case.") ? 3 : 2;
	return days.filter(({ name }) => name !== "case.edition").sort((a, b) => rank(a) - rank(b));
}

/** What a value is, as far as it is known here. */
function typeOf({ names, definition }: Knowing, path: string): ValueType | undefined {
	const known = names.find(({ name }) => name === path)?.type;
	if (known !== undefined) return known;
	if (path === "case.channel") return { kind: "choice", list: "channels" };
	const field = fieldAt(definition, path);
	const list = field?.list === undefined ? {} : { list: field.list };
	return field?.as === undefined ? undefined : { kind: KINDS[field.as] ?? "any", ...list };
}

const KINDS: Readonly<Record<string, ValueType["kind"]>> = Object.fromEntries(
	[...COMPARED, "file" as const].map((kind) => [kind, kind]),
);

/** What a value is compared with, where that is one of a few. */
export function optionsOf(
	knowing: Knowing,
	left: string,
	say: { readonly yes: string; readonly no: string },
	language: string,
): readonly (readonly [value: string, name: string])[] {
	const subject = subjectOf(left);
	const type = subject?.measure === undefined ? typeOf(knowing, subject?.path ?? left) : undefined;
	const { definition } = knowing;
	if (type?.kind === "yes_no")
		return [
			["true", say.yes],
			["false", say.no],
		];
	if (type?.list === undefined) return [];
	const { channels, lists } = definition;
	const list = type.list === "channels" ? { codes: channels } : lists[type.list];
	return codesInOrder(list ?? { codes: {} })
		.slice(0, MOST_CODES)
		.map(([code, { title }]) => [`"${code}"`, textOf(title, language) || code]);
}

/** A list of thousands is typed. */
const MOST_CODES = 300;

/** How what something is compared with is written down. */
export type Written = "number" | "day" | "time" | "text";

export function writtenAs(knowing: Knowing, left: string): Written {
	const subject = subjectOf(left);
	if (subject?.measure !== undefined) return "number";
	const kind = typeOf(knowing, subject?.path ?? left)?.kind;
	if (kind === "whole" || kind === "number" || kind === "money") return "number";
	if (kind !== undefined && DAYS.has(kind)) return "day";
	return kind === "time" ? "time" : "text";
}

/** What stands for the kind of value that something typed is compared with: a number, a day, a text. */
export function kindOf(knowing: Knowing, left: string): string {
	return LIKE[writtenAs(knowing, left)];
}

const LIKE: Readonly<Record<Written, string>> = {
	number: "0",
	day: "today",
	time: 'time("00:00")',
	text: '""',
};

/** How a value can be compared: only a yes or no may hold by itself, and only what may be absent is given or not. */
export function opsOf(knowing: Knowing, left: string): readonly Op[] {
	const subject = subjectOf(left);
	if (subject?.measure !== undefined) return COMPARISONS;
	const path = subject?.path ?? left;
	const type = typeOf(knowing, path);
	const isOptional = knowing.names.some(({ name, optional }) => name === path && optional);
	return [...comparisonsOf(type?.kind), ...(isOptional ? (["given", "given not"] as const) : [])];
}

function comparisonsOf(kind: ValueType["kind"] | undefined): readonly Op[] {
	switch (kind) {
		case undefined:
		case "any":
			return ["holds", "holds not", ...COMPARISONS];
		case "yes_no":
			return ["holds", "holds not"];
		case "choice":
		case "text":
			return ["=", "!="];
		case "choices":
			return ["has", "has not"];
		case "file":
		case "document":
		case "list":
		case "group":
		case "null":
			return [];
		default:
			return COMPARISONS;
	}
}

/** How a comparison of it is called: of a day, of an age, or of anything else. */
export function spokenAs(knowing: Knowing, left: string): "day" | "age" | "value" {
	const subject = subjectOf(left);
	if (subject?.measure !== undefined) return "age";
	return writtenAs(knowing, left) === "day" ? "day" : "value";
}

/** Choices of the first box by what sets them apart, the longest time first. */
export function subjectsOf(knowing: Knowing): {
	readonly values: readonly Subject[];
	readonly measures: readonly Subject[];
} {
	const names = comparable(knowing.names);
	return {
		values: names.map(comparedAs),
		measures: names.flatMap((one) => measuresOf(one, knowing)),
	};
}

export function findSubject(all: readonly Subject[], key: string): Subject | undefined {
	return all.find((one) => keyOf(one) === key);
}
