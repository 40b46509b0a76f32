import { COMPARISON_WORDS } from "../../../src/comparison/words/index.ts";
import { FETCH_WORDS } from "../../../src/findings/words/index.ts";
import { PROPOSAL_WORDS } from "../../../src/proposals/words/index.ts";
import { ITEM_WORDS } from "../../../src/rooms/design/item/words/all.ts";
import { TRANSLATION_WORDS } from "../../../src/rooms/design/translations/words/index.ts";
import { IMPORT_WORDS } from "../../../src/rooms/home/importing/words/index.ts";
import { PLAY_WORDS } from "../../../src/rooms/play/words/index.ts";
import { WORDS } from "../../../src/words/all.ts";
import type { Language, Words } from "../../../src/words/index.ts";

/** Everything the studio says in a language: names by which people find what they press. */
export function wordsIn(language: Language): AllWords {
	return {
		...WORDS[language],
		comparison: COMPARISON_WORDS[language],
		fetch: FETCH_WORDS[language],
		importing: IMPORT_WORDS[language],
		item: ITEM_WORDS[language],
		play: PLAY_WORDS[language],
		proposals: PROPOSAL_WORDS[language],
		translating: TRANSLATION_WORDS[language],
	};
}

export interface AllWords extends Words {
	readonly comparison: (typeof COMPARISON_WORDS)[Language];
	readonly fetch: (typeof FETCH_WORDS)[Language];
	readonly importing: (typeof IMPORT_WORDS)[Language];
	readonly item: (typeof ITEM_WORDS)[Language];
	readonly play: (typeof PLAY_WORDS)[Language];
	readonly proposals: (typeof PROPOSAL_WORDS)[Language];
	readonly translating: (typeof TRANSLATION_WORDS)[Language];
}
