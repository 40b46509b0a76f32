import type { ReactElement, ReactNode } from "react";

import type { Language } from "../../../../words/index.ts";
import { ItemWordsContext, itemWords, onceIn } from "./index.ts";

type Names = Readonly<Record<string, string>>;
type Rare = { readonly RARE_KEYS: Names; readonly RARE_CHOICES: Names };

const RARE: Readonly<Record<Language, () => Promise<Rare>>> = {
	vi: () => import("./rare-keys-vi.ts"),
	en: () => import("./rare-keys-en.ts"),
	ar: () => import("./rare-keys-ar.ts"),
};

/** The words of a panel for any file of a library. A procedure's own panels do without the rarer keys, and load faster. */
const allWords = onceIn(async (language) => {
	const [words, rare] = await Promise.all([itemWords(language), RARE[language]()]);
	return {
		...words,
		keys: { ...words.keys, ...rare.RARE_KEYS },
		choices: { ...words.choices, ...rare.RARE_CHOICES },
	};
});

/** What stands inside calls every key of the language by its name. */
export function AllKeys({ children }: { readonly children: ReactNode }): ReactElement {
	return <ItemWordsContext value={allWords}>{children}</ItemWordsContext>;
}
