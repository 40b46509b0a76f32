import {
	mention_unused,
	placeholders_differ,
	sms_too_long,
} from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import { placeOf } from "../syntax/nodes.ts";
import { type WrittenWords, wordsOf } from "./check-words.ts";
import { fieldAt } from "./data.ts";
import type { Linking } from "./linking.ts";

/** Values that the templates of a message show in one language and not in another. */
export function checkPlaceholders(linking: Linking, words: WrittenWords, key: string): void {
	const first = words.get(linking.language);
	if (!first) return;
	const expected = shownIn(wordsOf(first));
	for (const [language, node] of words) {
		if (node === first) continue;
		const own = shownIn(wordsOf(node));
		const different = [
			...[...expected].filter((name) => !own.has(name)),
			...[...own].filter((name) => !expected.has(name)),
		];
		if (different.length === 0) continue;
		const values = { key, language, names: different.join(", "), first: linking.language };
		linking.report(placeholders_differ(values), placeOf(node), {
			related: [{ message: `the words in \`${linking.language}\``, at: placeOf(first) }],
		});
	}
}

/** What a message may mention and does not: a reviewer would believe that it leaves the house. */
export function checkMentions(
	linking: Linking,
	mentions: readonly Named[],
	texts: readonly WrittenWords[],
): void {
	const used = new Set(
		texts.flatMap((words) =>
			[...words.values()].flatMap((node) => [...placeholdersIn(wordsOf(node))]),
		),
	);
	if (texts.every((words) => words.size === 0)) return;
	for (const { text, node, within } of mentions)
		if (!used.has(text)) linking.report(mention_unused({ name: text }), placeOf(node, within));
}

/** A phone joins parts; where letters need two bytes each, two parts are what one is elsewhere. */
export function checkSms(linking: Linking, words: WrittenWords): void {
	for (const [language, node] of words) {
		const text = repeated(wordsOf(node)).replaceAll(/\{\{([^{}]*)\}\}/g, (_all, name: string) =>
			filled(linking, name.trim()),
		);
		const isPlain = !NOT_GSM_7.test(text);
		const twice = isPlain ? (text.match(GSM_7_TWICE)?.length ?? 0) : 0;
		const [length, most] = isPlain ? [text.length + twice, 160] : [text.length, 134];
		if (length > most) linking.report(sms_too_long({ language, length, most }), placeOf(node));
	}
}

/** What readers see: asking whether a value is there shows nothing yet. */
function shownIn(text: string): ReadonlySet<string> {
	return placeholdersIn(text.replaceAll(/\{\{#if[^{}]*\}\}/g, ""));
}

/** Values by name; a member shown for each item of a list also by the list's. */
function placeholdersIn(text: string): ReadonlySet<string> {
	if (!text.includes("{{")) return NO_NAMES;
	const all = [...text.matchAll(/\{\{(?:#(if|each)\s+)?([a-z][\w.]*)\s*\}\}/g)];
	const names = all.map(([, , name = ""]) => name).filter((name) => name !== "else");
	const lists = all.flatMap(([, block, name = ""]) => (block === "each" ? name : []));
	return new Set([...names, ...lists.flatMap((list) => names.map((name) => `${list}.${name}`))]);
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** A list in a short message has more than one item. */
function repeated(text: string): string {
	return text.replaceAll(/\{\{#each [^{}]*\}\}([\s\S]*?)\{\{\/each\}\}/g, "$1$1$1");
}

/** Letters in what somebody writes as a reason: a sentence or two. */
const REASON = 160;
/** However long a field may be, few people fill it. */
const LONG_TEXT = 100;

/** The longest that a value plausibly is. */
function filled(linking: Linking, name: string): string {
	if (/[#/]|^else$/.test(name)) return "";
	const last = name.split(".").at(-1) ?? "";
	if (last === "reason" || last === "note") return "0".repeat(REASON);
	const longest = fieldAt(linking, name.split("."))?.find((one) => one.longest)?.longest;
	if (longest !== undefined) return "0".repeat(Math.min(longest, LONG_TEXT));
	if (/_(on|date)$|^today$/.test(last)) return "0".repeat(10);
	if (/^(number|total|due|paid)$/.test(last)) return "0".repeat(18);
	return "0".repeat(30);
}

/** A letter that is none of 3GPP TS 23.038, and those of them that take two places. */
const NOT_GSM_7 =
	/[^@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]/;
const GSM_7_TWICE = /[\^{}\\[~\]|€]/g;
