import type { Bundle, Id } from "@onedoor/dsl/bundle";
import { type RenderedMessage, renderMessage } from "@onedoor/dsl/message";

import { formatValue } from "./format-value.ts";

/**
 * A message in words: Markdown for letters and pages, plain text for everything else.
 * @throws Error when the bundle lacks the message: a fault of the compiler
 */
export function wordsOf(
	bundle: Pick<Bundle, "definition">,
	message: Id,
	language: string,
	mentions: Readonly<Record<string, unknown>>,
	target: "markdown" | "text",
): RenderedMessage {
	const { messages, procedure, title } = bundle.definition;
	const found = Object.hasOwn(messages, message) ? messages[message] : undefined;
	if (found === undefined) throw new Error(`no message "${message}" in ${procedure}`);
	const values = { ...mentions, procedure: { title } };
	return renderMessage(found, language, values, formatValue(bundle), target);
}
