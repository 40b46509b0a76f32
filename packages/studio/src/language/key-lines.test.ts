import { expect, test } from "vitest";

import { fold } from "./fold.ts";
import { findKey, keyLines } from "./key-lines.ts";

const TEXT = `# a comment
procedure: dog       # its id
title:
  vi: "Chó: đăng ký"
  en: Dog
help:
  en: |
    First: not a key
    second
steps:
  apply:
    pages:
      about:
        ask:
        - owner
        - dog
    go_to: done

  done:\r
    does: end
broken: [
`;

test("keys are found by indentation, with their values, in a text no parser takes", () => {
	const keys = keyLines(TEXT).filter(({ isKey }) => isKey);
	expect(keys.map(({ path, line, value }) => `${line} ${path.join(".")} ${value}`.trim())).toEqual([
		"2 procedure dog",
		"3 title",
		"4 title.vi Chó: đăng ký",
		"5 title.en Dog",
		"6 help",
		"7 help.en |",
		"10 steps",
		"11 steps.apply",
		"12 steps.apply.pages",
		"13 steps.apply.pages.about",
		"14 steps.apply.pages.about.ask",
		"17 steps.apply.go_to done",
		"19 steps.done",
		"20 steps.done.does end",
		"21 broken [",
	]);
});

test("further lines belong to their key", () => {
	const rest = keyLines(TEXT).filter(({ isKey }) => !isKey);
	expect(rest.map(({ path, value }) => `${path.join(".")}: ${value}`)).toEqual([
		"help.en: First: not a key",
		"help.en: second",
		"steps.apply.pages.about.ask: - owner",
		"steps.apply.pages.about.ask: - dog",
	]);
});

test("offsets point at the key", () => {
	const key = findKey(TEXT, "steps.done.does");
	expect(TEXT.slice(key?.from).startsWith("does: end")).toBe(true);
	expect(findKey(TEXT, "steps.nobody")).toBeUndefined();
});

test.each([
	["Đăng ký khai sinh", "dang ky khai sinh"],
	["Người ĐẾN", "nguoi den"],
	["école", "ecole"],
	["شهادة", "شهادة"],
])("%s is searched as %s", (text, folded) => expect(fold(text)).toBe(folded));
