import type { Finding } from "@onedoor/dsl";
import { type FindingWords, findingWords, inLanguage } from "@onedoor/dsl/words";
import { use, useContext, useMemo } from "react";

import type { Read } from "../check/protocol.ts";
import { useCheck } from "../host/Library.tsx";
import type { ItemWords } from "../rooms/design/item/words/en.ts";
import { keyWords, useItemWords } from "../rooms/design/item/words/index.ts";
import { LanguageContext } from "../words/index.ts";
import { type NameOf, named, namesOf } from "./names-in.ts";

/**
 * What was found, in the language of the page where findings are said in it, otherwise in English. Notes on other
 * procedures of the library are left to their own pages. Suspends while the words load.
 */
export function useFindings(): {
	readonly findings: readonly Finding[];
	readonly language: string;
} {
	const page = useContext(LanguageContext);
	const words = use(wordsOf(page));
	const keys = useItemWords();
	const { findings, read } = useCheck();
	return useMemo(() => {
		const nameOf = namesFor(read, keys, page);
		return {
			findings: findings
				.filter((found) => found.severity !== "info" || !isAnothers(found, read))
				.map((found) => {
					const said = inLanguage(found, words);
					return { ...said, message: named(said, nameOf(found), page) };
				}),
			language: words === undefined ? "en" : page,
		};
	}, [findings, read, words, keys, page]);
}

/**
 * Items of the procedure by their titles, and keys of the text as the panel calls them. What another procedure calls
 * its own means something else there, unless it speaks of this one.
 */
function namesFor(
	read: Read | undefined,
	keys: ItemWords,
	language: string,
): (found: Finding) => NameOf {
	const items = read && namesOf(read.definition, language);
	return (found) => (name, value) => {
		if (value === "key") return Object.hasOwn(keys.keys, name) ? keyWords(keys, name) : undefined;
		const isOurs =
			!isAnothers(found, read) || found.values.procedure === read?.definition.procedure;
		return isOurs ? items?.(name, value) : undefined;
	};
}

function isAnothers({ file }: Finding, read: Read | undefined): boolean {
	return file.endsWith(".procedure.yaml") && file !== read?.file;
}

/** What repairs are called in a language, too. */
export function useFindingWords(): FindingWords | undefined {
	return use(wordsOf(useContext(LanguageContext)));
}

/** Loaded once for the page's life: `use` needs the same promise each time. */
const loading = new Map<string, Promise<FindingWords | undefined>>();

function wordsOf(language: string): Promise<FindingWords | undefined> {
	const begun = loading.get(language) ?? findingWords(language);
	loading.set(language, begun);
	return begun;
}
