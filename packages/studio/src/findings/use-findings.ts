import type { Finding } from "@onedoor/dsl";
import { type FindingWords, findingWords, inLanguage } from "@onedoor/dsl/words";
import { use, useContext, useMemo } from "react";

import type { Read } from "../check/protocol.ts";
import { useCheck } from "../host/Library.tsx";
import { LanguageContext } from "../words/index.ts";

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
	const { findings, read } = useCheck();
	return useMemo(
		() => ({
			findings: findings
				.filter((found) => found.severity !== "info" || !isAnothers(found, read))
				.map((found) => inLanguage(found, words)),
			language: words === undefined ? "en" : page,
		}),
		[findings, read, words, page],
	);
}

function isAnothers({ file }: Finding, read: Read | undefined): boolean {
	return file.endsWith(".procedure.yaml") && file !== read?.file;
}

/** Loaded once for the page's life: `use` needs the same promise each time. */
const loading = new Map<string, Promise<FindingWords | undefined>>();

function wordsOf(language: string): Promise<FindingWords | undefined> {
	const begun = loading.get(language) ?? findingWords(language);
	loading.set(language, begun);
	return begun;
}
