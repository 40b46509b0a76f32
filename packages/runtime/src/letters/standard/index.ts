import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** Names of the standard messages. A message of a procedure is never one of these: its words come from its library. */
export type StandardMessage =
	| "consent_code"
	| "consent_given"
	| "opened_for_you"
	| "prepared_for_you"
	| "done_for_you"
	| "charged_for_you"
	| "step_near_due"
	| "step_late"
	| "clock_near_due"
	| "clock_late"
	| "message_waiting";

/** Subject and text; `{name}` stands for a value. */
export type StandardWords = Readonly<
	Record<StandardMessage, { readonly subject: string; readonly text: string }>
>;

const BOOKS: Readonly<Record<string, StandardWords>> = { vi, en, ar };

/** Who asks, where their sign-in gives no name. */
const SOMEBODY: Readonly<Record<string, string>> = { vi: "Có người", en: "Somebody", ar: "شخص" };

export function somebody(language: string): string {
	return SOMEBODY[language] ?? SOMEBODY[language.split("-")[0] ?? ""] ?? "Somebody";
}

/** In the language, its base, else English. A value that is not given leaves its place empty. */
export function renderStandard(
	message: StandardMessage,
	language: string,
	values: Readonly<Record<string, unknown>>,
): { readonly subject: string; readonly text: string } {
	const { subject, text } = (BOOKS[language] ?? BOOKS[language.split("-")[0] ?? ""] ?? en)[message];
	const fill = (words: string): string =>
		words.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
			Object.hasOwn(values, name) ? String(values[name]) : "",
		);
	return { subject: fill(subject), text: fill(text) };
}
