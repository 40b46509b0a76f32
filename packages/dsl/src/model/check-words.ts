import {
	markup_unsafe,
	placeholder_unfilled,
	structure_differs,
	text_hard_to_read,
	text_untranslated,
} from "../diagnostic/messages.generated.ts";
import { type MapNode, type Node, placeOf } from "../syntax/nodes.ts";
import type { Reader } from "./form.ts";

/** What can be told of words whose language is not known: they hold no markup. */
export function checkPlainWords(reader: Reader, node: Node): void {
	const unsafe = node.kind === "scalar" ? unsafeIn(node.text) : undefined;
	if (unsafe !== undefined) reader.report(markup_unsafe({ found: visible(unsafe) }), placeOf(node));
}

function unsafeIn(text: string): string | undefined {
	if (!MAY_BE_UNSAFE.test(text)) return undefined;
	const markup = UNSAFE.exec(text)?.[0];
	if (markup !== undefined) return markup;
	for (const [link, image, target = ""] of text.matchAll(LINK))
		if (image !== "" || !leadsToAPage(target)) return link;
	return undefined;
}

/** Without one of these a text holds neither tags nor links, and most texts hold none. */
const MAY_BE_UNSAFE = /[<:\]\u202a-\u202e\u2066-\u2069]/;

/** A link of Markdown, or a picture: that would be fetched from wherever it says. */
const LINK = /(!?)\[[^[\]]*\]\(([^\s)]*)/g;

/** An address that is not spelt out may say anything once it is. */
function leadsToAPage(target: string): boolean {
	if (/&#?\w+;|%0|[\p{Cc}]/u.test(target)) return false;
	const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(target) ?? [];
	return scheme === undefined || ["http", "https", "mailto", "tel"].includes(scheme.toLowerCase());
}

/** A sign that turns the direction of writing would turn the sentence about it, too. */
function visible(found: string): string {
	return found.replaceAll(
		/[\u202a-\u202e\u2066-\u2069]/g,
		(sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/** Only letters and short messages have values filled in; elsewhere people would read the braces. */
export function checkUnfilled(reader: Reader, node: Node): void {
	const found = node.kind === "scalar" ? /\{\{[^{}]*\}\}/.exec(node.text)?.[0] : undefined;
	if (found !== undefined) reader.report(placeholder_unfilled({ found }), placeOf(node));
}

/** A text in several languages where it is written: each by itself, and beside the first of them. */
export function checkTranslations(reader: Reader, text: MapNode): void {
	const [first] = text.entries;
	const name = text.trail?.key ?? "";
	for (const { key, value } of text.entries) {
		checkPlainWords(reader, value);
		checkReading(reader, value, name, key.text);
		if (first && value !== first.value)
			compareWords(reader, name, [key.text, value], [first.key.text, first.value]);
	}
}

/** Tags and comments of HTML, and links that run a program: `age < 18` is neither. */
const UNSAFE =
	/<!--|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|\b(?:javascript|vbscript|data):(?=\S)|[\u202a-\u202e\u2066-\u2069]/i;

/** A translation that lost an item of a list, a link or a paragraph, or that is none: the same words once more. */
export function compareWords(
	reader: Reader,
	key: string,
	[language, node]: readonly [string, Node],
	[first, other]: readonly [string, Node],
): void {
	if (node.kind === "scalar" && node.text.trim() === "") return;
	if (isCopied(node, other))
		reader.report(text_untranslated({ key, language, first }), placeOf(node), {
			related: [{ message: `the words in \`${first}\``, at: placeOf(other) }],
		});
	if (!hasStructure(node) && !hasStructure(other)) return;
	for (const [what, pattern] of STRUCTURE) {
		const [expected, found] = [countOf(other, pattern), countOf(node, pattern)];
		if (expected === found) continue;
		reader.report(
			structure_differs({ key, language, what, expected, found, first }),
			placeOf(node),
			{
				related: [{ message: `the words in \`${first}\``, at: placeOf(other) }],
			},
		);
	}
}

const STRUCTURE: readonly (readonly [string, RegExp])[] = [
	["list items", /^\s*(?:[-*]|\d+\.)\s/gm],
	["links", /\]\(/g],
	["paragraphs", /(?:^|\n[^\S\n]*\n)\s*(?=\S)/g],
	["blocks", /\{\{#(?:if|each|unless)\b/g],
];

/** Names and abbreviations are alike in many languages; several words with marks on their letters are not. */
function isCopied(node: Node, other: Node): boolean {
	if (node.kind !== "scalar" || other.kind !== "scalar" || node.text !== other.text) return false;
	return (node.text.match(/[\p{L}\p{M}]*[^\P{L}a-zA-Z][\p{L}\p{M}]*/gu)?.length ?? 0) > 2;
}

/** Items of lists begin a line, links end with a bracket, a blank line parts paragraphs: most texts have none of it. */
function hasStructure(node: Node): boolean {
	return node.kind === "scalar" && /^\s*[-*\d]|\]\(|\n[^\S\n]*\n|\{\{#/m.test(node.text);
}

function countOf(node: Node, pattern: RegExp): number {
	return node.kind === "scalar" ? (node.text.match(pattern)?.length ?? 0) : 0;
}

export function checkReading(reader: Reader, node: Node, key: string, language: string): void {
	if (node.kind === "scalar" && isHard(node.text, language))
		reader.report(text_hard_to_read({ key, language }), placeOf(node));
}

/** Shorter texts say nothing about how somebody writes. */
const FEWEST_WORDS = 30;
/** No word is shorter than a letter and a space: most titles need not be counted. */
const FEWEST_LETTERS = 2 * FEWEST_WORDS - 1;

/** No text has more words than signs between them. Letters beyond Latin are not told apart here, and count as signs. */
function mostWordsIn(text: string): number {
	let signs = 0;
	for (let at = 0; at < text.length; at++) if (!isLatin(text.charCodeAt(at))) signs++;
	return signs + 1;
}

/** A letter of the alphabets of Europe and Vietnam, or a mark upon one. */
function isLatin(code: number): boolean {
	if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
	if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
	return (code >= 0x300 && code < 0x370) || (code >= 0x1e00 && code < 0x1f00);
}

/**
 * Words in a sentence, plus the percentage of words with more than six letters (the "LIX" readability index), for
 * alphabets; over 60 is hard. Vietnamese writes syllables apart and Arabic joins small words: there only the length
 * of sentences counts.
 */
function isHard(text: string, language: string): boolean {
	if (text.length < FEWEST_LETTERS || mostWordsIn(text) < FEWEST_WORDS) return false;
	const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
	if (words.length < FEWEST_WORDS) return false;
	const sentences = text
		.split(/[.!?…؟。]+\s|\n\s*\n|\n\s*[-*]/u)
		.filter((one) => /\p{L}/u.test(one));
	const length = words.length / Math.max(1, sentences.length);
	if (language.startsWith("vi")) return length > 45;
	if (language.startsWith("ar")) return length > 30;
	const long = words.filter((word) => [...word].length > 6).length;
	return length + (100 * long) / words.length > 60;
}
