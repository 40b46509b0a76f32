import { describe, expect, test } from "vitest";

import type { Clock, Definition, Outcome, Step } from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";
import {
	check,
	decide,
	definition,
	document,
	end,
	fee,
	fields,
	fillIn,
	rule,
	steps,
} from "../form/fixture.test-data.ts";
import { type Burden, burdenOf } from "./burden.ts";

describe("fields typed", () => {
	typed(
		"a required field, an optional one, a default",
		{
			data: fields({
				name: {},
				note: { answer: "optional" },
				copies: { as: "whole", starts_with: 0 },
			}),
		},
		[1, 3],
	);
	typed(
		"what excludes each other does not add up",
		{
			...kinds("a", "b"),
			data: fields({
				kind: { as: "choice", list: "kinds" },
				one: { when: 'kind = "a"' },
				two: { when: 'kind = "b"' },
				three: { when: 'kind = "b"' },
			}),
		},
		[2, 3],
	);
	typed(
		"codes that no rule names are tried as well",
		{
			...kinds("a", "b", "c"),
			data: fields({ kind: { as: "choice", list: "kinds" }, one: { when: 'kind = "a"' } }),
		},
		[1, 2],
	);
	typed(
		"a named condition, and a page that it hides",
		{
			...kinds("a", "b"),
			conditions: { is_a: rule('kind = "a"') },
			data: fields({
				kind: { as: "choice", list: "kinds" },
				one: { when: "is_a" },
				two: { when: "not(is_a)" },
				three: {},
			}),
			steps: steps(
				fillIn({
					first: { ask: ["kind", "one", "two"] },
					second: { ask: ["three"], when: "is_a" },
				}),
				end("granted"),
			),
		},
		[2, 3],
	);
	typed(
		"answers that a check refuses are not counted",
		{
			data: fields({ x: { as: "yes_no" }, y: { as: "yes_no" }, both: { when: "x and y" } }),
			checks: { one: check("one", "not(x and y)", ["x", "y"]) },
		},
		[2, 2],
	);
	typed(
		"a check that only warns refuses nothing",
		{
			data: fields({ x: { as: "yes_no" }, y: { as: "yes_no" }, both: { when: "x and y" } }),
			checks: { one: check("one", "not(x and y)", ["x", "y"], { if_broken: "warn" }) },
		},
		[2, 3],
	);
	typed(
		"identity never, a register at most, and not without its key",
		{
			data: fields({
				me: { prefill: { kind: "identity", field: "personal_id" } },
				code: { answer: "optional" },
				known: { prefill: register("me") },
				looked_up: { prefill: register("code") },
				home: {
					prefill: { ...register("me"), members: { street: "street" } },
					group: { street: {}, floor: {} },
				},
			}),
			// floor always; then either the code, or what is looked up with it.
		},
		[2, 5],
	);
	typed(
		"a number beside constants",
		{
			data: fields({
				n: { as: "whole", least: "1", most: "9" },
				many: { when: "n > 3" },
				few: { when: "n <= 3" },
			}),
		},
		[2, 2],
	);
	typed(
		"a repeated group counts once, and only as far as it must be there",
		{
			data: fields({
				guests: { many: { min: 0, max: 9 }, group: { name: {}, room: { answer: "optional" } } },
				owners: { many: { min: 1, max: 9 }, group: { name: {} } },
			}),
		},
		[1, 3],
	);
	typed(
		"an officer types for the office",
		{
			data: fields({ name: {}, finding: {} }),
			steps: steps(
				fillIn({ one: { ask: ["name"] } }, "application", {
					way: { go_to: "check" },
				} as Partial<Step>),
				decide("check", {
					ask: ["finding"],
					outcomes: [outcome("ok", "granted")],
				} as Partial<Step>),
				end("granted"),
			),
		},
		[1, 1],
	);
	test("what only a date decides is a bound, and says so", () => {
		const burden = burdenOf(
			form({
				data: fields({
					born: { as: "date" },
					minor: { when: 'born > date("2010-01-01")' },
					adult: { when: 'born <= date("2010-01-01")' },
				}),
			}),
		);
		expect(burden).toMatchObject({ fieldsTyped: { min: 1, max: 3 }, exact: false });
	});
	test("too many answers for one rule leave a bound", () => {
		const names = Array.from({ length: 16 }, (_, n) => `x${n}`);
		const burden = burdenOf(
			form({
				data: fields({
					...Object.fromEntries(names.map((name) => [name, { as: "yes_no" as const }])),
					all: { when: names.join(" and ") },
				}),
			}),
		);
		expect(burden).toMatchObject({ fieldsTyped: { min: 16, max: 17 }, exact: false });
	});
});

