import type { Definition } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { openedWords } from "./opened-words.ts";

const DEFINITION = {
	roles: { applicant: { title: { en: "Applicant" } } },
	steps: {
		"desk.check": {
			name: "desk.check",
			does: "decide",
			title: { en: "Check" },
			outcomes: [{ id: "incomplete", title: { en: "Not complete" } }, { id: "lost" }],
		},
		"desk.all": { name: "desk.all", does: "together", title: { en: "Everybody is asked" } },
		"desk.owner": { name: "desk.owner", does: "confirm", title: { en: "The owner agrees" } },
	},
} as unknown as Definition;

const SAYING = {
	textOf: (title: { readonly en?: string } | undefined) => title?.en ?? "",
	keyWords: (key: string) => key.toUpperCase(),
	howLong: "How long may it take?",
};

test.each([
	["steps.check.deadline.within", "Check › How long may it take?"],
	["steps.check.deadline.warn", "Check › DEADLINE › WARN"],
	["steps.check.outcomes.incomplete.reasons", "Check › Not complete › REASONS"],
	["steps.check.outcomes.incomplete.tell.applicant", "Check › Not complete › TELL: Applicant"],
	["steps.check.outcomes.lost.reasons", "Check › OUTCOMES › LOST › REASONS"],
	["steps.all.branches.owner.deadline.within", "The owner agrees › How long may it take?"],
	["steps.nowhere.title", "STEPS › NOWHERE › TITLE"],
])("%s is %s", (opened, words) => {
	expect(openedWords(DEFINITION, "desk", opened, SAYING)).toBe(words);
});

test("beside the step's own title it is not said again", () => {
	expect(openedWords(DEFINITION, "desk", "steps.check.title", SAYING, true)).toBe("TITLE");
});
