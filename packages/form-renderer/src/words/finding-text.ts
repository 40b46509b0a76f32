import type { Definition, DocumentRequirement, Field, Text } from "@onedoor/dsl/bundle";

import { documentAt, fieldAt, itemPlace } from "@onedoor/dsl/form";

import { groupsAround } from "../form/fields.ts";
import type { Speaking } from "./clock.ts";
import { formatDate, formatMoney, formatNumber } from "./format.ts";
import { isolated, textOf } from "./language.ts";
import { say, type WordKey } from "./words.ts";

/** A finding as browser and server give it: data, no words. */
export interface Finding {
	readonly path: string;
	readonly code: string;
	readonly values: Readonly<Record<string, unknown>>;
	readonly say?: Text;
}

/**
 * What is wrong, as what to do: "Enter the child's full name". The same words stand at the field and in the summary.
 * A code without words of its own still names the field.
 */
export function findingText(definition: Definition, finding: Finding, speaking: Speaking): string {
	const source = definition.languages[0];
	if (finding.say) return textOf(finding.say, speaking.language, source);
	const field = fieldAt(definition, finding.path);
	const document = documentAt(definition, finding.path);
	const title = titleOf(definition, finding.path, field ?? document, speaking);
	const key = keyOf(finding, field, document);
	return capitalised(
		say(speaking.language, key, {
			field: isolated(title, speaking.language),
			...limitsOf(finding, field, speaking, definition.currency),
			...codesNamed(definition, finding, field, speaking),
		}),
	);
}

function keyOf(
	{ code, path, values }: Finding,
	field: Field | undefined,
	document: DocumentRequirement | undefined,
): WordKey {
	if (field?.as === "file") return "error_document";
	if (code === "missing" || code === "document_missing") {
		if (document) return "error_document";
		if (field?.must_be === true) return "error_agree";
		if (isWholeList(field, path)) return "error_too_few_items";
		return field?.list || field?.as === "yes_no" ? "error_choose" : "error_enter";
	}
	if (code === "code_not_in_force" && values.became) return "error_code_became";
	if (code === "must_be_yes" || field?.must_be === true) return "error_agree";
	if (code === "date_too_late" && field?.latest?.kind === "today") return "error_date_in_future";
	if (code === "date_invalid" && field?.as === "partial_date") return "error_partial_date_invalid";
	if (isDateAndTime(code, field)) return "error_moment_invalid";
	const known = `error_${code}`;
	return isKnown(known) ? known : "error_check";
}

const KNOWN = [
	"error_pattern_mismatch",
	"error_too_long",
	"error_too_short",
	"error_too_small",
	"error_too_large",
	"error_date_invalid",
	"error_date_too_late",
	"error_date_too_early",
	"error_not_in_list",
	"error_code_not_in_force",
	"error_not_in_parent",
	"error_not_a_number",
	"error_not_whole",
	"error_sign_forbidden",
	"error_too_many_decimals",
	"error_time_invalid",
	"error_format_mismatch",
	"error_twice_the_same",
	"error_checksum_wrong",
	"error_too_few_items",
	"error_too_many_items",
	"error_too_few_files",
	"error_too_many_files",
] as const satisfies readonly WordKey[];

function isKnown(key: string): key is (typeof KNOWN)[number] {
	return (KNOWN as readonly string[]).includes(key);
}

/** The field's title inside a sentence; where several people are asked the same, whose it is. */
function titleOf(
	definition: Definition,
	path: string,
	what: { readonly title: Text } | undefined,
	speaking: Speaking,
): string {
	const words = (text: Text) => textOf(text, speaking.language, definition.languages[0]);
	const title = what ? inSentence(words(what.title)) : path;
	const place = itemPlace(path);
	if (place) {
		const list = fieldAt(definition, place.list);
		const n = place.index + 1;
		const item = say(speaking.language, "item_n", { list: words(list?.title ?? {}), n });
		return path === place.item ? item : `${title} (${item})`;
	}
	const group = groupsAround(definition, path).find((around) =>
		isAskedElsewhere(definition, around, path),
	);
	return group ? `${title} (${words(group.title)})` : title;
}

/** Is the same asked in another group beside it: the mother's name and the father's, two places of one child? */
function isAskedElsewhere(definition: Definition, group: Field, path: string): boolean {
	const inside = path.slice(group.path.length);
	const field = fieldAt(definition, path);
	const [source = ""] = definition.languages;
	const around = fieldAt(definition, group.path.slice(0, group.path.lastIndexOf(".")));
	return Object.values(around?.group ?? definition.data).some((other) => {
		const twin = other.id === group.id ? undefined : fieldAt(definition, other.path + inside);
		return twin !== undefined && twin.title[source] === field?.title[source];
	});
}

function isDateAndTime(code: string, field: Field | undefined): boolean {
	return field?.as === "moment" && (code === "date_invalid" || code === "time_invalid");
}

/** Nothing in a list that must have something is too few. */
function isWholeList(field: Field | undefined, path: string): boolean {
	return field?.many !== undefined && itemPlace(path) === undefined;
}

function capitalised(sentence: string): string {
	return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** `Full name` inside a sentence is `full name`; `PIN` stays. */
function inSentence(title: string): string {
	const [first = "", second = ""] = title;
	return second === second.toLocaleLowerCase() ? first.toLocaleLowerCase() + title.slice(1) : title;
}

/** The finding's own values, written out: numbers with their groups, days as days. */
function limitsOf(
	finding: Finding,
	field: Field | undefined,
	speaking: Speaking,
	currency: string | undefined,
): Readonly<Record<string, string>> {
	const { values } = finding;
	const bound = values.latest ?? values.earliest;
	const limit = (value: unknown): string =>
		field?.as === "money" && currency !== undefined
			? formatMoney(Number(value), currency, speaking.language)
			: formatNumber(Number(value), speaking.language);
	return {
		pattern: field?.example ?? String(values.pattern ?? ""),
		least: limit(values.least ?? field?.many?.min),
		most: limit(values.most),
		decimals: formatNumber(Number(values.decimals ?? field?.decimals ?? 0), speaking.language),
		bound: typeof bound === "string" ? formatDate(bound, speaking) : "",
	};
}

/** A retired code, and what it became, by their names: `Tuyên Quang or Lào Cai`. */
function codesNamed(
	definition: Definition,
	{ values }: Finding,
	field: Field | undefined,
	{ language }: Speaking,
): Readonly<Record<string, string>> {
	const codes = definition.lists[field?.list ?? ""]?.codes ?? {};
	const name = (code: unknown) => {
		const title = Object.hasOwn(codes, String(code)) ? codes[String(code)]?.title : undefined;
		return textOf(title, language, definition.languages[0]) || String(code);
	};
	if (!Array.isArray(values.became)) return {};
	const became = new Intl.ListFormat(language, { type: "disjunction" });
	return { found: name(values.found), became: became.format(values.became.map(name)) };
}
