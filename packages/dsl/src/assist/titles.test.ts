import { expect, test } from "vitest";

import { itemAt, namesFor, openLibrary, removalOf, sharedItems, textsWritten } from "./index.ts";
import type { ItemControl } from "./item.ts";

const FILES = {
	"dog.procedure.yaml": `procedure: dog
edition: 2026-07-01
title: Chó
owner: town
calendar: town
languages:
  - vi
  - en
roles:
  owner:
    use: owner
  clerk:
    is: officer
    title:
      vi: Cán bộ
data:
  name:
    use: full_name
  colour:
    as: choice
    list: colour
    title: Màu
documents:
  proof:
    title: Giấy tờ
steps:
  apply:
    does: fill_in
    who: owner
    pages:
      about:
        title: Trang
        ask:
          - name
    go_to: check
  check:
    does: decide
    who: clerk
    title: Kiểm tra
    notices:
      differs:
        say: Khác
    outcomes:
      fine:
        title: Đạt
        go_to: granted
  granted:
    does: end
    result: granted
    tell:
      owner: receipt
`,
	"dog.ar.texts.yaml": `texts_for: dog
language: ar
texts:
  title: كلب
  roles.clerk.title: موظف
  data.colour.title: لون
  documents.proof.title: ورقة
  steps.apply.pages.about.title: صفحة
  steps.check.title: فحص
  steps.check.notices.differs.say: مختلف
  steps.check.outcomes.fine.title: مقبول
`,
	"library.ar.texts.yaml": `texts_for: library
language: ar
texts:
  roles.owner.title: صاحب
  fields.full_name.title: الاسم
  lists.colour.title: ألوان
  lists.colour.codes.law: قانون
  messages.receipt.title: إيصال
`,
	"a.standard.yaml": "roles:\n  owner:\n    is: applicant\n    title:\n      vi: Chủ\n",
	"a.fields.yaml": "fields:\n  full_name:\n    as: text\n    title:\n      vi: Họ tên\n",
	"a.codes.yaml":
		"lists:\n  colour:\n    title:\n      vi: Màu\n    codes:\n      law:\n        vi: Luật\n        law: act, 1\n",
	"a.messages.yaml": "messages:\n  receipt:\n    title:\n      vi: Biên nhận\n    body: Xin chào\n",
	"a.law.yaml": "sources:\n  act:\n    cite: Luật Chó\n",
	"town.calendar.yaml": "calendar: town\ntitle:\n  vi: Thị trấn\n  ar: البلدة\n",
};
const library = openLibrary(Object.entries(FILES).map(([path, text]) => ({ path, text })));
const DOG = "dog.procedure.yaml";

/** Words of a row of an item, by the name of each entry or of each that can be chosen. */
function titles(path: string, key: string, file = DOG): Readonly<Record<string, unknown>> {
	const view = itemAt(library, file, path === "" ? [] : path.split("."));
	const control = [...(view?.rows ?? []), ...(view?.more ?? [])].find(
		(one) => one.key === key,
	)?.control;
	return Object.fromEntries(named(control).map(({ id, title }) => [id, arabic(title)]));
}

function named(control: ItemControl | undefined) {
	if (control?.kind === "entries") return control.entries;
	const isNames = control?.kind === "name" || control?.kind === "list";
	return isNames ? control.names.map(({ name, title }) => ({ id: name, title })) : [];
}

function arabic(title: unknown): unknown {
	return typeof title === "object" && title !== null ? (title as { ar?: string }).ar : title;
}

test("what stands in a panel is called as its file of texts calls it", () => {
	expect(titles("steps.check", "outcomes")).toEqual({ fine: "مقبول" });
	expect(titles("steps.check", "notices")).toEqual({ differs: "مختلف" });
	expect(titles("steps.apply", "pages")).toEqual({ about: "صفحة" });
	expect(titles("", "documents")).toEqual({ proof: "ورقة" });
	expect(titles("", "data")).toEqual({ name: "الاسم", colour: "لون" });
	expect(titles("", "roles")).toEqual({ owner: "صاحب", clerk: "موظف" });
	expect(itemAt(library, DOG, ["steps", "check"])?.title).toEqual({ vi: "Kiểm tra", ar: "فحص" });
	expect(itemAt(library, DOG, ["steps", "check", "outcomes", "fine"])?.around).toEqual({
		"steps/check": { vi: "Kiểm tra", ar: "فحص" },
	});
});

test("what can be chosen is called so too: roles, lists, letters, calendars, codes", () => {
	expect(titles("steps.check", "who")).toMatchObject({ clerk: "موظف" });
	expect(titles("data.colour", "list")).toEqual({ colour: "ألوان" });
	expect(titles("", "calendar")).toEqual({ town: "البلدة" });
	expect(titles("data.colour", "only")).toEqual({ law: "قانون" });
	const letters = namesFor(library, DOG, ["steps", "granted", "tell", "owner"]);
	expect(letters.map(({ name, title }) => [name, arabic(title)])).toEqual([["receipt", "إيصال"]]);
});

test("removal, the shared fields and the table of texts say it in every language", () => {
	const removal = removalOf(library, DOG, ["roles", "clerk"]);
	expect(removal?.instead).toEqual([{ id: "owner", title: { vi: "Chủ", ar: "صاحب" } }]);
	const own = removal?.users.find(({ file }) => file === DOG);
	expect(own).toMatchObject({
		owner: { id: "dog", title: { vi: "Chó", ar: "كلب" } },
		item: { vi: "Kiểm tra", ar: "فحص" },
	});
	expect(sharedItems(library, "field")).toMatchObject([{ title: { vi: "Họ tên", ar: "الاسم" } }]);
	const { texts } = textsWritten(library, DOG);
	const outcome = texts.find(({ path }) => path.join(".") === "steps.check.outcomes.fine.title");
	expect(outcome?.about).toEqual({ vi: "Đạt", ar: "مقبول" });
});

test("a law is called as it is cited, and only languages are words of a code", () => {
	const choices = itemAt(library, "a.codes.yaml", ["lists", "colour", "codes", "law"]);
	expect(choices?.title).toEqual({ vi: "Luật", ar: "قانون" });
	expect(titles("", "law")).toMatchObject({ act: "Luật Chó" });
});
