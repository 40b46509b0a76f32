import { describe, expect, test } from "vitest";
import type { Facts } from "./facts.ts";
import {
	check,
	decide,
	definition,
	document,
	facts,
	fields,
	fillIn,
	rule,
	steps,
	validators,
} from "./fixture.test-data.ts";
import type { Data } from "./paths.ts";
import { prune } from "./prune.ts";
import { validate, validateFilled } from "./validate.ts";

const FORM = { step: "application" };
const TODAY = "2026-11-23";

describe("fields", () => {
	const text = definition({
		data: fields({
			name: {},
			code: {
				answer: "optional",
				pattern: { text: "3 digits", regex: "^\\d{3}$" },
				example: "123",
				if_broken: "warn",
			},
			amount: { as: "number", answer: "optional", decimals: 1, least: "0", most: "99.5" },
			sure: { as: "yes_no", must_be: true },
			card: { answer: "optional", checksum: "luhn" },
			reason: { answer: "optional", required_when: 'name = "x"' },
			nick: { answer: "optional", shortest: 2 },
		}),
		steps: steps(
			fillIn({ one: { ask: ["name", "code", "amount", "sure", "card", "reason", "nick"] } }),
		),
	});
	const valid = { name: "Mai", sure: true };
	const found = (data: Data, more?: Partial<Facts>) =>
		validate(
			text,
			FORM,
			validators({
				code: (value) => (/^\d{3}$/.test(String(value)) ? undefined : ["pattern"]),
				name: (value) => (typeof value === "string" ? undefined : ["type"]),
				sure: (value) => (value === true ? undefined : ["const"]),
			}),
			data,
			facts(more),
		).map(({ path, code, severity }) => [path, code, severity]);

	test("all is well", () => expect(found(valid)).toEqual([]));
	test("missing", () =>
		expect(found({ name: "", code: null })).toEqual([
			["name", "missing", "error"],
			["sure", "must_be_yes", "error"],
		]));
	test("must be yes", () =>
		expect(found({ ...valid, sure: false })).toEqual([["sure", "must_be_yes", "error"]]));
	test("a pattern that only advises", () =>
		expect(found({ ...valid, code: "x" })).toEqual([["code", "pattern_mismatch", "warning"]]));
	test("a wrong type is no advice", () =>
		expect(found({ ...valid, name: 3 })).toEqual([["name", "not_text", "error"]]));
	test("decimals", () => {
		expect(found({ ...valid, amount: "99.5" })).toEqual([]);
		expect(found({ ...valid, amount: "99.55" })).toEqual([
			["amount", "too_many_decimals", "error"],
		]);
		expect(found({ ...valid, amount: "-0.1" })).toEqual([["amount", "too_small", "error"]]);
		expect(found({ ...valid, amount: "99.6" })).toEqual([["amount", "too_large", "error"]]);
		expect(found({ ...valid, amount: 1.5 })).toEqual([["amount", "not_a_number", "error"]]);
	});
	test("check digits", () => {
		expect(found({ ...valid, card: "4539 1488 0343 6467" })).toEqual([]);
		expect(found({ ...valid, card: "4539 1488 0343 6468" })).toEqual([
			["card", "checksum_wrong", "error"],
		]);
	});
	test("required only then", () =>
		expect(found({ ...valid, name: "x" })).toEqual([["reason", "missing", "error"]]));
	test("a letter is one sign, however it was put together: as it will be kept", () => {
		expect(found({ ...valid, nick: "e\u0301" })).toEqual([["nick", "too_short", "error"]]);
		expect(found({ ...valid, nick: "e\u0301a" })).toEqual([]);
	});
	test("no control characters", () =>
		expect(found({ ...valid, name: "a\u0007b" })).toEqual([["name", "sign_forbidden", "error"]]));
	test("what a register said is not the applicant's to correct", () =>
		expect(found({ name: 3, sure: true }, { sources: { name: { source: "register" } } })).toEqual(
			[],
		));
});

