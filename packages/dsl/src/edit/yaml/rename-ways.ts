import { doubleQuoted } from "../../syntax/quotes.ts";
import type { Splice } from "./edit.ts";
import type { FoundEntry } from "./find-placed.ts";
import { waysToWrite } from "./scalar-text.ts";

/** Ways of giving an entry another key: as the old one was quoted, where that can be. */
export function renameWays(
	text: string,
	{ entry, inFlow }: FoundEntry,
	key: string,
	eol: string,
): readonly (readonly Splice[])[] {
	const { key: old } = entry;
	if (old === undefined) return [];
	const before = old.style === "literal" || old.style === "folded" ? undefined : old.style;
	const untyped = old.style === "plain" && /^\d/.test(text.slice(old.body, old.end));
	const ways = waysToWrite(key, {
		flow: inFlow,
		key: true,
		eol,
		...(before && { before }),
		...(untyped && { untyped }),
	});
	return [...ways, doubleQuoted(key)].map((insert) => [{ from: old.body, to: old.end, insert }]);
}
