import { describe, expect, it } from "vitest";

import { checkFiles } from "../check-files.ts";
import { format } from "../format/format.ts";
import { kindOf } from "../source/source-file.ts";
import { newProcedure, usualIn } from "./new-procedure.ts";

const WISHES = { id: "dog_licence", today: "2026-11-25", around: [] } as const;

describe("a new procedure", () => {
	it.each([
		["en", "EUR"],
		["vi", "VND"],
		["ar", "JOD"],
		["pt-BR", "BRL"],
	])("in %s with amounts in %s has no finding at all, and is canonical", (language, currency) => {
		const files = newProcedure({ ...WISHES, language, currency, title: "Hund: #1" });
		const { findings, library } = checkFiles(files);
		expect(findings).toEqual([]);
		expect(library.definitions).toMatchObject([
			{ procedure: "dog_licence", edition: "2026-11-25", title: { [language]: "Hund: #1" } },
		]);
		for (const { path, text } of files) expect(format(text, kindOf(path))).toBe(text);
	});

	it("has a fee, a deadline with what follows, and a loop of corrections that ends", () => {
		const [definition] = checkFiles(newProcedure(WISHES)).library.definitions;
		expect(Object.keys(definition?.fees ?? {})).toHaveLength(2);
		expect(definition?.steps.payment).toMatchObject({
			deadline: { within: { n: 7, unit: "days" }, when_late: { kind: "go_to", step: "lapsed" } },
		});
		expect(definition?.steps.correction).toMatchObject({ change: "what_was_marked" });
		expect(definition?.steps.examination).toMatchObject({
			outcomes: [{}, { id: "incomplete", at_most: 2, way: { go_to: "correction" } }, {}],
		});
	});

	it("asks for no money where nothing is to be paid, and has no finding either", () => {
		const { findings, library } = checkFiles(newProcedure({ ...WISHES, isFree: true }));
		expect(findings).toEqual([]);
		const [definition] = library.definitions;
		expect(definition?.fees).toEqual({});
		expect(definition?.steps.payment).toBeUndefined();
	});

	it("takes the calendar and a kind of office from the library around it", () => {
		const first = newProcedure(WISHES);
		const second = newProcedure({ ...WISHES, id: "cat_licence", around: first });
		expect(second.map(({ path }) => path)).toEqual([
			"cat_licence.procedure.yaml",
			"cat_licence.scenarios.yaml",
		]);
		expect(checkFiles([...first, ...second]).findings).toEqual([]);
	});

	it("takes the currency, the owner and the calendar that most around it have, and may speak several languages", () => {
		const around = [
			...newProcedure({ ...WISHES, id: "abroad", currency: "EUR" }),
			...newProcedure({ ...WISHES, id: "one", currency: "VND" }),
			...newProcedure({ ...WISHES, id: "two", currency: "VND" }).map((file) => ({
				...file,
				text: file.text.replaceAll("two_office", "one_office").replaceAll("two_days", "one_days"),
			})),
		].filter(({ path }) => path !== "two.offices.yaml" && path !== "two.calendar.yaml");
		expect(usualIn(around)).toEqual({
			currency: "VND",
			owner: "one_office",
			calendar: "one_days",
		});
		const files = newProcedure({
			...WISHES,
			language: "vi",
			title: "Giấy phép nuôi chó",
			titles: { en: "Dog licence" },
			around,
		});
		const { findings, library } = checkFiles([...around, ...files]);
		expect(findings).toEqual([]);
		expect(library.definitions.find(({ procedure }) => procedure === "dog_licence")).toMatchObject({
			languages: ["vi", "en"],
			currency: "VND",
			owner: "one_office",
			calendar: "one_days",
			title: { vi: "Giấy phép nuôi chó", en: "Dog licence" },
			steps: { examination: { title: { vi: "Thẩm tra", en: "Examination" } } },
		});
		for (const { path, text } of files) expect(format(text, kindOf(path))).toBe(text);
		expect(usualIn([])).toEqual({});
	});

	it("is the same for the same wishes, and no release takes it for the truth", () => {
		expect(newProcedure(WISHES)).toEqual(newProcedure({ ...WISHES }));
		const { findings } = checkFiles(newProcedure(WISHES), { profile: "release" });
		expect(findings.some(({ severity }) => severity === "error")).toBe(true);
	});
});
