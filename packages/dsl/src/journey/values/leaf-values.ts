import type { Definition, Field, IsoDate } from "../../bundle/index.ts";
import { codesInForce } from "../../form/codes.ts";
import { dateValues } from "./date-values.ts";
import { numbersIn } from "./numbers-in.ts";
import { textValues } from "./text-value.ts";

export interface Asking {
	readonly definition: Definition;
	/** The day the form is sent in. */
	readonly today: IsoDate;
	/** What another field has, by its path. */
	readonly other: (path: string) => unknown;
	/** So many days before and after the day are tried as well. */
	readonly away?: readonly number[];
	/** Whether registers give what they may. Left out: they are silent. */
	readonly registers?: "answer" | "silent";
}

/** Values that a field accepts, the likeliest first. Empty where none is known. */
export function leafValues(field: Field, asking: Asking): readonly unknown[] {
	switch (field.as) {
		case "text":
			return textValues(field);
		case "whole":
		case "money":
			return numbers(field, asking.definition);
		case "number":
			return numbers(field, asking.definition).map(String);
		case "date":
		case "partial_date":
			return dateValues(field, asking.today, asking.other, asking.away);
		case "time":
			return TIMES;
		case "moment":
			return TIMES.flatMap((time) =>
				dateValues(field, asking.today, asking.other).map((day) => `${day}T${time}:00Z`),
			);
		case "yes_no":
			return field.must_be === undefined ? [true, false] : [field.must_be];
		case "choice":
			return codes(field, asking);
		case "choices":
			return codes(field, asking).map((code) => [code]);
		case "file":
			return [{ file: "journey-file" }];
		case "document":
			// Nobody types evidence: it comes from a register, or not at all.
			return asking.registers === "answer" && isFromRegister(field) ? [{ by: "register" }] : [];
		default:
			return [];
	}
}

/** Whether a register may give it. */
export function isFromRegister({ prefill, fetch }: Field): boolean {
	return (prefill ?? fetch)?.kind === "register";
}

/** In the morning, late in the evening, at midnight, in the afternoon: in whatever zone they are read. */
const TIMES = ["09:00", "23:30", "00:00", "16:30"] as const;

/** Around its bounds, and around what rules compare numbers with: on both sides something else holds. */
function numbers({ least, most, starts_with }: Field, definition: Definition): readonly number[] {
	const low = least === undefined ? 0 : Number(least);
	const high = most === undefined ? Number.POSITIVE_INFINITY : Number(most);
	const start = typeof starts_with === "number" ? [starts_with] : [];
	const around = numbersIn(definition).flatMap((value) => [value - 1, value, value + 1]);
	return [...new Set([...start, 1, low, high, 10, 100, ...around])].filter(
		(value) => value >= low && value <= high && Number.isSafeInteger(value),
	);
}

/** A register's list of which only an excerpt is known takes any code, also where the excerpt has none. */
function codes(field: Field, { definition, today, other }: Asking): readonly string[] {
	const list = Object.hasOwn(definition.lists, field.list ?? "")
		? definition.lists[field.list ?? ""]
		: undefined;
	if (!list) return [];
	const parent = field.narrowed_by === undefined ? undefined : other(field.narrowed_by);
	const found = codesInForce(field, list, today, parent).map(([code]) => code);
	return found.length > 0 || list.edition !== undefined || !list.from_register ? found : ["00001"];
}
