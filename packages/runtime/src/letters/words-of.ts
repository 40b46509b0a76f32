import type { Bundle, Id } from "@onedoor/dsl/bundle";

/** A message's words, as plain text with the Markdown that letters may use. */
export interface Words {
	readonly subject: string;
	readonly body: string;
	readonly sms?: string;
}

/**
 * @throws Error when the bundle lacks the message: a fault of the compiler
 */
export function wordsOf(
	{ definition }: Bundle,
	message: Id,
	language: string,
	_mentions: Readonly<Record<string, unknown>>,
): Words {
	const found = Object.hasOwn(definition.messages, message)
		? definition.messages[message]
		: undefined;
	if (found === undefined) throw new Error(`no message "${message}" in ${definition.procedure}`);
	const subject = found.title[language] ?? Object.values(found.title)[0] ?? message;
	return { subject, body: "" };
}
