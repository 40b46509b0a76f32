import { describe, expect, test } from "vitest";

import { evaluate } from "../expression/evaluate.ts";
import { definition, document, facts, fields, fillIn, rule, steps } from "./fixture.test-data.ts";
import type { Data } from "./paths.ts";
import { prune } from "./prune.ts";
import { scopeOf } from "./scope-of.ts";
import { visible } from "./visible.ts";

const FORM = { step: "application" };

const birth = definition({
	data: fields({
		kind: { as: "choice" },
		mother: {
			when: "mother_known",
			group: { name: {}, country: {}, province: { when: 'mother.country = "VN"' } },
		},
		note: { answer: "optional" },
		reply: { when: 'note != null and note = "yes"' },
		guests: {
			as: "group",
			many: { min: 1, max: 3 },
			group: {
				room: { answer: "optional" },
				key: { when: "this.room != null" },
				bed: { when: 'outer.kind = "twin"' },
			},
		},
		ground: { fetch: { kind: "identity", field: "x" } },
		officer_only: {},
	}),
	conditions: { mother_known: rule('kind in ("normal", "twin")') },
	computed: {
		total: { id: "total", title: { en: "total" }, as: "whole", is: rule("count(guests)") },
	},
	documents: {
		proof: document("proof", {
			when: 'kind = "normal"',
			one_of: {
				notice: document("proof.notice"),
				oath: document("proof.oath", { when: "note != null" }),
			},
		}),
	},
	steps: steps(
		fillIn({
			about: { ask: ["kind", "note", "reply", "ground"] },
			parents: { ask: ["mother"], when: "mother_known" },
			guests: { ask: ["guests", "total"] },
			papers: { ask: ["proof"] },
		}),
	),
});

describe("what is shown", () => {
	test("what depends on an unanswered question is hidden", () => {
		const shown = visible(birth, FORM, {}, facts());
		expect([...shown.fields]).toEqual(["kind", "note", "ground", "guests", "total"]);
		expect(shown.pages).toEqual(["about", "guests"]);
		expect([...shown.required]).toEqual(["kind", "ground", "guests"]);
		expect([...shown.documents]).toEqual([]);
	});

	test("an answer shows a page, a group, a document and its alternatives", () => {
		const shown = visible(birth, FORM, { kind: "normal", mother: { country: "VN" } }, facts());
		expect(shown.pages).toEqual(["about", "parents", "guests", "papers"]);
		expect([...shown.fields].filter((path) => path.startsWith("mother"))).toEqual([
			"mother.name",
			"mother.country",
			"mother.province",
			"mother",
		]);
		expect([...shown.documents]).toEqual(["proof", "proof.notice"]);
		expect(shown.required.has("proof")).toBe(true);
	});

	test("an optional field left empty is absent at once", () => {
		expect(visible(birth, FORM, { note: "yes" }, facts()).fields.has("reply")).toBe(true);
		expect(visible(birth, FORM, { note: "" }, facts()).fields.has("reply")).toBe(false);
	});

	test("rules of items read their own item, and the group around it", () => {
		const shown = visible(birth, FORM, { kind: "twin", guests: [{ room: "1" }, {}] }, facts());
		expect([...shown.fields].filter((path) => path.startsWith("guests"))).toEqual([
			"guests",
			"guests.0.room",
			"guests.0.key",
			"guests.0.bed",
			"guests.0",
			"guests.1.room",
			"guests.1.bed",
			"guests.1",
		]);
		expect(shown.required.has("guests.0.key")).toBe(true);
	});

	test("what was fetched is not shown", () => {
		expect(
			visible(
				birth,
				FORM,
				{ ground: "poor" },
				facts({ sources: { ground: { source: "register", register: "social" } } }),
			).fields.has("ground"),
		).toBe(false);
	});
});

describe("hidden means absent", () => {
	const data: Data = {
		kind: "abandoned",
		mother: { name: "Mai", country: "VN" },
		note: "no",
		reply: "kept in the draft",
		guests: [{ key: "7" }],
		unknown: 1,
		officer_only: "x",
		proof: { notice: { by: "upload", files: ["f"] } },
	};

	test("for rules", () => {
		const scope = scopeOf(birth, data, facts(), "rest");
		expect(scope.get(["mother", "name"])).toBe(undefined);
		expect(scope.get(["mother", "given"])).toBe(false);
		expect(scope.get(["reply"])).toBe(undefined);
		expect(scope.get(["proof", "given"])).toBe(false);
		expect(scope.get(["guests"])).toEqual([{}]);
		expect(scope.get(["officer_only"])).toBe("x");
	});

	test("for what is submitted; what other forms collected stays", () => {
		expect(prune(birth, FORM, data, facts())).toEqual({
			kind: "abandoned",
			note: "no",
			guests: [{}],
			officer_only: "x",
		});
	});

	test("and it comes back with the answer", () => {
		expect(prune(birth, FORM, { ...data, kind: "normal" }, facts())).toMatchObject({
			mother: { name: "Mai", country: "VN" },
			proof: { notice: { by: "upload", files: ["f"] } },
		});
	});
});

test("names of prototypes are no data", () => {
	const evil = JSON.parse(
		'{"__proto__": {"kind": "normal"}, "constructor": {"x": 1}, "kind": "abandoned", "mother": {"__proto__": {"name": "x"}}}',
	) as Data;
	const kept = prune(birth, FORM, evil, facts());
	expect(Object.keys(kept)).toEqual(["kind"]);
	expect(({} as Record<string, unknown>)["kind"]).toBe(undefined);
	expect(scopeOf(birth, evil, facts(), "rest").get(["constructor", "x"])).toBe(undefined);
});

