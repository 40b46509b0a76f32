import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { LANGUAGES, readAllPages } from "../scripts/generate-messages.ts";
import { checkFiles, type InputFile } from "../src/check-files.ts";
import { placeholders } from "../src/diagnostic/fill.ts";
import type { Finding } from "../src/diagnostic/finding.ts";
import {
	type FindingWords,
	findingWords,
	inLanguage,
	phraseIn,
} from "../src/diagnostic/words/index.ts";
import { allShapes } from "../src/model/key-tables.ts";
import { base, exampleFiles, profileFor } from "./example-files.ts";
import { fixturesIn, libraryOf } from "./fixture-library.ts";
import { HOSTILE } from "./hostile-files.ts";

const root = join(import.meta.dirname, "fixtures/check");
/** All that the checker says of every wrong example, every fixture, and the small library after many slips. */
const said: readonly Finding[] = [
	...readAllPages().flatMap(
		({ code, wrong }) =>
			checkFiles(exampleFiles(code, wrong), { profile: profileFor(code) }).findings,
	),
	...fixturesIn(root).flatMap((name) => findingsOf(libraryOf(join(root, name)))),
	...HOSTILE.flatMap(({ text }) => findingsOf([{ path: "a.fields.yaml", text: text() }])),
	...slips().flatMap(findingsOf),
];

describe.each(LANGUAGES)("what is put into the sentences in %s", async (language) => {
	const words = await findingWords(language);
	if (words === undefined) throw new Error(`no words in ${language}`);

	it("is said in that language, whatever was found", () => {
		expect(said.length).toBeGreaterThan(1000);
		expect(
			unsaid(
				said.flatMap((found) => phrasesIn(found, words)),
				words,
			),
		).toEqual([]);
	});

	it("is said in that language, whatever a key may expect", () => {
		const expected = allShapes().flatMap(({ name, keys }) => [
			name,
			...Object.values(keys as Readonly<Record<string, { form: { expected: string } }>>).map(
				({ form }) => form.expected,
			),
		]);
		expect(unsaid(expected, words)).toEqual([]);
	});
});

it("keeps code, values and places, and says what it has no words for as it was", () => {
	const [found] = checkFiles([
		{ path: "a.law.yaml", text: "sources:\n  act:\n    cite: The Act\n    ulr: x\n" },
	]).findings;
	if (found === undefined) throw new Error("nothing found");
	const words: FindingWords = {
		language: "vi",
		sentences: { key_unknown: "{item} không có `{key}`" },
		phrases: { "a law source": "một văn bản pháp luật" },
	};
	const other = inLanguage(found, words);
	expect(other).toEqual({ ...found, message: "một văn bản pháp luật không có `ulr`" });
	expect(inLanguage({ ...found, code: "constructor" }, words).message).toBe(found.message);
	expect(inLanguage(found, undefined)).toBe(found);
});

function findingsOf(files: readonly InputFile[]): readonly Finding[] {
	return checkFiles(files, { profile: "release" }).findings;
}

/** The values of a finding that are phrases of ours, and what is said at its other places. */
function phrasesIn(
	{ code, values, related }: Finding,
	{ sentences }: FindingWords,
): readonly string[] {
	const shown = placeholders(sentences[code] ?? "").filter(({ quoted, asIs }) => !quoted && !asIs);
	return [
		...shown.flatMap(({ name }) => (values[name] === undefined ? [] : [String(values[name])])),
		...related.map(({ message }) => message),
	];
}

function unsaid(english: readonly string[], { phrases }: FindingWords): readonly string[] {
	return [...new Set(english)].filter((one) => phraseIn(phrases, one) === undefined);
}

/** Every third value of the small library as something else: a list, a map, a number, a name, nothing. */
function slips(): readonly (readonly InputFile[])[] {
	const instead = ["[zz]", "{ zz: 1 }", "-3", "zz.y", ""];
	return base.flatMap((file) =>
		[...file.text.matchAll(/(?<=: ).+$/gm)]
			.filter((_, index) => index % 3 === 0)
			.map((value, index) => {
				const before = file.text.slice(0, value.index);
				const text = `${before}${instead[index % instead.length]}${file.text.slice(value.index + value[0].length)}`;
				return base.map((one) => (one === file ? { ...file, text } : one));
			}),
	);
}
