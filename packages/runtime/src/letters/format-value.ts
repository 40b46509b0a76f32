import { type Bundle, type Definition, type Field, unitsText } from "@onedoor/dsl/bundle";
import { fieldAt, pathInList } from "@onedoor/dsl/form";

import { calendarOf } from "../case/calendars.ts";
import { inLanguage } from "../case/messages.ts";
import { inZone } from "../time/zone.ts";
import { letterWords } from "./words/index.ts";

/**
 * How a letter writes a value: a date as people write it, a code by its title, money with its currency. A letter is
 * kept for decades, so nothing here depends on the locale data of the machine that rendered it.
 */
export function formatValue(
	bundle: Pick<Bundle, "definition">,
): (value: unknown, path: string, language: string) => string {
	return (value, path, language) => {
		const field = fieldAt(bundle.definition, pathInList(bundle.definition, path));
		if (field) return ofField(bundle.definition, field, value, language);
		if (path.startsWith("fees.")) return moneyIn(bundle.definition, value);
		return plain(bundle, value, language);
	};
}

function ofField(definition: Definition, field: Field, value: unknown, language: string): string {
	switch (field.as) {
		case "choice":
		case "choices": {
			const codes = definition.lists[field.list ?? ""]?.codes ?? {};
			const titleOf = (code: unknown) =>
				inLanguage(
					Object.hasOwn(codes, String(code)) ? codes[String(code)]?.title : undefined,
					language,
				) ?? String(code);
			return (Array.isArray(value) ? value : [value]).map(titleOf).join(", ");
		}
		case "money":
			return moneyIn(definition, value);
		case "date":
		case "partial_date":
			return dateIn(String(value), language);
		case "yes_no":
			return value === true ? letterWords(language).yes : letterWords(language).no;
		case "group":
			return Object.values(field.group ?? {})
				.map((member) => [member, memberOf(value, member.id)] as const)
				.filter(([, inner]) => inner !== undefined)
				.map(([member, inner]) => ofField(definition, member, inner, language))
				.join(", ");
		default:
			return String(value);
	}
}

/** What is no field: numbers and days of steps and clocks, titles of the procedure. */
function plain(bundle: Pick<Bundle, "definition">, value: unknown, language: string): string {
	if (typeof value === "object" && value !== null)
		return inLanguage(value as Readonly<Record<string, string>>, language) ?? "";
	const text = String(value);
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateIn(text, language);
	if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) return text;
	const [day = "", time = ""] = inZone(text, calendarOf(bundle).time_zone).split("T");
	return `${dateIn(day, language)} ${time.slice(0, 5)}`;
}

/** `02/11/2026` · `2 November 2026`; of a partial date as much as is known. */
export function dateIn(date: string, language: string): string {
	const [year = "", month, day] = date.split("-");
	const { months } = letterWords(language);
	if (months === undefined)
		return [day, month, year].filter((part) => part !== undefined).join("/");
	const name = month === undefined ? undefined : months[Number(month) - 1];
	return [day && String(Number(day)), name, year].filter((part) => part !== undefined).join(" ");
}

function memberOf(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name)
		? (value as Readonly<Record<string, unknown>>)[name]
		: undefined;
}

/** `8 000 VND`, `1 234.50 EUR`: a narrow space between thousands is read the same in every language. */
function moneyIn({ currency = "" }: Definition, value: unknown): string {
	const [whole = "", ...minor] = unitsText(Number(value), currency).split(".");
	return `${[whole.replace(/\B(?=(\d{3})+$)/g, "\u202f"), ...minor].join(".")} ${currency}`.trim();
}
