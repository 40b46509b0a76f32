import type { SearchHit } from "../../api/answers.ts";
import { inAddress } from "../design/item/place.ts";
import { sharedHref, sharedTextHref } from "../shared/address.ts";

/** Where a hit is read and changed: its procedure, its step, its panel; the text where it has no place of its own. */
export function hrefOf(hit: SearchHit, language: string): string {
	const { kind, id, procedure, via = "", at } = hit;
	if (kind === "procedure" && procedure !== undefined) return `/p/${procedure}?lang=${language}`;
	const shared = at && sharedHref(at, language);
	if (shared !== undefined) return shared;
	if (at === undefined || at.path.length === 0) return textHrefOf(hit, language);
	const isOwn = at.file.endsWith(".procedure.yaml");
	if (kind === "step" && isOwn) return addressOf(via, { lang: language, step: id });
	const item = inAddress(at.path);
	return addressOf(via, { lang: language, item, ...(isOwn ? {} : { in: at.file }) });
}

/** The line of text where the words stand. */
export function textHrefOf({ via = "", file, line }: SearchHit, language: string): string {
	return (
		sharedTextHref(file, line, language) ??
		addressOf(via, { lang: language, view: "text", file, line: String(line) })
	);
}

function addressOf(procedure: string, query: Readonly<Record<string, string>>): string {
	return `/p/${procedure}?${new URLSearchParams(query)}`;
}
