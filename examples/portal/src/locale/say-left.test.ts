import { describe, expect, it } from "vitest";

import { WORDS } from "../words/all.ts";
import { dueState } from "./due.ts";
import { LANGUAGES, type Language } from "./language.ts";
import { sayLeft } from "./say-left.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const DUE = "2026-11-24T17:00:00+07:00";

function left(now: string, language: Language): string {
	const state = dueState(DUE, Date.parse(now), ZONE);
	return sayLeft(DUE, state, WORDS[language], { language, timeZone: ZONE });
}

describe("sayLeft", () => {
	it.each([
		["2026-11-24T15:40:00+07:00", "In 1 h 20 min"],
		["2026-11-24T16:40:00+07:00", "In 20 min"],
		["2026-11-23T09:00:00+07:00", "1 day left"],
		["2026-11-24T17:30:00+07:00", "Late since 17:00"],
		["2026-11-26T09:00:00+07:00", "2 days late"],
	])("at %s says %j", (now, said) => {
		expect(left(now, "en")).toBe(said);
	});

	it("says it in every language", () => {
		for (const language of LANGUAGES) {
			expect(left("2026-11-26T09:00:00+07:00", language)).not.toBe("");
			expect(left("2026-11-24T16:40:00+07:00", language)).toContain("20");
		}
	});
});
