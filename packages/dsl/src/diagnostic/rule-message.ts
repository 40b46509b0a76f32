import type { Message } from "./finding.ts";
import * as messages from "./messages.generated.ts";

type Make = (values: Readonly<Record<string, unknown>>) => Message;

/**
 * The sentence for a code and values that came as data, as rule errors do.
 * A code without a page would be our own mistake; the author still gets a finding, in the code's words.
 */
export function ruleMessage(code: string, values: Readonly<Record<string, unknown>>): Message {
	const make = Object.hasOwn(messages, code)
		? ((messages as unknown as Record<string, Make>)[code] ?? undefined)
		: undefined;
	return make?.(values) ?? { code, severity: "error", message: code.replaceAll("_", " "), values };
}