describe("documents and visits", () => {
	const of = (documents: Definition["documents"], more: Partial<Definition> = {}) =>
		burdenOf(form({ documents, ...more }));
	test("an upload counts, a register or a missing one spares it", () => {
		const found = of({
			a: document("a"),
			b: document("b", { satisfied_by: [{ by: "wallet" }, { by: "upload" }] }),
			c: document("c", { if_missing: "warn" }),
			d: document("d", { satisfied_by: [{ by: "repository" }] }),
		});
		expect([found.documents, found.visits]).toEqual([
			{ min: 1, max: 3 },
			{ min: 0, max: 0 },
		]);
	});
	test("of alternatives the cheapest is the least, and one is enough", () => {
		const one_of = {
			x: document("a.x", { satisfied_by: [{ by: "wallet" }] }),
			y: document("a.y"),
		};
		expect(of({ a: document("a", { one_of }) }).documents).toEqual({ min: 0, max: 1 });
	});
	test("a paper by condition", () => {
		const found = of(
			{ a: document("a", { when: "late" }), b: document("b", { when: "not(late)" }) },
			{ data: fields({ late: { as: "yes_no" } }) },
		);
		expect(found.documents).toEqual({ min: 1, max: 1 });
	});
	test("papers brought together are one visit", () => {
		const shown = { satisfied_by: [{ by: "show" as const }] };
		const found = of({ a: document("a", shown), b: document("b", shown) });
		expect([found.documents, found.visits]).toEqual([
			{ min: 2, max: 2 },
			{ min: 1, max: 1 },
		]);
	});
	test("collecting is a visit of whoever comes, by the way that was chosen", () => {
		const found = of(
			{},
			{
				...kinds("post", "counter"),
				data: fields({ by: { as: "choice", list: "kinds" } }),
				steps: steps(
					fillIn({ one: { ask: ["by"] } }, "application", {
						way: { go_to: "give" },
					} as Partial<Step>),
					route("give", {
						counter: ['by = "counter"', "at_counter"],
						post: ['by = "post"', "granted"],
					}),
					deliver("at_counter", "counter", "granted"),
					end("granted"),
				),
			},
		);
		expect(found.visits).toEqual({ min: 0, max: 1 });
	});
	test("where nothing is filed online, coming to file is a visit", () => {
		const channels = { counter: { title: {}, applicant_confirms: [], may: [] } };
		expect(of({}, { channels: channels as unknown as Definition["channels"] }).visits).toEqual({
			min: 1,
			max: 1,
		});
	});
});

