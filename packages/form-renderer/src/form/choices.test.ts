import type { CodeList, Field } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { choicesOf, namedIn } from "./choices.ts";

const field = { id: "town", path: "town", as: "choice", list: "towns" } as unknown as Field;
const list = {
	codes: {
		a: { title: { en: "Alder", vi: "Trăn" } },
		b: { title: { vi: "Bưởi" }, parent: "north" },
		old: { title: { en: "Oldham" }, until: "2026-06-30", became: ["a", "gone"] },
		next: { title: { en: "Nextham" }, from: "2026-07-01", parent: "south" },
	},
} as unknown as CodeList;

it("offers what is in force, with the former names of what followed", () => {
	const now = choicesOf(field, list, { today: "2026-07-01" });
	expect(now.codes).toEqual(["a", "b", "next"]);
	expect(now.former).toEqual([{ value: "old", title: { en: "Oldham" }, became: ["a"] }]);
	const before = choicesOf(field, list, { today: "2026-06-30" });
	expect([before.codes, before.former]).toEqual([["a", "b", "old"], []]);
	expect(choicesOf(field, list, { today: "2026-07-01", parent: "north" }).codes).toEqual([
		"a",
		"b",
	]);
	const only = { ...field, only: ["b"] };
	expect(choicesOf(only, list, { today: "2026-07-01" }).codes).toEqual(["b"]);
});

it("names them in the language spoken, and says which it is where it is another one", () => {
	const now = choicesOf(field, list, { today: "2026-07-01" });
	expect(namedIn(now, "en", "vi").names).toEqual([
		{ label: "Alder" },
		{ label: "Bưởi", language: "vi" },
		{ label: "Nextham" },
	]);
	expect(namedIn(now, "vi", "vi").names[0]).toEqual({ label: "Trăn" });
	expect(namedIn(now, "en", "vi").former).toEqual([
		{ value: "old", label: "Oldham", became: ["a"] },
	]);
});

it("works it out once for a day, and gives days up when there are too many of a long list", () => {
	const day = (n: number) => ({ today: `2026-07-${String(n).padStart(2, "0")}` });
	const long = {
		codes: Object.fromEntries(
			Array.from({ length: 60_000 }, (_, n) => [`c${n}`, { title: { en: `Code ${n}` } }]),
		),
	} as unknown as CodeList;
	const first = choicesOf(field, long, day(1));
	expect(choicesOf(field, long, day(1))).toBe(first);
	expect(namedIn(first, "en", undefined)).toBe(namedIn(first, "en", undefined));
	for (let n = 2; n <= 6; n++) choicesOf(field, long, day(n));
	expect(choicesOf(field, long, day(6))).toBe(choicesOf(field, long, day(6)));
	expect(choicesOf(field, long, day(1))).not.toBe(first);
});
