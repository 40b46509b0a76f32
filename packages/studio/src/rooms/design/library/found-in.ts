import type { SharedItem } from "@onedoor/dsl/assist";

import { fold } from "../../../language/fold.ts";

/** Whether a field is called by all of these words, in any language or as it is written: marks and capitals do not matter. */
export function foundIn({ id, title }: SharedItem, asked: string): boolean {
	const titles = typeof title === "string" ? [title] : Object.values(title ?? {});
	const texts = fold([id, id.replaceAll("_", " "), ...titles].join(" "));
	return fold(asked.trim())
		.split(" ")
		.every((word) => texts.includes(word));
}