describe("days", () => {
	const days = definition({
		data: fields({
			born: { as: "partial_date", latest: { kind: "today" } },
			married: {
				as: "date",
				earliest: { kind: "path", path: "born" },
				latest: { kind: "date", date: "2030-01-01" },
			},
		}),
		steps: steps(fillIn({ one: { ask: ["born", "married"] } })),
	});
	const found = (data: Data) =>
		validate(days, FORM, validators(), data, facts({ today: TODAY })).map(
			({ path, code, values }) => [path, code, values],
		);

	test("within the bounds", () =>
		expect(found({ born: "1990", married: "1990-12-31" })).toEqual([]));
	test("today is not too late", () => expect(found({ born: TODAY, married: TODAY })).toEqual([]));
	test("a year that has not ended may still mean a past day", () =>
		expect(found({ born: "2026", married: "2026-12-31" })).toEqual([]));
	test("too late", () =>
		expect(found({ born: "2026-12", married: "2031-01-01" })).toEqual([
			["born", "date_too_late", { latest: TODAY }],
			["married", "date_too_late", { latest: "2030-01-01" }],
		]));
	test("too early", () =>
		expect(found({ born: "1990-05-01", married: "1990-04-30" })).toEqual([
			["married", "date_too_early", { earliest: "1990-05-01" }],
		]));
	test("no such day", () =>
		expect(found({ born: "1990-13", married: "1990-02-30" })).toEqual([
			["born", "date_invalid", {}],
			["married", "date_invalid", {}],
		]));
});

describe("codes", () => {
	const places = definition({
		data: fields({
			province: { as: "choice", list: "province" },
			commune: { as: "choice", list: "commune", narrowed_by: "province" },
			grounds: { as: "choices", list: "province", answer: "optional", only: ["01"] },
		}),
		lists: {
			province: {
				id: "province",
				codes: {
					"01": { title: { en: "Hà Nội" } },
					"79": { title: { en: "Sài Gòn" } },
					old: { title: { en: "Old" }, until: "2025-06-30", became: ["79"] },
				},
			},
			commune: {
				id: "commune",
				codes: {
					a: { title: { en: "A" }, parent: "01" },
					b: { title: { en: "B" }, parent: "79", from: TODAY },
				},
			},
		},
		steps: steps(fillIn({ one: { ask: ["province", "commune", "grounds"] } })),
	});
	const found = (data: Data, today = TODAY) =>
		validate(places, FORM, validators(), data, facts({ today })).map(({ path, code, values }) => [
			path,
			code,
			values,
		]);

	test("fit", () => expect(found({ province: "79", commune: "b", grounds: [] })).toEqual([]));
	test("not in the list", () =>
		expect(found({ province: "80", commune: "toString" })).toEqual([
			["province", "not_in_list", { found: "80" }],
			["commune", "not_in_list", { found: "toString" }],
		]));
	test("of another parent", () =>
		expect(found({ province: "01", commune: "b" })).toEqual([
			["commune", "not_in_parent", { found: "b", parent: "01" }],
		]));
	test("retired, and what it became", () =>
		expect(found({ province: "old", commune: "b" })[0]).toEqual([
			"province",
			"code_not_in_force",
			{ found: "old", became: ["79"] },
		]));
	test("in force from a day on", () => {
		expect(found({ province: "79", commune: "b" }, "2026-11-22")).toEqual([
			["commune", "code_not_in_force", { found: "b" }],
		]);
		expect(found({ province: "old", commune: "b" }, "2025-06-30")[0]).toEqual([
			"commune",
			"code_not_in_force",
			{ found: "b" },
		]);
	});
	test("a subset", () =>
		expect(found({ province: "79", commune: "b", grounds: ["79"] })).toEqual([
			["grounds", "not_in_list", { found: "79" }],
		]));
	test("each once", () =>
		expect(found({ province: "79", commune: "b", grounds: ["01", "01"] })).toEqual([
			["grounds", "twice_the_same", {}],
		]));
});

