import type { LanguageTag, Message, TemplateTree } from "../bundle/index.ts";

import { addressesWhole, apart } from "./apart.ts";
import { escapeFor, type Target } from "./escape.ts";
import { fillTree } from "./fill-tree.ts";
import { mentionsOnly } from "./mentions.ts";

/** A message in one language. `body` may hold Markdown of the author's, never of a value's. */
export interface RenderedMessage {
	readonly subject: string;
	readonly body: string;
	readonly sms?: string;
}

/**
 * Puts one value into words, by its type and in the language. `path` names it as `may_mention` does; a member of a
 * repeated item has no index in it: `step.marks.title`. Absent values do not come here.
 */
export type FormatValue = (value: unknown, path: string, language: LanguageTag) => string;

/**
 * Renders a message. Values stand apart from the direction of the words around them. Only own values of `may_mention` reach the template, whatever else `mentions` holds (nested by
 * path, absent where absent). `body` and `subject` are escaped for `target`; `sms` is always plain text. A language
 * the message does not speak falls back to its base, then to the first there is.
 */
export function renderMessage(
	message: Message,
	language: LanguageTag,
	mentions: Readonly<Record<string, unknown>>,
	format: FormatValue,
	target: Target = "markdown",
): RenderedMessage {
	const values = mentionsOnly(message.may_mention, mentions);
	const words = (
		texts: Readonly<Record<LanguageTag, TemplateTree>>,
		escapedFor: Target,
	): string => {
		const tag = spoken(texts, language);
		const show = (value: unknown, path: string): string =>
			value === undefined || value === null
				? ""
				: apart(escapeFor[escapedFor](format(value, path, tag)), tag);
		const tree = treeOf(texts[tag], message);
		return addressesWhole(fillTree(tree, message.may_mention, values, show).trim());
	};
	return {
		subject: words(message.subject, target === "markdown" ? "text" : target).replaceAll(
			/\s+/gu,
			" ",
		),
		body: words(message.body, target),
		...(message.sms && { sms: words(message.sms, "text") }),
	};
}

function treeOf(tree: TemplateTree, message: Message): object {
	if (typeof tree !== "object" || tree === null)
		throw new Error(`message "${message.id}" has no template`);
	return tree;
}

function spoken(
	texts: Readonly<Record<LanguageTag, TemplateTree>>,
	language: LanguageTag,
): LanguageTag {
	const tags = [language, language.split("-")[0] ?? language, ...Object.keys(texts)];
	const tag = tags.find((one) => Object.hasOwn(texts, one));
	if (tag === undefined) throw new Error(`a message without words in ${language}`);
	return tag;
}
