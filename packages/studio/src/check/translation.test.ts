import { applyEdit, type EditIntent } from "@onedoor/dsl/edit";
import { expect, test } from "vitest";

import { whereWritten } from "./translation.ts";

const TEXTS = [
	{
		path: "dog.procedure.yaml",
		text: "procedure: dog\nlanguages:\n  - en\nsteps:\n  check:\n    does: decide\n    title:\n      en: Check\n",
	},
	{ path: "one.part.yaml", text: "part: one\nsteps:\n  check:\n    title:\n      en: Look\n" },
	{
		path: "dog.ar.texts.yaml",
		text: "texts_for: dog\nlanguage: ar\ntexts:\n  steps.check.title: فحص\n",
	},
	{
		path: "one.ar.texts.yaml",
		text: "texts_for: one\nlanguage: ar\ntexts:\n  steps.check.title: نظر\n",
	},
];

const title = (file: string, language: string): EditIntent => ({
	kind: "set_title",
	file,
	path: "steps.check",
	language,
	text: "X",
});

test.each([
	["dog.procedure.yaml", "en", "dog.procedure.yaml"],
	["one.part.yaml", "en", "one.part.yaml"],
	["dog.procedure.yaml", "ar", "dog.ar.texts.yaml"],
	["one.part.yaml", "ar", "one.ar.texts.yaml"],
])("a title of %s in %s is changed in %s, and nowhere else", (file, language, changed) => {
	const edited = applyEdit(TEXTS, whereWritten(TEXTS, title(file, language)));
	expect(edited.ok && edited.changes.map(({ path, insert }) => [path, insert])).toEqual([
		[changed, "X"],
	]);
});

test("a language nobody translates is refused as before", () => {
	const intent = title("dog.procedure.yaml", "fr");
	expect(whereWritten(TEXTS, intent)).toBe(intent);
});