describe("items", () => {
	const stay = definition({
		data: fields({
			guests: { many: { min: 1, max: 2 }, group: { name: {}, room: { answer: "optional" } } },
		}),
		steps: steps(fillIn({ one: { ask: ["guests"] } })),
	});
	const found = (data: Data) =>
		validate(stay, FORM, validators(), data, facts()).map(({ path, code }) => [path, code]);

	test("each by its index", () =>
		expect(found({ guests: [{ name: "Mai" }, { room: "1" }] })).toEqual([
			["guests.1.name", "missing"],
		]));
	test("none", () => expect(found({})).toEqual([["guests", "missing"]]));
	test("too few", () => expect(found({ guests: [] })).toEqual([["guests", "too_few_items"]]));
	test("too many", () =>
		expect(found({ guests: [{ name: "a" }, { name: "b" }, { name: "c" }] })).toEqual([
			["guests", "too_many_items"],
		]));
	test("no list", () => expect(found({ guests: "x" })).toEqual([["guests", "not_a_list"]]));
	test("one that is empty, of values that stand alone", () => {
		const called = definition({
			data: fields({ phones: { many: { min: 0, max: 3 } } }),
			steps: steps(fillIn({ one: { ask: ["phones"] } })),
		});
		const data = prune(called, FORM, { phones: ["1", ""] }, facts());
		expect(data).toEqual({ phones: ["1", null] });
		expect(validate(called, FORM, validators(), data, facts())).toMatchObject([
			{ path: "phones.1", code: "missing" },
		]);
	});
	test("no group", () => expect(found({ guests: ["x"] })).toEqual([["guests.0", "not_a_group"]]));
});

describe("documents", () => {
	const papers = definition({
		documents: {
			proof: document("proof", {
				one_of: {
					notice: document("proof.notice", {
						satisfied_by: [
							{ by: "register", source: { kind: "identity", field: "x" } },
							{ by: "wallet" },
							{ by: "upload" },
						],
					}),
					oath: document("proof.oath"),
				},
			}),
			photo: document("photo", {
				if_missing: "warn",
				satisfied_by: [{ by: "upload" }, { by: "show" }],
			}),
		},
		steps: steps(fillIn({ one: { ask: ["proof", "photo"] } })),
	});
	const upload = { by: "upload", files: ["f1"] };
	const found = (data: Data, more?: Partial<Facts>) =>
		validate(papers, FORM, validators(), data, facts(more)).map(({ path, code, severity }) => [
			path,
			code,
			severity,
		]);

	test("one alternative is enough", () =>
		expect(found({ proof: { oath: upload }, photo: { by: "show" } })).toEqual([]));
	test("missing, and missing with a warning", () =>
		expect(found({})).toEqual([
			["proof", "document_missing", "error"],
			["photo", "document_missing", "warning"],
		]));
	test("a register's answer counts", () =>
		expect(
			found({ photo: upload }, { sources: { "proof.notice": { source: "register" } } }),
		).toEqual([]));
	test("nobody may claim a register's answer", () =>
		expect(found({ proof: { notice: { by: "register" } }, photo: upload })).toEqual([
			["proof.notice", "document_way_unknown", "error"],
		]));
	test("only the ways the procedure has", () =>
		expect(found({ proof: { oath: { by: "show" } }, photo: upload })).toEqual([
			["proof.oath", "document_way_unknown", "error"],
		]));
	test("files", () => {
		expect(found({ proof: { oath: { by: "upload", files: [] } }, photo: upload })).toEqual([
			["proof.oath", "document_missing", "error"],
		]);
		expect(
			found({ proof: { oath: { by: "upload", files: ["a", "b", "c"] } }, photo: upload }),
		).toEqual([["proof.oath", "too_many_files", "error"]]);
		expect(found({ proof: { oath: { by: "upload", files: [{}] } }, photo: upload })).toEqual([
			["proof.oath", "not_a_document", "error"],
		]);
		expect(found({ proof: { oath: "f1" }, photo: upload })).toEqual([
			["proof.oath", "not_a_document", "error"],
		]);
	});
});

