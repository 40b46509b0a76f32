import type { SharedChange, SharedKind } from "../shared/shared-change.ts";
import { diffWords } from "./words.ts";

/** `Code list “soils” differs: used by 9 procedures; 2 change meaning.` */
export function sharedSaid(
	{ kind, id, is, usedBy, changing }: SharedChange,
	language: string,
): string {
	const words = diffWords(language);
	return words.shared(`${words.sharedKinds[kind]} “${id}”`, is, usedBy.length, changing.length);
}

/** What kind of thing it is that files share, in a language of this library. */
export function sharedKindIn(kind: SharedKind, language: string): string {
	return diffWords(language).sharedKinds[kind];
}
