import { expect, it } from "vitest";

import { COMPARISON_WORDS } from "../comparison/words/index.ts";
import { FETCH_WORDS } from "../findings/words/index.ts";
import { PROPOSAL_WORDS } from "../proposals/words/index.ts";
import { DAY_WORDS } from "../rooms/design/days/words/index.ts";
import { HELP_WORDS } from "../rooms/design/help/words/index.ts";
import { LIBRARY_WORDS } from "../rooms/design/library/words/index.ts";
import { MESSAGE_WORDS } from "../rooms/design/message/words/index.ts";
import { PART_WORDS } from "../rooms/design/part/words/index.ts";
import { TRANSLATION_WORDS } from "../rooms/design/translations/words/index.ts";
import { IMPORT_WORDS } from "../rooms/home/importing/words/index.ts";
import { PLAY_WORDS } from "../rooms/play/words/index.ts";
import { SHARED_WORDS } from "../rooms/shared/words/index.ts";
import { SCENARIO_WORDS } from "../scenarios/words/index.ts";
import { TOUR_WORDS } from "../tour/words/index.ts";
import { WORDS } from "./all.ts";
import { sentences } from "./sentences.test-data.ts";

const books = {
	studio: WORDS,
	play: PLAY_WORDS,
	comparison: COMPARISON_WORDS,
	proposals: PROPOSAL_WORDS,
	days: DAY_WORDS,
	messages: MESSAGE_WORDS,
	help: HELP_WORDS,
	tour: TOUR_WORDS,
	"field library": LIBRARY_WORDS,
	"shared parts": PART_WORDS,
	"shared things": SHARED_WORDS,
	translations: TRANSLATION_WORDS,
	fetching: FETCH_WORDS,
	importing: IMPORT_WORDS,
	scenarios: SCENARIO_WORDS,
};

it.each(Object.entries(books))(
	"%s: every language says something everywhere, and fills every place",
	(_, book) => {
		for (const [place, said] of Object.entries(book).flatMap((one) =>
			sentences(one[1], given, one[0]),
		)) {
			expect(said.trim(), place).not.toBe("");
			expect(said, place).not.toMatch(/undefined|NaN|#/);
		}
	},
);

/** A few take something else than a number first. */
function given(place: string, n: number): readonly unknown[] {
	if (place.endsWith(".step.name")) return ["English"];
	if (place.endsWith(".duration")) return [n, "working days"];
	if (place.endsWith(".takes")) return ["submit", n];
	if (/^(vi|en|ar)\.text$/.test(place)) return [{ en: "x" }, "en", "x"];
	if (place.includes(".differs."))
		return [{ step: "x", take: "x", expected: "x", found: "x", what: "x", refused: "x" }];
	return [n, "x", "x"];
}

it("counts as each language counts", () => {
	expect(WORDS.en.room.written(1, "a.yaml")).toBe("1 line changed in a.yaml");
	expect(WORDS.en.room.written(2, "a.yaml")).toBe("2 lines changed in a.yaml");
	expect([1, 2, 3, 11].map((n) => WORDS.ar.home.errors(n))).toEqual([
		"خطأ واحد",
		"خطآن",
		"3 أخطاء",
		"11 خطأ",
	]);
});
