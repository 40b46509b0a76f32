import { expect, test } from "vitest";

import { applyEdit, type EditIntent, type TextFile } from "./index.ts";

const PROCEDURE = `procedure: dog_licence # the law's own word
title:
  vi: 'Giấy phép nuôi chó'   # as printed
  en: Dog licence
languages:
  - vi
  - en

data:
  owner:
    use: person
  kind:   # asked once
    as: choice
    title: Loại

steps:
  check:
    does: decide
    deadline:
      within: 5 working days                 # illustrative
      when_late: tell leader

    outcomes:
      accepted:
      refused:
        go_to: refused
  look_ups:
    does: together
    branches:
      vet:
        does: ask
        title: {vi: Thú y, en: Vet}
  talk:
    does: attend
    who: owner

    # how it went
    outcomes:
      done:
  reception:
    does: follow
    part: one_stop
  refused:
    does: end
`;
const FILES: readonly TextFile[] = [
	{ path: "dog.procedure.yaml", text: PROCEDURE },
	{ path: "one.part.yaml", text: "part: one_stop\nsteps:\n  take:\n    does: decide\n" },
	{
		path: "x.fields.yaml",
		text: "fields:\n  person:\n    group:\n      name:\n        as: text\n",
	},
];

const file = "dog.procedure.yaml";
const title = (path: string, language: string, text: string): EditIntent => ({
	kind: "set_title",
	file,
	path,
	language,
	text,
});

test.each([
	[
		"the procedure's",
		title("", "vi", "Giấy phép: chó"),
		["  vi: 'Giấy phép: chó'       # as printed"],
	],
	[
		"quotes stay as they were",
		title("", "vi", "Dog's"),
		["  vi: 'Dog''s'               # as printed"],
	],
	[
		"a plain text that must be quoted",
		title("", "en", "Licence: dog #1"),
		['  en: "Licence: dog #1"'],
	],
	["a text that looks like a number", title("", "en", "007"), ['  en: "007"']],
	["the source language of a short title", title("data.kind", "vi", "Giống"), ["    title: Giống"]],
	[
		"a further language of a short title",
		title("data.kind", "en", "Kind"),
		["    title:", "      vi: Loại", "      en: Kind"],
	],
	[
		"a first title goes behind what names the item",
		title("steps.refused", "en", "Not granted"),
		["    title:", "      en: Not granted"],
	],
	[
		"an outcome without anything",
		title("steps.check.outcomes.accepted", "en", "Granted"),
		["        title:", "          en: Granted"],
	],
	[
		"what the catalogue names",
		title("data.owner", "en", "Owner"),
		["    title:", "      en: Owner"],
	],
	[
		"a title on one line with its languages",
		title("steps.vet", "en", "Vet: x"),
		['        title: {vi: Thú y, en: "Vet: x"}'],
	],
	[
		"a deadline, with its comment in its column",
		{ kind: "set_deadline", file, step: "check", within: "1 working days" },
		["      within: 1 working day                  # illustrative"],
	],
	[
		"a first deadline stands before the ways on",
		{ kind: "set_deadline", file, step: "talk", within: "2 days", when_late: "go_to refused" },
		["    deadline:", "      within: 2 days", "      when_late: go to refused"],
	],
	[
		"any text",
		{ kind: "set_text", file, path: "steps.check.deadline.when_late", text: "tell head" },
		["      when_late: tell head"],
	],
] as const)("%s", (_name, intent, added) => {
	const edited = applyEdit(FILES, intent);
	expect(edited).toMatchObject({ ok: true });
	if (!edited.ok) return;
	const [after, ...others] = edited.files;
	expect(others).toEqual(FILES.slice(1));
	const before = PROCEDURE.split("\n");
	const lines = after?.text.split("\n") ?? [];
	expect(lines.filter((line) => !before.includes(line))).toEqual(
		added.filter((line) => !before.includes(line)),
	);
	expect(lines.length - before.length).toBe(
		added.length - before.filter((line) => !lines.includes(line)).length,
	);
});

test.each([
	[title("steps.chek", "en", "x"), { refused: "item_unknown", values: { closest: "check" } }],
	[
		title("steps.reception.take", "en", "x"),
		{ refused: "in_another_file", values: { file: "one.part.yaml", path: "steps.take" } },
	],
	[
		title("data.owner.name", "en", "x"),
		{
			refused: "in_another_file",
			values: { file: "x.fields.yaml", path: "fields.person.group.name" },
		},
	],
	[title("steps.check", "ar", "x"), { refused: "language_unknown" }],
	[title("steps.check", "en", " "), { refused: "text_empty" }],
	[title("steps.check", "en", "a\nb"), { refused: "text_has_line_breaks" }],
	[{ ...title("", "en", "x"), file: "no.yaml" }, { refused: "file_unknown" }],
	[{ kind: "set_deadline", file, step: "refused", within: "5 days" }, { refused: "no_deadline" }],
	[
		{ kind: "set_deadline", file, step: "check", within: "5 fortnights" },
		{ refused: "not_a_duration" },
	],
	[
		{ kind: "set_deadline", file, step: "talk", within: "5 days", when_late: "tell a: b" },
		{ refused: "not_a_consequence" },
	],
	[
		{ kind: "set_deadline", file, step: "refused", within: "5 days", when_late: "tell a" },
		{ refused: "no_deadline" },
	],
	[{ kind: "set_deadline", file, step: "talk", within: "5 days" }, { refused: "no_deadline" }],
	[{ kind: "set_text", file, path: "steps.check", text: "x" }, { refused: "not_a_scalar" }],
	[{ kind: "set_text", file, path: "__proto__.polluted", text: "x" }, { refused: "item_unknown" }],
] as const)("%j is refused", (intent, expected) => {
	expect(applyEdit(FILES, intent as EditIntent)).toMatchObject({ ok: false, ...expected });
});

