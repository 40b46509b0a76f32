import { type Definition, type Field, NO_CURRENCY } from "@onedoor/dsl/bundle";

import { isObject } from "../form/data-path.ts";
import { isGroup } from "../form/fields.ts";
import { masked } from "../form/mask.ts";
import { isLine } from "../form/plan.ts";
import { shownValue } from "../form/shown-value.ts";
import type { Speaking } from "./clock.ts";
import {
	formatAnswer,
	formatDate,
	formatMoment,
	formatMoney,
	formatNumber,
	formatPartialDate,
} from "./format.ts";
import { directionOf, isolated, separatorsOf, textIn } from "./language.ts";
import { say } from "./words.ts";

/** A value in words, with what its language and script need. */
export interface ValueText {
	readonly text: string;
	/** Language, where it is not the one spoken: a code whose name is not translated. */
	readonly language?: string;
	/** Typed by people or a number: its direction is its own. */
	readonly isForeign: boolean;
	/** Made of digits: set with figures of one width. */
	readonly isNumeric: boolean;
}

const EMPTY: ValueText = { text: "", isForeign: false, isNumeric: false };

/** A value of which nothing is to be seen. */
export const HIDDEN: ValueText = { text: "••••••", isForeign: true, isNumeric: true };

/** How a value is read on summaries. Identifiers are masked; a group that is one line is joined. */
export function valueText(
	definition: Definition,
	field: Field,
	held: unknown,
	speaking: Speaking,
): ValueText {
	const value = field.many ? held : shownValue(field, held);
	if (value === undefined || value === null || value === "") return EMPTY;
	if (field.many) return itemsText(definition, field, value, speaking);
	if (isGroup(field)) return lineText(definition, field, value, speaking, isLine(field));
	if (isUnfinished(field, value)) return plain(String(value));
	switch (field.as) {
		case "choice":
			return codeText(definition, field, value, speaking);
		case "choices":
			return listed(
				asList(value).map((each) => codeText(definition, field, each, speaking)),
				speaking,
			);
		case "yes_no":
			return plain(say(speaking.language, value === true ? "yes" : "no"));
		case "date":
			return numeric(formatDate(String(value), speaking));
		case "partial_date":
			return numeric(formatPartialDate(String(value), speaking));
		case "moment":
			return numeric(formatMoment(String(value), speaking));
		case "money":
			return numeric(
				formatMoney(Number(value), definition.currency ?? NO_CURRENCY, speaking.language),
			);
		case "whole":
			return numeric(withUnit(formatAnswer(Number(value), speaking.language), field));
		case "number":
			return numeric(withUnit(formatNumber(Number(value), speaking.language), field));
		case "file":
			return plain(say(speaking.language, "files_n", { n: 1 }));
		default:
			return typed(field, String(value));
	}
}

/** A draft holds what was typed, also what is no number or moment yet: that is shown as it stands. */
function isUnfinished({ as }: Field, value: unknown): boolean {
	if (as === "moment") return Number.isNaN(Date.parse(String(value)));
	const isNumber = as === "whole" || as === "number" || as === "money";
	return isNumber && Number.isNaN(Number(value));
}

/** The items of a list, each as it reads alone. */
function itemsText(
	definition: Definition,
	{ many: _many, ...item }: Field,
	value: unknown,
	speaking: Speaking,
): ValueText {
	const items = asList(value).map((each) => valueText(definition, item, each, speaking).text);
	const { semicolon } = separatorsOf(speaking.language);
	return {
		text: items.filter((each) => each !== "").join(semicolon),
		isForeign: true,
		isNumeric: false,
	};
}

function typed(field: Field, value: string): ValueText {
	const text = field.personal === "identifier" ? masked(value) : value;
	return { text, isForeign: true, isNumeric: /^[\d •.+-]+$/u.test(text) };
}

function codeText(
	definition: Definition,
	field: Field,
	value: unknown,
	speaking: Speaking,
): ValueText {
	const codes = field.list ? definition.lists[field.list]?.codes : undefined;
	const code = codes && Object.hasOwn(codes, String(value)) ? codes[String(value)] : undefined;
	if (!code) return { ...plain(String(value)), isForeign: true };
	const { text, language } = textIn(code.title, speaking.language, definition.languages[0]);
	return language === speaking.language
		? plain(text)
		: { ...plain(text), language, isForeign: true };
}

/** Members of a group; of an address the closest first: 12 Ben Sen road, Ben Sen ward, Ha Sen province. */
function lineText(
	definition: Definition,
	field: Field,
	value: unknown,
	speaking: Speaking,
	isAddress: boolean,
): ValueText {
	if (!isObject(value)) return EMPTY;
	const parts = Object.values(field.group ?? {}).map((member) => {
		const inner = Object.hasOwn(value, member.id) ? value[member.id] : undefined;
		if (!isGroup(member)) return valueText(definition, member, inner, speaking).text;
		return lineText(definition, member, inner, speaking, isAddress || isLine(member)).text;
	});
	const said = (isAddress ? parts.toReversed() : parts).filter((part) => part !== "");
	const { comma } = separatorsOf(speaking.language);
	// Each part keeps its own direction, so that the line as a whole runs as the language does.
	const parted = said.map((part) => isolated(part, speaking.language));
	// An isolate around them all would take the direction of nothing it can see, which is left to right.
	const isForeign = directionOf(speaking.language) === "ltr";
	return { text: parted.join(comma), isForeign, isNumeric: false };
}

function listed(parts: readonly ValueText[], speaking: Speaking): ValueText {
	const text = new Intl.ListFormat(speaking.language, { type: "unit" }).format(
		parts.map((part) => part.text),
	);
	const foreign = parts.find((part) => part.language);
	return foreign ? { ...foreign, text } : plain(text);
}

function withUnit(text: string, field: Field): string {
	return field.unit ? `${text} ${field.unit}` : text;
}

function asList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [value];
}

function plain(text: string): ValueText {
	return { text, isForeign: false, isNumeric: false };
}

function numeric(text: string): ValueText {
	return { text, isForeign: true, isNumeric: true };
}
