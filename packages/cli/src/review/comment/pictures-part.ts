import { mermaidOf } from "@onedoor/dsl/diagram";

import { codeBlock } from "../../markdown.ts";
import { picturesOf } from "../pictures.ts";
import { procedureName, type Writing } from "./writing.ts";

/** Both editions in one Mermaid picture for each procedure, folded: code hosts draw it without help of ours. */
export function picturesPart(writing: Writing): readonly string[] {
	const { review, words, limits, language } = writing;
	const all = picturesOf(review);
	if (all.length === 0) return [];
	let room = limits.pictureSigns;
	const shown = all.slice(0, limits.pictures).flatMap(({ id, drawable }) => {
		const text = mermaidOf(drawable, language);
		const isTooLarge = text.length > room;
		if (!isTooLarge) room -= text.length;
		const name = all.length === 1 ? [] : [`**${procedureName(id, writing)}**`, ""];
		return [...name, isTooLarge ? words.pictureTooLarge : codeBlock("mermaid", text), ""];
	});
	const rest = all.length - Math.min(all.length, limits.pictures);
	const { added, removed, changed } = words.legend;
	return [
		`<details><summary>${words.pictures(all.length)}: ${[added, removed, changed].join(" · ")}</summary>`,
		"",
		...shown,
		...(rest > 0 ? [words.more(rest), ""] : []),
		"</details>",
		"",
	];
}
