import type { WrittenText } from "../assist/texts.ts";
import type { Words } from "../model/form.ts";
import { placeholdersIn } from "./placeholders.ts";
import { unitId } from "./unit-id.ts";

export interface XliffOptions {
	/** What the whole is called: the procedure's id, a file, `library`. */
	readonly of: string;
	/** BCP 47. */
	readonly source: string;
	readonly target: string;
	/** Only what is not said in the target yet. */
	readonly onlyMissing: boolean;
}

/**
 * Texts in one language to be said in another, as XLIFF 2.1. Each unit has notes: where it is used, in which line it
 * stands, and which names of values must stand in the translation as they are. Texts that the source language does
 * not say are left out. `count` tells how many units there are.
 */
export function toXliff(
	texts: readonly WrittenText[],
	{ of, source, target, onlyMissing }: XliffOptions,
): { readonly xliff: string; readonly count: number } {
	const asked = texts.filter(
		({ words }) => isSaid(words[source]) && !(onlyMissing && isSaid(words[target])),
	);
	const units = asked.map((text) => unitOf(text, source, target));
	const xliff = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${escaped(source)}" trgLang="${escaped(target)}">`,
		`  <file id="f1" original="${escaped(of)}" xml:space="preserve">`,
		...units,
		"  </file>",
		"</xliff>",
		"",
	].join("\n");
	return { xliff, count: asked.length };
}

function unitOf(text: WrittenText, source: string, target: string): string {
	const said = text.words[source] ?? "";
	const there = text.words[target];
	const about = wordsIn(text.about, source);
	const names = placeholdersIn(said);
	const notes = [
		["location", `${text.file}, line ${text.line}: ${text.path.join(".")}`],
		...(about === "" ? [] : [["description", about]]),
		...(names.length === 0 ? [] : [["placeholders", `Keep as they are: ${names.join(" ")}`]]),
		...(text.lines ? [["lines", "It may have several lines."]] : [["lines", "One line only."]]),
	];
	const state = isSaid(there) ? "translated" : "initial";
	return [
		`    <unit id="${unitId(text)}" name="${escaped(`${text.file} ${text.path.join("/")}`)}">`,
		"      <notes>",
		...notes.map(
			([category = "", words = ""]) =>
				`        <note category="${category}">${escaped(words)}</note>`,
		),
		"      </notes>",
		`      <segment state="${state}">`,
		`        <source>${escaped(said)}</source>`,
		...(isSaid(there) ? [`        <target>${escaped(there)}</target>`] : []),
		"      </segment>",
		"    </unit>",
	].join("\n");
}

function isSaid(words: string | undefined): words is string {
	return words !== undefined && words.trim() !== "";
}

function wordsIn(words: Words | undefined, language: string): string {
	return typeof words === "string" ? words : (words?.[language] ?? "");
}

const SIGNS: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	// A reader of XML would make a line end of it.
	"\r": "&#13;",
};

/** Characters that no XML holds are left out. */
function escaped(text: string): string {
	return (
		text
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
			.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
			.replaceAll(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? sign)
	);
}
