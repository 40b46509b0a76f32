import { expect, test } from "vitest";

import { createSearch } from "./search.ts";

const FILES = [
	{
		path: "vn/dog/dog.procedure.yaml",
		text: `procedure: dog_licence
title:
  vi: Đăng ký nuôi chó
  en: Dog licence
data:
  owner:
    group:
      full_name:
        title:
          en: Owner's name
steps:
  checks:
    branches:
      vet:
        title:
          vi: Khám thú y
          en: Health check
        outcomes:
          well:
            title:
              vi: Khỏe mạnh
`,
	},
	{
		path: "vn/dog/dog.ar.texts.yaml",
		text: "texts_for: dog_licence\nlanguage: ar\ntexts:\n  title: رخصة كلب\n  steps.checks.branches.vet.title: فحص\n  data.owner.full_name.title: اسم المالك\n",
	},
	{
		path: "vn/one_stop.part.yaml",
		text: "part: one_stop\ntitle:\n  en: Reception\nsteps:\n  check:\n    does: decide\n",
	},
].map((file) => ({ ...file, hash: file.text }));

const search = createSearch();
const hitsOf = (files: typeof FILES, words: string) =>
	search(files, words).groups.flatMap(({ hits }) => hits);
const find = (words: string) =>
	hitsOf(FILES, words).map((hit) => `${hit.kind} ${hit.procedure ?? "-"} ${hit.id} ${hit.line}`);

test.each([
	["nuoi CHO", ["procedure dog_licence dog_licence 3"]],
	["Đăng ký", ["procedure dog_licence dog_licence 3"]],
	["health", ["step dog_licence vet 17"]],
	["كلب", ["procedure dog_licence dog_licence 4"]],
	["owner's", ["field dog_licence owner.full_name 10"]],
	["المالك", ["field dog_licence owner.full_name 6"]],
	["full_name", ["field dog_licence owner.full_name 8"]],
	["reception", ["part - one_stop 3"]],
	["decide", ["step - check 6"]],
	["x", []],
	["no such word", []],
])("%s is found in %j", (words, places) => expect(find(words)).toEqual(places));

test("a hit carries its titles in every language, and the language of the words found", () => {
	expect(hitsOf(FILES, "khám")[0]).toEqual({
		kind: "step",
		id: "vet",
		procedure: "dog_licence",
		via: "dog_licence",
		title: { vi: "Khám thú y", en: "Health check", ar: "فحص" },
		inside: [{ vi: "Đăng ký nuôi chó", en: "Dog licence", ar: "رخصة كلب" }],
		at: { file: "vn/dog/dog.procedure.yaml", path: ["steps", "checks", "branches", "vet"] },
		file: "vn/dog/dog.procedure.yaml",
		line: 16,
		text: "Khám thú y",
		language: "vi",
	});
	expect(hitsOf(FILES, "dog licence")[0]?.title).toEqual({
		vi: "Đăng ký nuôi chó",
		en: "Dog licence",
		ar: "رخصة كلب",
	});
});

test("a step is found by the title of the standard step it uses, at the line that uses it", () => {
	const files = [
		...FILES,
		{
			path: "vn/vn.standard.yaml",
			text: "steps:\n  lapsed:\n    does: end\n    title:\n      en: Nobody came\n",
		},
		{
			path: "vn/cat/cat.procedure.yaml",
			text: "procedure: cat\nsteps:\n  over:\n    use: lapsed\n",
		},
	].map((file) => ({ ...file, hash: file.text }));
	expect(hitsOf(files, "nobody")[0]).toMatchObject({
		kind: "step",
		id: "over",
		procedure: "cat",
		title: { en: "Nobody came" },
		line: 4,
	});
});

test("words that stand apart in what is said of a procedure find it, before anything in it", () => {
	const dog = FILES[0]?.text.replace("data:", "help:\n  en: For owners who keep one\ndata:") ?? "";
	const files = [{ path: "vn/dog/dog.procedure.yaml", text: dog, hash: dog }];
	const [first, ...others] = search(files, "licence owner").groups;
	expect(first).toMatchObject({ kind: "procedure", total: 1, hits: [{ id: "dog_licence" }] });
	expect(others).toEqual([]);
	expect(search(files, "owner").groups.map(({ kind }) => kind)).toEqual(["procedure", "field"]);
});

test("a register and a shared field are found with where they are declared, not with a procedure that they are not of", () => {
	const files = [
		...FILES,
		{
			path: "vn/registers/dogs.registers.yaml",
			text: "registers:\n  dogs:\n    title:\n      en: Register of dogs\n    owner: town\n",
		},
		{
			path: "vn/catalogue/dogs.fields.yaml",
			text: "fields:\n  breed:\n    as: text\n    title:\n      en: Breed of dogs\n",
		},
	].map((file) => ({ ...file, hash: file.text }));
	const found = hitsOf(files, "dogs").map(({ kind, id, procedure, at }) => [
		kind,
		id,
		procedure,
		at?.path,
	]);
	expect(found).toEqual([
		["field", "breed", undefined, ["fields", "breed"]],
		["register", "dogs", undefined, ["registers", "dogs"]],
	]);
});
