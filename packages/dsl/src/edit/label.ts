import type { EditIntent } from "./intent.ts";
import { AR } from "./words/ar.ts";
import { EN } from "./words/en.ts";
import { VI } from "./words/vi.ts";

/** What undo would take back, in words. */
export function labelOf(intent: EditIntent): Readonly<Record<"en" | "vi" | "ar", string>> {
	return { en: inWords(intent, EN), vi: inWords(intent, VI), ar: inWords(intent, AR) };
}

function inWords(intent: EditIntent, words: Readonly<Record<string, string>>): string {
	const [verb = "", item = ""] = intent.kind.split("_");
	const values: Readonly<Record<string, unknown>> = { ...intent, item: words[item] };
	const sentence = words[intent.kind] ?? words[verb] ?? intent.kind;
	return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
		const value = Object.hasOwn(values, name) ? values[name] : "";
		const text = Array.isArray(value) ? value.join(".") : String(value ?? "");
		return name === "path" && text === "" ? intent.file : text;
	});
}