describe("fee", () => {
	const of = (more: Partial<Definition>) => burdenOf(form(more)).fee;
	test("a line, with rates and a clock both ways", () => {
		const duty: Clock = { id: "duty", title: {}, starts: [], restarts: [] };
		expect(
			of({
				clocks: { duty },
				data: fields({ poor: { as: "yes_no" } }),
				fees: {
					late: fee("late", {
						when: rule("clocks.duty.late"),
						rates: [{ id: "poor", when: rule("poor"), percent: 50 }],
					}),
					always: fee("always", { amount: { amount: 100, currency: "VND" } }),
				},
			}),
		).toEqual({ min: 100, max: 8100, currency: "VND" });
	});
	test("times a number, from its least to its most; without one there is no most", () => {
		const fees = { copies: fee("copies", { times: rule("copies") }) };
		const copies = { as: "whole" as const, least: "0", most: "20", starts_with: 1 };
		expect(of({ fees, data: fields({ copies }) })).toMatchObject({ min: 0, max: 160_000 });
		const { most: _most, ...endless } = copies;
		expect(of({ fees, data: fields({ copies: endless }) })).toMatchObject({ min: 0, max: null });
	});
	test("what a register will say has no most, and may be nothing", () => {
		const { outcomes: _none, ...base } = decide("due") as Step & { readonly outcomes: unknown };
		const ask = {
			...base,
			does: "ask",
			register: "land",
			service: "dues",
			give: {},
			answers: [outcome("due", "granted")],
		} as unknown as Step;
		const found = of({
			registers: {
				land: { services: { dues: { answers: { due: { gives: { amount: {} } } } } } },
			} as unknown as Definition["registers"],
			fees: { dues: fee("dues", { amount: rule("due.amount") as unknown as Rule }) },
			steps: steps(
				fillIn({ one: { ask: [] } }, "application", { way: { go_to: "due" } } as Partial<Step>),
				ask,
				end("granted"),
			),
		});
		expect(found).toMatchObject({ min: 0, max: null });
	});
	test("what excludes each other is not paid twice, and is paid only where the path pays", () => {
		const more: Partial<Definition> = {
			data: fields({ fast: { as: "yes_no" } }),
			fees: {
				fast: fee("fast", { when: rule("fast"), amount: { amount: 30, currency: "VND" } }),
				slow: fee("slow", { when: rule("not(fast)"), amount: { amount: 10, currency: "VND" } }),
			},
		};
		expect(of(more)).toMatchObject({ min: 10, max: 30 });
		const paid = steps(
			fillIn({ one: { ask: ["fast"] } }, "application", {
				way: { go_to: "check" },
			} as Partial<Step>),
			decide("check", {
				outcomes: [outcome("ok", "pay"), outcome("no", "granted")],
			} as Partial<Step>),
			{ ...decide("pay"), does: "pay", way: { go_to: "granted" } } as unknown as Step,
			end("granted"),
		);
		expect(of({ ...more, steps: paid })).toMatchObject({ min: 0, max: 30 });
	});
});

describe("paths, working days, hand-overs", () => {
	const base = { who: [], not_who_did: [], notices: [], tell: {}, stops: [] };
	const handOver = (name: string, go_to: string, more = {}): Step =>
		({
			...base,
			name,
			title: {},
			does: "hand_over",
			from: "a",
			to: "b",
			papers: [],
			way: { go_to },
			...more,
		}) as Step;
	const start = fillIn({ one: { ask: ["x"] } }, "application", {
		way: { go_to: "one" },
	} as Partial<Step>);
	const of = (...list: readonly Step[]) =>
		burdenOf(form({ steps: steps(start, ...list, end("granted")) }));
	test("a loop is walked zero times at least and once at most", () => {
		const found = of(
			handOver("one", "check"),
			decide("check", {
				outcomes: [outcome("ok", "granted"), outcome("again", "back")],
			} as Partial<Step>),
			handOver("back", "one"),
		);
		expect(found.handOvers).toEqual({ min: 1, max: 2 });
	});
	test("lapsed and withdrawn are no ends to compare with", () => {
		const lapsed = { ...end("lapsed"), result: "lapsed" } as Step;
		const found = of(
			decide("one", { outcomes: [outcome("ok", "two"), outcome("no", "lapsed")] } as Partial<Step>),
			handOver("two", "granted"),
			lapsed,
		);
		expect(found.handOvers).toEqual({ min: 1, max: 1 });
	});
	test("nobody is late on the least path, unless only lateness leads on", () => {
		const late = { within: { n: 1, unit: "days" }, when_late: { kind: "go_to", step: "granted" } };
		expect(
			of(handOver("one", "two", { deadline: late }), handOver("two", "granted")).handOvers,
		).toEqual({ min: 2, max: 2 });
		expect(
			of(decide("one", { outcomes: [], deadline: late } as unknown as Partial<Step>)).handOvers,
		).toEqual({ min: 0, max: 0 });
	});
	test("branches beside each other are all walked", () => {
		const inside = { inside: "one" };
		const found = of(
			{
				...base,
				name: "one",
				title: {},
				does: "together",
				branches: ["b1", "b2"],
				way: { go_to: "granted" },
			} as Step,
			handOver("b1", "granted", { ...inside, way: { nowhere: true } }),
			handOver("b2", "granted", { ...inside, way: { nowhere: true } }),
		);
		expect(found.handOvers).toEqual({ min: 2, max: 2 });
	});
	test("a branch counts where its rule holds, and at most where other branches suffice", () => {
		const branches = (more: object, when?: string) =>
			burdenOf(
				form({
					data: fields({ x: { as: "yes_no" } }),
					steps: steps(
						start,
						{
							...base,
							name: "one",
							title: {},
							does: "together",
							branches: ["b1", "b2"],
							way: { go_to: "granted" },
							...more,
						} as Step,
						handOver("b1", "granted", { inside: "one", way: { nowhere: true } }),
						handOver("b2", "granted", {
							inside: "one",
							way: { nowhere: true },
							...(when !== undefined && { when: rule(when) }),
						}),
						end("granted"),
					),
				}),
			).handOvers;
		expect(branches({})).toEqual({ min: 2, max: 2 });
		expect(branches({}, "x")).toEqual({ min: 1, max: 2 });
		expect(branches({ done_when: 1 })).toEqual({ min: 0, max: 2 });
	});
	test("the promise, its variants, and what extends it", () => {
		const total: Clock = {
			id: "total",
			title: {},
			starts: [],
			restarts: [],
			within: { n: 0, unit: "same working day" },
			instead: [{ id: "hard", when: rule("x"), within: { n: 10, unit: "days" } }],
		};
		const found = burdenOf(
			form({
				data: fields({ x: { as: "yes_no" } }),
				clocks: { total },
				steps: steps(
					start,
					decide("one", {
						outcomes: [outcome("ok", "granted"), outcome("ask", "two")],
					} as Partial<Step>),
					handOver("two", "granted", {
						extends: { clock: "total", by: { n: 3, unit: "working days" } },
					}),
					end("granted"),
				),
				anytime: {
					sorry: {
						id: "sorry",
						title: {},
						who: "head",
						tell: {},
						at_most: 2,
						extends: { clock: "total", by: { n: 2, unit: "working days" } },
					},
				},
			}),
		);
		// At most: ten days are 7½ working days of five a week, 3 more by the step, twice 2 by the action.
		expect(found.workingDays).toEqual({ min: 1, max: 14.5 });
	});
	test("without a promise: what the office's steps may take, one after the other", () => {
		const within = (n: number, unit: string) => ({
			deadline: { within: { n, unit }, when_late: { kind: "tell", roles: [] } },
		});
		const found = of(
			handOver("one", "two", within(4, "working hours")),
			handOver("two", "granted", within(2, "working days")),
		);
		expect(found.workingDays).toEqual({ min: 2.5, max: 2.5 });
		const sooner = of(
			handOver("one", "two", within(4, "working hours")),
			handOver("two", "granted", within(12, "working hours")),
		);
		expect(sooner.workingDays).toEqual({ min: 2, max: 2 });
	});
});

