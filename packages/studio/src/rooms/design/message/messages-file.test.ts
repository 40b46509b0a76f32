import { expect, test } from "vitest";

import { messagesFile, messagesIn } from "./messages-file.ts";

const SHARED = {
	path: "parts/common.messages.yaml",
	text: `# for any
messages:
  receipt:
    is: letter
    title: Receipt
    body:
      en: |
        for: dog
  tag_notice:
    title:
      en: Your tag   # short
      vi: "Thẻ của bạn"
    for:
      - dog
      - hen
`,
};
const OWN = {
	path: "odd/name.messages.yaml",
	text: "messages:\n  tag:\n    for:\n      - dog\n    subject: Tag\n",
};
const FILE = "town/dog/dog.procedure.yaml";

test("each message is known by its file, its procedures and its titles", () => {
	expect(messagesIn([SHARED, { path: FILE, text: OWN.text }])).toEqual([
		{ file: SHARED.path, id: "receipt", procedures: [], title: { "": "Receipt" } },
		{
			file: SHARED.path,
			id: "tag_notice",
			procedures: ["dog", "hen"],
			title: { en: "Your tag", vi: "Thẻ của bạn" },
		},
	]);
});

test("a file of texts adds its language", () => {
	const side = {
		path: "library.ar.texts.yaml",
		text: "texts_for: library\nlanguage: ar\ntexts:\n  messages.tag_notice.title: 'بطاقتك'\n",
	};
	const [, tag] = messagesIn([SHARED, side]);
	expect(tag?.title).toEqual({ ar: "بطاقتك", en: "Your tag", vi: "Thẻ của bạn" });
});

test("a letter goes where the procedure has its own, and else into a file beside it", () => {
	const beside = "town/dog/dog.messages.yaml";
	expect(messagesFile([SHARED], "dog", FILE)).toBe(beside);
	expect(messagesFile([SHARED, OWN], "dog", FILE)).toBe(OWN.path);
	expect(messagesFile([OWN, { path: beside, text: "messages:\n" }], "dog", FILE)).toBe(beside);
	expect(messagesFile([OWN, { path: beside, text: "" }], "dog", FILE)).toBe(OWN.path);
	expect(messagesFile([], "dog", "dog.procedure.yaml")).toBe("dog.messages.yaml");
});
