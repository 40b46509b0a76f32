import { describe, expect, it } from "vitest";

import { LANGUAGES, readAllPages } from "../scripts/generate-messages.ts";
import { placeholders } from "../src/diagnostic/fill.ts";

const pages = readAllPages();

describe.each(LANGUAGES)("the sentences in %s", (language) => {
	it.each(pages.map((page) => [page.code, page] as const))(
		"%s is said, and shows the same values in the same way",
		(code, { sentence, translations }) => {
			const said = translations[language];
			if (said === undefined)
				throw new Error(`messages/: ${code} lacks its line \`> ${language}: …\``);
			expect(shown(said)).toEqual(shown(sentence));
		},
	);
});

it("has no sentence in a language that nobody loads", () => {
	const written = new Set(pages.flatMap(({ translations }) => Object.keys(translations)));
	expect([...written].filter((language) => !LANGUAGES.includes(language))).toEqual([]);
});

/** Values by name: whether in backticks, whether left out when missing. */
function shown(sentence: string): unknown {
	return placeholders(sentence)
		.map(({ name, quoted, optional }) => [name, { quoted, optional }] as const)
		.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
