import type { ItemEntry } from "@onedoor/dsl/assist";
import { textOf } from "@onedoor/form-renderer/parts";

/** Words as a text says them, in a language or in the only one it has. */
export function saidIn(words: ItemEntry["title"], language: string): string {
	return typeof words === "string" ? words : textOf(words, language);
}
