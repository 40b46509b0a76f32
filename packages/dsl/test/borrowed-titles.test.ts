import { expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { laid } from "./laid.ts";

const LICENCE = "licence.procedure.yaml";
const CHILD = `procedure: stamp
edition: 2026-01-01
title: Stamp
owner: licence_office
calendar: office
languages:
  - en
law: licence_act
channels:
  online:
roles:
  applicant:
    is: applicant
data:
  stamp_colour:
    as: choice
    list: colours
clocks:
  total:
    within: 1 day
starts_at: asking
steps:
  asking:
    does: fill_in
    who: applicant
    ask:
      - stamp_colour
    go_to: stamped
  stamped:
    does: end
    title: Stamped
    result: granted
`;

const STARTS = `steps:
  stamp:
    does: start
    procedure: stamp
    answers:
      granted:
        go_to: granted
      lapsed:
        title: Nobody came
        go_to: refused
`;

it.each([
	["a step that starts a procedure", "", "steps.stamp.title", { en: "Stamp" }],
	["how the procedure it starts ended", "", "steps.stamp.answers.0.title", { en: "Stamped" }],
	["its own words before that", "", "steps.stamp.answers.1.title", { en: "Nobody came" }],
	["the answer of a register", "", "steps.registration.answers.0.title", { en: "Recorded" }],
	[
		"a letter",
		"results:\n  note:\n    letter: granted_notice",
		"results.note.title",
		{ en: "Your licence" },
	],
])("an item without a title goes by that of what it names: %s", (_, excerpt, path, title) => {
	const files = [
		...laid({
			[LICENCE]: excerpt === "" ? STARTS : excerpt,
			"base.registers.yaml":
				"registers:\n  population:\n    services:\n      record_licence:\n        answers:\n          recorded:\n            title: Recorded",
			"base.messages.yaml": "messages:\n  granted_notice:\n    title: Your licence",
		}),
		{ path: "stamp.procedure.yaml", text: CHILD },
	];
	const { definitions } = checkFiles(files).library;
	const licence = definitions.find(({ procedure }) => procedure === "licence");
	const found = path
		.split(".")
		.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], licence);
	expect(found).toEqual(title);
});

it("a translation of its own is no title without words in the other languages", () => {
	const files = [
		...laid({
			[LICENCE]:
				"languages:\n  - en\n  - de\n  - fr\nresults:\n  note:\n    letter: granted_notice",
			"base.messages.yaml":
				"messages:\n  granted_notice:\n    title:\n      en: Your licence\n      de: Ihre Erlaubnis",
		}),
		{
			path: "licence.note.texts.yaml",
			text: "texts_for: licence\nlanguage: fr\ntexts:\n  results.note.title: Votre licence\n",
		},
	];
	const { findings, library } = checkFiles(files, { profile: "release" });
	const missing = findings.filter(({ code }) => code === "text_missing");
	expect(missing.filter(({ path }) => path.startsWith("results.note"))).toEqual([]);
	expect(library.definitions[0]?.results.note?.title).toEqual({
		en: "Your licence",
		de: "Ihre Erlaubnis",
		fr: "Votre licence",
	});
});

it("a translation of a field's help hides no words of the catalogue", () => {
	const files = [
		...laid({
			"base.fields.yaml": "fields:\n  full_name:\n    help: As on the identity card.",
			[LICENCE]: "data:\n  applicant_name:\n    use: full_name",
		}),
		{
			path: "licence.fr.texts.yaml",
			text: "texts_for: licence\nlanguage: fr\ntexts:\n  data.applicant_name.help: Comme sur la carte.\n",
		},
	];
	const [licence] = checkFiles(files).library.definitions;
	expect(licence?.data.applicant_name?.help).toEqual({
		en: "As on the identity card.",
		fr: "Comme sur la carte.",
	});
});