test("a definition without an end is no fault of the counting", () => {
	expect(burdenOf(definition({})).fieldsTyped).toEqual({ min: 0, max: 0 });
	expect(burdenOf(definition({})).exact).toBe(false);
});

function typed(
	name: string,
	more: Partial<Definition>,
	[min, max]: readonly [number, number],
): void {
	test(name, () => {
		const burden: Burden = burdenOf(form(more));
		expect(burden.fieldsTyped).toEqual({ min, max });
		expect(burden.exact).toBe(true);
	});
}

/** One form that asks everything, and the end. */
function form(more: Partial<Definition>): Definition {
	const ask = [...Object.keys(more.data ?? {}), ...Object.keys(more.documents ?? {})];
	return definition({
		roles: {
			applicant: { id: "applicant", title: {}, is: "applicant", kinds: [], delegation: "never" },
		},
		steps: steps(fillIn({ all: { ask } }), end("granted")),
		...more,
	});
}

function kinds(...codes: readonly string[]): Pick<Definition, "lists"> {
	return {
		lists: {
			kinds: { id: "kinds", codes: Object.fromEntries(codes.map((code) => [code, { title: {} }])) },
		},
	};
}

function register(by: string) {
	return {
		kind: "register",
		register: "people",
		record: "person",
		field: "name",
		by: [by],
	} as const;
}

function outcome(id: string, go_to: string): Outcome {
	return { id, title: {}, ask: [], tell: {}, from_outside: true, way: { go_to } };
}

function route(name: string, ways: Readonly<Record<string, readonly [string, string]>>): Step {
	const choose = Object.entries(ways).map(([id, [when, go_to]]) => ({
		id,
		when: rule(when),
		go_to,
	}));
	return { ...decide(name), does: "route", choose } as unknown as Step;
}

function deliver(name: string, by: string, go_to: string): Step {
	return {
		...decide(name),
		does: "deliver",
		by,
		results: [],
		receives: [],
		outcomes: [outcome("collected", go_to)],
	} as unknown as Step;
}
