import type { SharedItem } from "@onedoor/dsl/assist";

import { saidIn } from "../design/library/said-in.ts";

/** What people call it; what has no title goes by the words of its name. */
export function nameOf({ id, title }: Pick<SharedItem, "id" | "title">, language: string): string {
	const words = id.replaceAll("_", " ");
	return saidIn(title, language) || words.charAt(0).toUpperCase() + words.slice(1);
}
