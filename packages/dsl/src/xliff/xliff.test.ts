import fc from "fast-check";
import { expect, test } from "vitest";

import { openLibrary, textsWritten } from "../assist/index.ts";
import type { WrittenText } from "../assist/texts.ts";
import { applyEdit } from "../edit/apply-edit.ts";
import { readXliff, returnedTexts, toXliff } from "./index.ts";

const DOG = `procedure: dog
edition: 2026-07-01
title:
  en: Dog & <cat>
languages:
  - en
  - vi
`;
const MESSAGES = `messages:
  welcome:
    subject:
      en: Case {{case.number}} is here
    body:
      en: |
        Hello {{child.full_name}},
        see "you".
      vi: Xin chào {{child.full_name}}
`;
const FILES = [
	{ path: "dog.procedure.yaml", text: DOG },
	{ path: "dog.messages.yaml", text: MESSAGES },
];
const PAIR = { of: "dog", source: "en", target: "vi" } as const;
const texts = textsIn(FILES);

test("what is given out says where it stands and what must stay, and comes back as edits", () => {
	const { xliff, count } = toXliff(texts, { ...PAIR, onlyMissing: true });
	expect(count).toBe(2);
	expect(xliff).toContain("<source>Dog &amp; &lt;cat&gt;</source>");
	expect(xliff).toContain("Keep as they are: {{case.number}}");
	const back = xliff
		.replace("&lt;cat&gt;</source>", "$&<target>Chó &amp; mèo</target>")
		.replace("is here</source>", "$&<target>Hồ sơ {{case.number}} <ph id='1'/>đã đến</target>");
	const returned = returnedTexts(texts, read(back));
	expect(returned.problems).toEqual([]);
	let now: readonly { path: string; text: string }[] = FILES;
	for (const intent of returned.intents) {
		const edited = applyEdit(now, intent);
		if (!edited.ok) throw new Error(edited.refused);
		now = edited.files;
	}
	expect(textsIn(now).map(({ words }) => words.vi?.trim())).toEqual([
		"Hồ sơ {{case.number}} đã đến",
		"Xin chào {{child.full_name}}",
		"Chó & mèo",
	]);
	expect(toXliff(textsIn(now), { ...PAIR, onlyMissing: true }).count).toBe(0);
});

test("what no longer fits is told by a code, and nothing is written over", () => {
	const { xliff } = toXliff(texts, { ...PAIR, onlyMissing: false });
	const filled = (target: string) =>
		xliff.replace("is here</source>", `$&<target>${target}</target>`);
	const codes = (text: string) => returnedTexts(texts, read(text)).problems.map(({ code }) => code);
	expect(codes(filled("Hồ sơ"))).toEqual(["placeholders_differ"]);
	expect(codes(filled("{{case.number}} {{case.id}}"))).toEqual(["placeholders_differ"]);
	expect(codes(filled("Hồ sơ {{case.number}}").replace("Case {{", "A case {{"))).toEqual([
		"source_changed",
	]);
	expect(
		codes(filled("{{case.number}}").replaceAll("messages/welcome/subject", "messages/x")),
	).toEqual(["unknown_text"]);
	const { same, untranslated, intents } = returnedTexts(texts, read(xliff));
	expect({ same, untranslated, intents }).toEqual({ same: 1, untranslated: 2, intents: [] });
});

test.each([
	["no XML", "dog", "not_xliff"],
	["other XML", "<dog/>", "not_xliff"],
	["cut short", toXliff(texts, { ...PAIR, onlyMissing: false }).xliff.slice(0, 500), "not_xliff"],
	["an entity", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', "not_safe"],
	["too much", "x".repeat(4 * 1024 * 1024 + 1), "file_too_large"],
])("%s is refused", (_, text, code) => {
	expect(readXliff(text)).toBe(code);
});

test("any words come back as they were", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (said) => {
			const words = said.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "").trim();
			const text: WrittenText = {
				file: "a.fields.yaml",
				path: ["fields", "__proto__", "title"],
				line: 1,
				words: { en: `x${words}`, vi: `y${words}` },
				wanted: [],
			};
			const back = read(toXliff([text], { ...PAIR, onlyMissing: false }).xliff);
			expect(back.units[0]).toMatchObject({ source: `x${words}`, target: `y${words}` });
			expect(returnedTexts([text], back)).toMatchObject({ same: 1, problems: [] });
		}),
		{ numRuns: 50 },
	);
});

function textsIn(files: readonly { path: string; text: string }[]): readonly WrittenText[] {
	return textsWritten(openLibrary(files)).texts;
}

function read(text: string) {
	const found = readXliff(text);
	if (typeof found === "string") throw new Error(found);
	return found;
}
