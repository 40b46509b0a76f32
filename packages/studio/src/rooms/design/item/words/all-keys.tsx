import type { ReactElement, ReactNode } from "react";

import type { Language } from "../../../../words/index.ts";
import type { ItemWords } from "./en.ts";
import { ITEM_WORDS, ItemWordsContext } from "./index.ts";
import { RARE_KEYS as ar, RARE_CHOICES as arChoices } from "./rare-keys-ar.ts";
import { RARE_KEYS as en, RARE_CHOICES as enChoices } from "./rare-keys-en.ts";
import { RARE_KEYS as vi, RARE_CHOICES as viChoices } from "./rare-keys-vi.ts";

/** The words of a panel for any file of a library. A procedure's own panels do without the rarer keys, and load faster. */
const ALL: Readonly<Record<Language, ItemWords>> = {
	en: withMore(ITEM_WORDS.en, en, enChoices),
	vi: withMore(ITEM_WORDS.vi, vi, viChoices),
	ar: withMore(ITEM_WORDS.ar, ar, arChoices),
};

/** What stands inside calls every key of the language by its name. */
export function AllKeys({ children }: { readonly children: ReactNode }): ReactElement {
	return <ItemWordsContext value={ALL}>{children}</ItemWordsContext>;
}

type Names = Readonly<Record<string, string>>;

function withMore(words: ItemWords, keys: Names, choices: Names): ItemWords {
	return {
		...words,
		keys: { ...words.keys, ...keys },
		choices: { ...words.choices, ...choices },
	};
}
