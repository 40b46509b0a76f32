import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { applyEdit } from "../edit/apply-edit.ts";
import { openLibrary, textsOf, textsWritten } from "./index.ts";

const LIBRARY = fileURLToPath(new URL("../../../../procedures", import.meta.url));

const DOG = `procedure: dog
edition: 2026-07-01
title: Dog
languages:
  - en
  - vi
data:
  name:
    use: pet_name
  colour:
    as: choice
    list: colours
    title:
      en: Colour
      vi: Màu
`;
const FIELDS = `fields:
  pet_name:
    as: text
    title:
      en: Name
      vi: Tên
  never_used:
    as: text
    title:
      en: Nobody asks this
`;
const CODES = `lists:
  colours:
    codes:
      red:
        en: Red
        ar: أحمر
`;
const FILES = [
	{ path: "dog.procedure.yaml", text: DOG },
	{ path: "pets.fields.yaml", text: FIELDS },
	{ path: "colours.codes.yaml", text: CODES },
	{
		path: "dog.vi.texts.yaml",
		text: "texts_for: dog\nlanguage: vi\ntexts:\n  title: Chó\n",
	},
	{
		path: "library.ar.texts.yaml",
		text: "texts_for: library\nlanguage: ar\ntexts:\n  fields.pet_name.title: الاسم\n",
	},
];
const library = openLibrary(FILES);

test("a procedure's texts are its own and those of what it names, with the words of side files", () => {
	const { texts, languages } = textsOf(library, "dog.procedure.yaml");
	expect(languages).toEqual(["en", "vi", "ar"]);
	expect(texts.map(({ path, words, wanted }) => ({ at: path.join("."), words, wanted }))).toEqual([
		{ at: "title", words: { en: "Dog", vi: "Chó" }, wanted: ["en", "vi"] },
		{ at: "data.colour.title", words: { en: "Colour", vi: "Màu" }, wanted: ["en", "vi"] },
		{
			at: "lists.colours.codes.red",
			words: { en: "Red", ar: "أحمر" },
			wanted: ["en", "vi", "ar"],
		},
		{
			at: "fields.pet_name.title",
			words: { en: "Name", vi: "Tên", ar: "الاسم" },
			wanted: ["en", "vi", "ar"],
		},
	]);
});

test("words that a shared file does not say go where others of their language are translated", () => {
	const said = (path: string, file: string) => {
		const intent = { kind: "set_text", file, path, language: "ar", text: "نص" } as const;
		const edited = applyEdit(FILES, intent);
		return edited.ok ? edited.changes.map((change) => change.path) : edited.refused;
	};
	expect(said("fields.never_used.title", "pets.fields.yaml")).toEqual(["library.ar.texts.yaml"]);
	expect(said("fields.pet_name.title", "pets.fields.yaml")).toEqual(["library.ar.texts.yaml"]);
	// Here the file itself speaks the language.
	expect(said("lists.colours.codes.red", "colours.codes.yaml")).toEqual(["colours.codes.yaml"]);
});

test("texts of the library can be written where they are read, in every language they should be said in", () => {
	const files = readdirSync(LIBRARY, { recursive: true })
		.map(String)
		.filter((path) => /\.[a-z_]+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(LIBRARY, path), "utf8") }));
	const kept = new Map();
	const { texts } = textsWritten(openLibrary(files, kept));
	expect(texts.length).toBeGreaterThan(2_000);
	const { length } = texts;
	const sample = Array.from({ length: 24 }, (_, n) => texts[Math.floor((n * length) / 24)]);
	for (const one of sample) {
		if (one === undefined) continue;
		const language = one.wanted.at(-1) ?? "";
		const path = one.path.join(".");
		const text = `${one.words[language]?.trim() ?? ""} ∗`.trim();
		const edited = applyEdit(files, { kind: "set_text", file: one.file, path, language, text });
		if (!edited.ok) throw new Error(`${one.file} ${path}: ${edited.refused}`);
		const after = textsWritten(openLibrary(edited.files, kept), one.file).texts;
		const again = after.find((each) => each.path.join(".") === path);
		expect(again?.words[language]?.trim(), `${one.file} ${path}`).toBe(text);
	}
});