test("the part itself can be edited when it is the file that is named", () => {
	const intent = { ...title("steps.take", "en", "Take in"), file: "one.part.yaml" };
	const edited = applyEdit(FILES, intent);
	expect(edited.ok && edited.files[1]?.text).toBe(
		"part: one_stop\nsteps:\n  take:\n    does: decide\n    title:\n      en: Take in\n",
	);
});

test("a text of several lines stays one, and may have more", () => {
	const letters = [
		{
			path: "a.messages.yaml",
			text: "messages:\n  a:\n    body:\n      en: |\n        One.\n\n        Two.\n\n  b:\n",
		},
	];
	const edited = applyEdit(letters, {
		kind: "set_text",
		file: "a.messages.yaml",
		path: "messages.a.body.en",
		text: "Three: # no comment\n\n- four",
	});
	expect(edited.ok && edited.files[0]?.text).toBe(
		"messages:\n  a:\n    body:\n      en: |\n        Three: # no comment\n\n        - four\n\n  b:\n",
	);
});

test("a translation is found by the whole path it is written under", () => {
	const texts = "texts_for: dog_licence\nlanguage: ar\ntexts:\n  steps.check.title: فحص\n";
	const edited = applyEdit([{ path: "dog.ar.texts.yaml", text: texts }], {
		kind: "set_text",
		file: "dog.ar.texts.yaml",
		path: "texts.steps.check.title",
		text: "تدقيق",
	});
	expect(edited).toMatchObject({ ok: true, files: [{ text: texts.replace("فحص", "تدقيق") }] });
});

test("of several files that translate what is shared, the one that says a text gets it, else the nearest", () => {
	const letter = (id: string) =>
		`messages:\n  ${id}:\n    subject:\n      vi: Thẻ\n    body:\n      vi: Thẻ\n`;
	const texts = (said: string) => `texts_for: library\nlanguage: ar\ntexts:\n${said}`;
	const library = [
		{ path: "birth/birth.ar.texts.yaml", text: texts("  messages.birth.subject: شهادة\n") },
		{ path: "birth/birth.messages.yaml", text: letter("birth") },
		{ path: "card/card.messages.yaml", text: letter("card") },
		{ path: "library.ar.texts.yaml", text: texts("  messages.card.subject: بطاقة\n") },
	];
	const written = (files: typeof library, id: string, key: string) => {
		const edited = applyEdit(files, {
			kind: "set_text",
			file: `${id}/${id}.messages.yaml`,
			path: `messages.${id}.${key}`,
			text: "نص",
			language: "ar",
		});
		return edited.ok
			? edited.files
					.filter((file) => !files.some(({ text }) => text === file.text))
					.map(({ path }) => path)
			: edited;
	};
	expect(written(library, "card", "subject")).toEqual(["library.ar.texts.yaml"]);
	expect(written(library, "card", "body")).toEqual(["library.ar.texts.yaml"]);
	expect(written(library, "birth", "body")).toEqual(["birth/birth.ar.texts.yaml"]);
	expect(written(library.toReversed(), "birth", "body")).toEqual(["birth/birth.ar.texts.yaml"]);
	const silent = library.map((file) =>
		file.path.endsWith(".texts.yaml")
			? { ...file, text: texts("  roles.clerk.title: كاتب\n") }
			: file,
	);
	expect(written(silent, "birth", "body")).toEqual(["birth/birth.ar.texts.yaml"]);
});

test("a copy stands right behind, says the same under its own name, and takes no other's key", () => {
	const copy = (path: readonly string[], key: string) =>
		applyEdit(FILES, { kind: "copy_value", file, path, key, title: "Again" });
	const done = copy(["data", "kind"], "kind_2");
	const text = done.ok ? done.files[0]?.text : undefined;
	expect(text).toBe(
		PROCEDURE.replace(
			"    title: Loại\n",
			"    title: Loại\n  kind_2:\n    as: choice\n    title: Again\n",
		),
	);
	expect(copy(["data", "kind"], "owner")).toMatchObject({ ok: false, refused: "name_taken" });
	expect(copy(["data", "cat"], "cat_2")).toMatchObject({ ok: false, refused: "item_unknown" });
});

test("line ends stay as they are", () => {
	const crlf = [{ path: file, text: PROCEDURE.replaceAll("\n", "\r\n") }];
	const edited = applyEdit(crlf, title("steps.refused", "en", "Not granted"));
	expect(edited.ok && edited.files[0]?.text.replaceAll("\r\n", "")).not.toContain("\n");
});

test("a broken file is refused, with its place", () => {
	const broken = [{ path: file, text: "procedure: [a\n" }];
	expect(applyEdit(broken, title("", "en", "x"))).toMatchObject({
		refused: "file_broken",
		values: { line: expect.any(Number) },
	});
});
