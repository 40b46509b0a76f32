import { expect, it } from "vitest";

import { phraseIn } from "./phrase-in.ts";

const PHRASES = {
	" or ": " hoặc ",
	"a day such as {}": "một ngày như {}",
	"{} of {}": "{} trên {}",
	"a list, each entry <>": "danh sách <>",
	"a map from <> to <>": "bảng từ <> đến <>",
	text: "văn bản",
	money: "số tiền",
	"a, or b": "cả hai",
};
const said = (english: string) => phraseIn(PHRASES, english);

it("keeps names, numbers and days in their places", () => {
	expect(said("a day such as `2026-07-01`")).toBe("một ngày như `2026-07-01`");
	expect(said("2 of 3")).toBe("2 trên 3");
	expect(said("`a` → `b`, 7")).toBe("`a` → `b`, 7");
});

it("says a list of phrases it knows, and a whole before its parts", () => {
	expect(said("text, money or a day such as `x`")).toBe("văn bản, số tiền hoặc một ngày như `x`");
	expect(said("a, or b")).toBe("cả hai");
});

it("says a phrase inside another one", () => {
	expect(said("a list, each entry text")).toBe("danh sách văn bản");
	expect(said("a map from `a` to a list, each entry money")).toBe(
		"bảng từ `a` đến danh sách số tiền",
	);
	expect(said("a list, each entry unheard of")).toBeUndefined();
});

it("says nothing rather than half of it", () => {
	expect(said("text or a clock")).toBeUndefined();
	expect(said("constructor")).toBeUndefined();
});
