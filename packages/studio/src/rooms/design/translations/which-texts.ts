import type { WrittenText } from "@onedoor/dsl/assist";

import { fold } from "../../../language/fold.ts";
import { isMissing } from "./completeness.ts";

export interface Filter {
	/** A language in which it is missing; `any`: in one of them; left out: whatever there is. */
	readonly missing?: string | undefined;
	/** Words that stand in it, in any language and with or without accents. */
	readonly search: string;
}

/**
 * Texts that are to be shown.
 *
 * @param kept those that stay whatever they say now: somebody has just written them
 */
export function whichTexts(
	texts: readonly WrittenText[],
	{ missing, search }: Filter,
	kept: ReadonlySet<string>,
): readonly WrittenText[] {
	const sought = fold(search.trim());
	return texts.filter((text) => {
		if (kept.has(keyOf(text))) return true;
		const languages = missing === "any" ? text.wanted : missing === undefined ? [] : [missing];
		if (missing !== undefined && !languages.some((one) => isMissing(text, one))) return false;
		return sought === "" || saidIn(text).some((words) => fold(words).includes(sought));
	});
}

export function keyOf({ file, path }: WrittenText): string {
	return `${file} ${path.join("/")}`;
}

function saidIn({ words, about, path }: WrittenText): readonly string[] {
	const owner = typeof about === "string" ? [about] : Object.values(about ?? {});
	return [...Object.values(words), ...owner, path.join(".")];
}