test("what needs itself is hidden, and nothing runs for ever", () => {
	const circle = definition({
		data: fields({ a: { when: "b != null" }, b: { when: "a != null" }, c: { when: "loop" } }),
		conditions: { loop: rule("not(loop)") },
		steps: steps(fillIn({ one: { ask: ["a", "b", "c"] } })),
	});
	expect([...visible(circle, FORM, { a: "1", b: "2", c: "3" }, facts()).fields]).toEqual([]);
});

test("a form of 300 fields is worked out in well under a millisecond a key", () => {
	const many = Object.fromEntries(
		Array.from({ length: 300 }, (_, index) => [
			`f${index}`,
			index % 3 === 0 ? {} : { when: `f${index - (index % 3)} = "yes" or kind = "x"` },
		]),
	);
	const large = definition({
		data: fields({ kind: {}, ...many }),
		steps: steps(fillIn({ one: { ask: ["kind", ...Object.keys(many)] } })),
	});
	const data = Object.fromEntries(Object.keys(many).map((id) => [id, "yes"]));
	const spent = Array.from({ length: 200 }, (_, key) => {
		const start = performance.now();
		const shown = visible(large, FORM, { ...data, f0: `no${key}` }, facts());
		const end = performance.now();
		expect(shown.fields.size).toBe(299);
		return end - start;
	});
	// The best of many: what else the machine does meanwhile is not the form's cost.
	expect(Math.min(...spent)).toBeLessThan(10);
});

test("no items and nothing chosen are empty, not absent", () => {
	const empty = definition({
		data: fields({
			guests: { many: { min: 0, max: 3 }, group: { room: {} } },
			grounds: { as: "choices" },
		}),
	});
	const scope = scopeOf(empty, {}, facts(), "rest");
	expect([
		scope.get(["guests"]),
		scope.get(["guests", "room"]),
		scope.get(["guests", "given"]),
	]).toEqual([[], [], false]);
	expect([scope.get(["grounds"]), scope.get(["grounds", "given"])]).toEqual([[], false]);
});

test("what is known about a value", () => {
	const sources = {
		mother: { source: "register", register: "population", as_of: "2026-11-01T00:00:00Z" },
		"proof.notice": { source: "wallet" },
	} as const;
	const scope = scopeOf(
		birth,
		{ kind: "normal", mother: { name: "Mai" }, note: "x" },
		facts({ sources }),
		"rest",
	);
	const read = (path: string) => scope.get(path.split("."));
	expect([
		read("mother.source"),
		read("mother.as_of"),
		read("note.source"),
		read("note.as_of"),
		read("total.source"),
	]).toEqual(["register", "2026-11-01T00:00:00Z", "applicant", undefined, "computed"]);
	expect([
		read("proof.given"),
		read("proof.source"),
		read("proof.oath.given"),
		read("proof.notice.source"),
	]).toEqual([true, "wallet", false, "wallet"]);
});

test("where a value of an item came from, wherever a rule names the item", () => {
	const stay = definition({
		data: fields({
			guests: { many: { min: 0, max: 3 }, group: { name: {}, room: {} } },
		}),
	});
	const sources = { "guests.0.name": { source: "register" } } as const;
	const known = { guests: [{ name: "Mai", room: "1" }, { name: "Lan" }] };
	const scope = scopeOf(stay, known, facts({ sources }), "rest");
	const holds = (text: string) => evaluate(rule(text).tree, scope);
	expect([
		holds('some g in guests satisfies g.name.source = "register"'),
		holds('every g in guests satisfies g.name.source = "register"'),
		holds('some g in guests satisfies g.name.source = "applicant"'),
		holds('every g in guests satisfies g.room.source = "applicant"'),
	]).toEqual([true, false, true, undefined]);
});

test("the longest step name wins", () => {
	const parts = definition({
		steps: steps({ ...fillIn({}), name: "reception" }, { ...fillIn({}), name: "reception.check" }),
	});
	const scope = scopeOf(
		parts,
		{},
		facts({
			steps: {
				reception: { times: 1, gives: { check: { outcome: "wrong" } } },
				"reception.check": { times: 2, outcome: "accepted", gives: { paper: { number: 7 } } },
			},
		}),
		"rest",
	);
	const read = (path: string) => scope.get(path.split("."));
	expect([
		read("reception.check.outcome"),
		read("reception.check.times"),
		read("reception.times"),
		read("reception.check.paper.number"),
		read("reception.check.nothing"),
	]).toEqual(["accepted", 2, 1, 7, undefined]);
});

test.each([
	[["guests.0.room", "guests.1.room"], true],
	[["guests.0.room"], false],
	[[], false],
])("a rule over items reads where each value came from: registers gave %j", (given, holds) => {
	const all = rule('every g in guests satisfies g.room.source = "register"');
	const sources = Object.fromEntries(given.map((path) => [path, { source: "register" as const }]));
	const data = { guests: [{ room: "1" }, { room: "2" }] };
	const scope = scopeOf(birth, data, { ...facts(), sources }, "rest");
	expect(evaluate(all.tree, scope)).toBe(holds);
});

test("a group that is left empty when its register is silent demands nothing of its members", () => {
	const from = { kind: "identity", field: "x" } as const;
	const homes = definition({
		data: fields({
			left: { fetch: from, if_silent: "leave_empty", group: { street: {} } },
			asked: { fetch: from, group: { street: {} } },
		}),
		steps: steps(fillIn({ homes: { ask: ["left", "asked"] } })),
	});
	expect([...visible(homes, FORM, {}, facts()).required]).toEqual(["asked.street"]);
});