describe("checks", () => {
	const family = definition({
		data: fields({ mother: { as: "date" }, child: { as: "date" }, place: { answer: "optional" } }),
		checks: {
			order: check("order", "mother < child", ["mother", "child"]),
			advice: check("advice", 'place = "home"', ["place"], {
				if_broken: "warn",
				when: rule("place != null"),
			}),
		},
		steps: steps(
			fillIn({ one: { ask: ["mother", "place"] } }, "first"),
			fillIn({ one: { ask: ["child"] } }, "second"),
		),
		starts_at: "first",
	});
	const found = (step: string, data: Data, more?: Partial<Facts>) =>
		validate(family, { step }, validators(), data, facts(more)).map(
			({ path, code, severity, values, say }) => [
				path,
				code,
				severity,
				values["check"],
				say?.["en"],
			],
		);

	test("a check waits for all that it reads", () =>
		expect(found("first", { mother: "2026-01-01" })).toEqual([]));
	test("and is shown where something it reads is asked", () =>
		expect(found("second", { mother: "2026-01-01", child: "2025-01-01" })).toEqual([
			["child", "check_broken", "error", "order", "order"],
		]));
	test("it may only advise", () =>
		expect(found("first", { mother: "2026-01-01", place: "x" })).toEqual([
			["place", "check_broken", "warning", "advice", "advice"],
		]));
	test("an unanswered question does not complain", () =>
		expect(found("second", { mother: "2026-01-01" })).toEqual([
			["child", "missing", "error", undefined, undefined],
		]));
});

describe("values that nobody asked", () => {
	const two = definition({
		data: fields({ name: {}, address: { group: { street: {}, city: {} } }, officer: {} }),
		documents: { proof: document("proof", { if_missing: "warn" }) },
		steps: steps(
			fillIn({ one: { ask: ["name", "address.street", "proof"] } }),
			decide("verify", { ask: ["officer"] } as never),
		),
	});
	const codes = (data: Data, typed?: Data, more?: Partial<Facts>) =>
		validate(two, FORM, validators(), data, facts(more), typed)
			.filter(({ severity }) => severity === "error")
			.map(({ path, code }) => [path, code]);
	const good = { name: "Mai", address: { street: "1" } };

	test("unknown names, in the order they were sent", () =>
		expect(codes({ ...good, address: { street: "1", door: 2 }, extra: 1, constructor: 3 })).toEqual(
			[
				["address.door", "not_asked"],
				["extra", "not_asked"],
				["constructor", "not_asked"],
			],
		));
	test("what earlier forms collected is no stranger", () =>
		expect(codes({ ...good, officer: "x" })).toEqual([]));
	test("but may not be typed here", () =>
		expect(codes({ ...good, officer: "x" }, { officer: "x", address: { city: "y" } })).toEqual([
			["officer", "not_asked"],
			["address.city", "not_asked"],
		]));
	test("nor what a register said", () =>
		expect(codes(good, { name: "Lan" }, { sources: { name: { source: "register" } } })).toEqual([
			["name", "not_asked"],
		]));
	test("documents are known by their parts", () =>
		expect(codes({ ...good, proof: { by: "upload", files: ["f"], note: 1 } })).toEqual([
			["proof.note", "not_asked"],
		]));
});

test("what is not shown may hold anything while a form is being filled in", () => {
	const kinds = definition({
		data: fields({
			name: {},
			kind: { when: 'name = "x"' },
		}),
		steps: steps(fillIn({ one: { ask: ["name", "kind"] } })),
	});
	const hidden = { name: "Mai", kind: { toString: 1 } };
	const codes = (check: typeof validateFilled) =>
		check(kinds, FORM, validators(), hidden, facts()).map(({ path, code }) => [path, code]);
	expect(codes(validateFilled)).toEqual([]);
	expect(codes(validate)).toEqual([["kind.toString", "not_asked"]]);
});

test("a decision's form asks what the outcome asks", () => {
	const verify = decide("verify", {
		outcomes: [
			{
				id: "elsewhere",
				title: { en: "" },
				ask: ["place"],
				tell: {},
				way: { nowhere: true },
				from_outside: true,
			},
		],
	} as never);
	const office = definition({ data: fields({ place: {} }), steps: steps(verify) });
	expect(
		validate(office, { step: "verify", outcome: "elsewhere" }, validators(), {}, facts()),
	).toMatchObject([{ path: "place", code: "missing" }]);
});
