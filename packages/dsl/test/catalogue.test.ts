import { describe, expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";

const NAME = "  name:\n    as: text\n    longest: 100\n    shortest: 2\n    personal: ordinary\n";

describe("a field of the catalogue", () => {
	it.each([
		["may be tighter", "use: name\n    longest: 60\n    shortest: 3", []],
		["may not be longer", "use: name\n    longest: 101", ["looser_than_catalogue"]],
		["may not be shorter", "use: name\n    shortest: 1", ["looser_than_catalogue"]],
		["may not lose its type", "use: name\n    as: whole", ["looser_than_catalogue"]],
		["may not be less personal", "use: name\n    personal: none", ["looser_than_catalogue"]],
		["may be more personal", "use: name\n    personal: sensitive", []],
		["needs a limit when it is free text", "as: text", ["key_missing"]],
		["needs none with a pattern", "as: text\n    pattern: 12 digits", []],
		["needs a list when it is a choice", "as: choice", ["key_missing"]],
		["takes only keys of its type", "as: yes_no\n    least: 3", ["key_of_other_type"]],
		[
			"cannot be a group and a type",
			"as: text\n    group:\n      a:\n        as: date",
			["keys_exclude"],
		],
		[
			"has checks only as a group",
			"as: date\n    checks:\n      a:\n        must: 1 = 1\n        say: No.",
			["key_of_other_type"],
		],
		[
			"has an order in its days",
			"as: date\n    earliest: 2026-02-01\n    latest: 2026-01-01",
			["bounds_crossed"],
		],
		["is filled in by a token browsers know", "use: name\n    autocomplete: home tel", []],
		["not by another one", "use: name\n    autocomplete: telephone", ["value_malformed"]],
		["means a URI", "use: name\n    means: birth date", ["value_malformed"]],
		["has an example that is right", 'as: text\n    pattern: 3 digits\n    example: "012"', []],
		[
			"has no example that is wrong",
			"as: text\n    pattern: 3 digits\n    example: 12",
			["value_of_field_malformed"],
		],
		["uses a field there is", "use: nam", ["catalogue_field_unknown"]],
	])("%s", (_what, keys, codes) => {
		expect(codesIn("x.fields.yaml", `fields:\n${NAME}  own:\n    ${keys}\n`)).toEqual(codes);
	});
});

const PROVINCES = "  province:\n    codes:\n      a:\n        en: A\n";

describe("a code list", () => {
	it.each([
		[
			"in two tiers",
			"parent: province\n    codes:\n      a1:\n        parent: a\n        en: A1",
			[],
		],
		[
			"whose parent is no list",
			"parent: provinces\n    codes:\n      a1:\n        parent: a",
			["list_unknown"],
		],
		[
			"whose code has no parent",
			"parent: province\n    codes:\n      a1:\n        en: A1",
			["key_missing"],
		],
		[
			"whose code has a parent there is not",
			"parent: province\n    codes:\n      a1:\n        parent: b",
			["code_unknown"],
		],
		[
			"of one tier whose code has a parent",
			"codes:\n      a1:\n        parent: a",
			["key_missing"],
		],
		[
			"with a successor",
			"codes:\n      a:\n        until: 2026-01-01\n        became:\n          - b\n      b:\n        en: B",
			[],
		],
		[
			"with a successor there is not",
			"codes:\n      a:\n        until: 2026-01-01\n        became:\n          - b",
			["code_unknown"],
		],
		[
			"with a successor too early",
			"codes:\n      a:\n        became:\n          - b\n      b:\n        en: B",
			["key_missing"],
		],
		["of a register there is not", "from_register: addresses.ward", ["register_unknown"]],
		["of nothing", "title: Wards", ["keys_need_one"]],
	])("%s", (_what, keys, codes) => {
		expect(codesIn("x.codes.yaml", `lists:\n${PROVINCES}  ward:\n    ${keys}\n`)).toEqual(codes);
	});
});

function codesIn(path: string, text: string): readonly string[] {
	return checkFiles([{ path, text }]).findings.map(({ code }) => code);
}
