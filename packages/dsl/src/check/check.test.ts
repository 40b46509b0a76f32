import { describe, expect, test } from "vitest";

import type { AfterwardsAction, Definition, Outcome, Step } from "../bundle/index.ts";
import {
	check as checkOf,
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
import { check } from "./check.ts";
import type { CheckFinding } from "./finding.ts";

test("a sound procedure is silent", () => expect(found({})).toEqual([]));

describe("types of rules", () => {
	finds(
		"a field's when",
		{
			data: {
				...SOUND.data,
				...fields({ extra: { as: "text", answer: "optional", when: 'kind = "owned"' } }),
			},
		},
		"code_unknown",
		["data", "extra", "when"],
		'"owned"',
	);
	finds(
		"a member's required_when",
		{
			data: {
				...SOUND.data,
				...fields({
					box: {
						group: { a: { answer: "optional", required_when: "this.b" }, b: { as: "whole" } },
					},
				}),
			},
		},
		"result_type",
		["data", "box", "group", "a", "required_when"],
		"this.b",
	);
	finds(
		"this outside a group",
		{ conditions: { ...SOUND.conditions, odd: rule('this.kind = "own"') } },
		"this_without_group",
		["conditions", "odd"],
		"this",
	);
	finds(
		"a condition",
		{ conditions: { ...SOUND.conditions, odd: rule("copies + 1") } },
		"result_type",
		["conditions", "odd"],
		"copies + 1",
	);
	finds(
		"a computed value",
		{ computed: { odd: { id: "odd", title: {}, as: "date", is: rule("copies") } } },
		"result_type",
		["computed", "odd", "is"],
		"copies",
	);
	finds(
		"a check",
		{ checks: { odd: checkOf("odd", "copeis > 1", ["copies"]) } },
		"name_unknown",
		["checks", "odd", "must"],
		"copeis",
	);
	finds(
		"a document",
		{ documents: { odd: document("odd", { when: "copies" }) } },
		"result_type",
		["documents", "odd", "when"],
		"copies",
		"document_not_asked",
	);
	finds(
		"an amount",
		{ fees: { odd: fee("odd", { amount: rule("kind") }) } },
		"result_type",
		["fees", "odd", "amount"],
		"kind",
	);
	finds(
		"a fee's times",
		{ fees: { odd: fee("odd", { times: rule("kind") }) } },
		"result_type",
		["fees", "odd", "times"],
		"kind",
	);
	finds(
		"a page",
		{
			steps: {
				...SOUND.steps,
				application: fillIn(
					{
						one: { ask: ASKS },
						two: { ask: ["area", "proof"], when: "copies > 0" },
						three: { ask: [], when: "copies" },
					},
					"application",
					{ way: { go_to: "verify" } },
				),
			},
		},
		"result_type",
		["steps", "application", "pages", "three", "when"],
		"copies",
	);
	finds(
		"an outcome before its step",
		{
			steps: {
				...SOUND.steps,
				verify: verify({
					...outcome("correct", "by_kind"),
					allowed: rule('ask_land.outcome = "known"'),
				}),
			},
		},
		"maybe_absent",
		["steps", "verify", "outcomes", "correct", "allowed"],
		"ask_land.outcome",
	);
	silent("an outcome after its step", {
		steps: {
			...SOUND.steps,
			by_kind: route("by_kind", { own: 'verify.outcome = "correct"', rest: "otherwise" }),
		},
	});
	finds(
		"a choice",
		{
			steps: {
				...SOUND.steps,
				by_kind: route("by_kind", { own: 'kind > "a"', rest: "otherwise" }),
			},
		},
		"no_order",
		["steps", "by_kind", "choose", "own", "when"],
		"kind",
	);
	finds(
		"what a question gives",
		{
			steps: {
				...SOUND.steps,
				ask_land: { ...SOUND.steps["ask_land"], give: { number: rule("copies") } } as Step,
			},
		},
		"result_type",
		["steps", "ask_land", "give", "number"],
		"copies",
	);
	finds(
		"an outcome that the step lacks",
		{ conditions: { ...SOUND.conditions, odd: rule('verify.outcome = "corect"') } },
		"code_unknown",
		["conditions", "odd"],
		'"corect"',
	);
	finds(
		"a hidden value",
		{ checks: { odd: checkOf("odd", 'owner.name = "x"', ["owner"]) } },
		"maybe_absent",
		["checks", "odd", "must"],
		"owner.name",
	);
	silent("a hidden value where it is shown", {
		checks: {
			odd: checkOf("odd", 'owner.name = "x"', ["owner"], { when: rule('kind = "rented"') }),
		},
	});
	silent("a value of a hidden page where the page is shown", {
		checks: { odd: checkOf("odd", "area > 3", ["area"], { when: rule("copies > 0") }) },
	});
	silent("items by name", {
		conditions: {
			...SOUND.conditions,
			odd: rule('some g in guests satisfies g.room != null and g.room = "1"'),
		},
	});
	finds(
		"an item's member that may be empty",
		{ conditions: { ...SOUND.conditions, odd: rule('some g in guests satisfies g.room = "1"') } },
		"maybe_absent",
		["conditions", "odd"],
		"g.room",
	);
	silent("an item's member that its neighbour shows", {
		data: {
			...SOUND.data,
			...fields({
				rooms: {
					many: { min: 0, max: 3 },
					group: {
						bed: {},
						size: { as: "whole", when: 'this.bed = "x"' },
						extra: { answer: "optional", when: 'this.bed = "x" and this.size > 1' },
					},
				},
			}),
		},
	});
	finds(
		"an item's member that its neighbour hides",
		{
			data: {
				...SOUND.data,
				...fields({
					rooms: {
						many: { min: 0, max: 3 },
						group: {
							bed: {},
							size: { as: "whole", when: 'this.bed = "x"' },
							extra: { answer: "optional", when: 'this.bed = "y" and this.size > 1' },
						},
					},
				}),
			},
		},
		"maybe_absent",
		["data", "rooms", "group", "extra", "when"],
		"this.size",
	);
	silent("names of the case", {
		conditions: {
			...SOUND.conditions,
			odd: rule(
				'case.channel = "online" and clocks.total.late and fees.due > 0 and identity.level >= 2 and proof.given and kind.source = "register" and today <= case.received_on',
			),
		},
	});
});

describe("what needs itself", () => {
	finds(
		"a fee",
		{ fees: { a: fee("a", { amount: rule("fees.total * 2") }) } },
		"depends_on_itself",
		["fees", "a", "amount"],
	);
	finds(
		"a condition",
		{ conditions: { ...SOUND.conditions, a: rule("b"), b: rule("not(a)") } },
		"depends_on_itself",
		["conditions", "a"],
	);
	finds(
		"a field",
		{
			data: {
				...SOUND.data,
				...fields({
					x: { answer: "optional", when: "y != null" },
					y: { answer: "optional", when: "x != null" },
				}),
			},
		},
		"depends_on_itself",
		["data", "x", "when"],
	);
	finds(
		"a group and its member",
		{
			data: {
				...SOUND.data,
				...fields({ box: { when: "box.a", group: { a: { as: "yes_no" } } } }),
			},
		},
		"depends_on_itself",
		["data", "box", "when"],
	);
	silent("a member that reads its neighbour", {
		data: {
			...SOUND.data,
			...fields({ box: { group: { a: { as: "yes_no" }, b: { when: "this.a" } } } }),
		},
	});
});

describe("the graph", () => {
	finds(
		"a step nobody comes to",
		{
			steps: {
				...SOUND.steps,
				lost: decide("lost", { deadline: ONE_DAY, outcomes: [outcome("ok", "granted")] } as never),
			},
		},
		"step_unreachable",
		["steps", "lost"],
	);
	finds(
		"steps that only lead to one another",
		{
			steps: {
				...SOUND.steps,
				verify: verify(outcome("correct", "by_kind"), outcome("again", "ping")),
				ping: decide("ping", { deadline: ONE_DAY, outcomes: [outcome("on", "pong")] } as never),
				pong: decide("pong", { deadline: ONE_DAY, outcomes: [outcome("back", "ping")] } as never),
			},
		},
		"step_dead_end",
		["steps", "ping"],
	);
	test("no end at all", () => {
		const loop = {
			application: fillIn({ one: { ask: ASKS } }, "application", { way: { go_to: "verify" } }),
			verify: verify(outcome("again", "verify")),
		};
		expect(
			codes(
				found({
					steps: steps(...Object.values(loop)),
					anytime: {},
					afterwards: {},
					fees: {},
					documents: {},
				}),
			),
		).toEqual(["end_missing"]);
	});
	silent("an end that only an action reaches", {
		steps: { ...SOUND.steps, withdrawn: end("withdrawn") },
		anytime: {
			withdraw: { id: "withdraw", title: {}, who: "officer", tell: {}, go_to: "withdrawn" },
		},
	});
	silent("an end that only a late clock reaches", {
		steps: { ...SOUND.steps, lapsed: end("lapsed") },
		clocks: { total: { ...TOTAL, when_late: { kind: "go_to", step: "lapsed" } } },
	});
});

describe("deadlines", () => {
	finds(
		"a step that waits without one",
		{ steps: { ...SOUND.steps, verify: without(SOUND.steps["verify"] as Step, "deadline") } },
		"deadline_missing",
		["steps", "verify"],
	);
	finds(
		"one without a consequence",
		{
			steps: {
				...SOUND.steps,
				verify: { ...SOUND.steps["verify"], deadline: { within: ONE_DAY.within } } as Step,
			},
		},
		"consequence_missing",
		["steps", "verify", "deadline"],
	);
	finds(
		"one that is a clock's, of which nobody is told",
		{
			steps: {
				...SOUND.steps,
				verify: { ...SOUND.steps["verify"], deadline: { with: "total" } } as Step,
			},
		},
		"consequence_missing",
		["steps", "verify", "deadline"],
	);
	silent("one that is a clock's, of which somebody accountable is told", {
		accountable: "officer",
		steps: {
			...SOUND.steps,
			verify: { ...SOUND.steps["verify"], deadline: { with: "total" } } as Step,
		},
	});
	finds(
		"one that takes what there is not",
		{
			steps: {
				...SOUND.steps,
				verify: {
					...SOUND.steps["verify"],
					deadline: { ...ONE_DAY, when_late: { kind: "take", outcome: "corect" } },
				} as Step,
			},
		},
		"take_unknown",
		["steps", "verify", "deadline", "when_late"],
	);
	finds(
		"a citizen who would be waited for without end",
		{ steps: { ...SOUND.steps, verify: { ...SOUND.steps["verify"], who: ["applicant"] } as Step } },
		"waits_for_ever",
		["steps", "verify", "deadline", "when_late"],
		undefined,
		"citizen_decides",
	);
});

describe("clocks", () => {
	finds(
		"one that nothing starts",
		{
			clocks: {
				total: { ...TOTAL, starts: [{ kind: "after", step: "verify", outcome: "wrong" }] },
			},
		},
		"clock_never_starts",
		["clocks", "total", "starts"],
	);
	silent("one that an answer starts", {
		clocks: {
			total: { ...TOTAL, starts: [{ kind: "after", step: "ask_land", outcome: "known" }] },
		},
	});
	silent("one that a day starts", {
		clocks: { total: { ...TOTAL, starts: [{ kind: "at", path: "since" }] } },
	});
});

describe("choices", () => {
	const own = { own: 'kind = "own"', many: "copies > 2" };
	test("a case that no way is for, and one that two ways are for", () => {
		const all = found({ steps: { ...SOUND.steps, by_kind: route("by_kind", own) } });
		expect(all.map(({ code, at, values }) => [code, at.slice(2), values["example"]])).toEqual([
			["choice_gap", ["choose"], { kind: "rented", copies: 1 }],
			["choice_overlap", ["choose", "many", "when"], { kind: "own", copies: 3 }],
		]);
	});
	silent("one for each code", {
		steps: {
			...SOUND.steps,
			by_kind: route("by_kind", { own: 'kind = "own"', rented: 'kind = "rented"' }),
		},
	});
	silent("numbers on both sides", {
		steps: {
			...SOUND.steps,
			by_kind: route("by_kind", { few: "copies <= 2", many: "copies > 2" }),
		},
	});
});

describe("the rules by which a case came", () => {
	const rented = (go_to: string) => outcome("rented", go_to);
	const reads = decide("reads", {
		deadline: ONE_DAY,
		ask: ["place"],
		outcomes: [{ ...outcome("ok", "reads_again"), allowed: rule('owner.name = "x"') }],
	} as never);
	const again = decide("reads_again", {
		deadline: ONE_DAY,
		outcomes: [{ ...outcome("ok", "granted"), allowed: rule('owner.name = "x" and place = "y"') }],
	} as never);
	const chosen = {
		...SOUND.steps,
		by_kind: {
			...route("by_kind", {}),
			choose: [
				{ id: "rented", title: {}, when: rule("rented"), go_to: "reads" },
				{ id: "own", title: {}, when: "otherwise", go_to: "ask_land" },
			],
		} as unknown as Step,
		reads,
		reads_again: again,
	};
	silent("are facts as long as nothing may change them", {
		steps: {
			...chosen,
			reads: { ...reads, ask: [] } as Step,
			reads_again: {
				...again,
				outcomes: [{ ...outcome("ok", "granted"), allowed: rule('owner.name = "x"') }],
			} as Step,
		},
	});
	finds(
		"are given up where a step asks",
		{ steps: chosen },
		"maybe_absent",
		["steps", "reads_again", "outcomes", "ok", "allowed"],
		"owner.name",
	);
	finds(
		"must hold on every way",
		{
			steps: {
				...chosen,
				reads: { ...reads, ask: [] } as Step,
				reads_again: { ...again, outcomes: [outcome("ok", "granted")] } as Step,
				verify: verify(outcome("correct", "by_kind"), rented("reads")),
			},
		},
		"maybe_absent",
		["steps", "reads", "outcomes", "ok", "allowed"],
		"owner.name",
	);
	const after = decide("after", {
		deadline: ONE_DAY,
		outcomes: [{ ...outcome("ok", "granted"), allowed: rule('ask_land.plot = "7"') }],
	} as never);
	const asking = (...answers: readonly Outcome[]): Step =>
		({ ...SOUND.steps["ask_land"], answers }) as Step;
	silent("what an answer gives is there after it", {
		steps: {
			...SOUND.steps,
			after,
			ask_land: asking(outcome("known", "after"), outcome("silent", "granted")),
		},
	});
	finds(
		"and nowhere else",
		{
			steps: {
				...SOUND.steps,
				after,
				ask_land: asking(outcome("known", "after"), outcome("silent", "after")),
			},
		},
		"maybe_absent",
		["steps", "after", "outcomes", "ok", "allowed"],
		"ask_land.plot",
	);
});

describe("values read before they were asked", () => {
	finds(
		"by a step on a way that did not ask",
		{
			steps: {
				...SOUND.steps,
				by_kind: route("by_kind", { there: 'place = "x"', rest: "otherwise" }),
			},
		},
		"read_before_asked",
		["steps", "by_kind", "choose", "there", "when"],
		"place",
	);
	silent("when the rule asks whether it is there", {
		steps: {
			...SOUND.steps,
			by_kind: route("by_kind", { there: 'place != null and place = "x"', rest: "otherwise" }),
		},
	});
	silent("by a step that only the asking outcome leads to", {
		steps: {
			...SOUND.steps,
			verify: verify(outcome("correct", "by_kind"), {
				...outcome("elsewhere", "by_place"),
				ask: ["place"],
			}),
			by_place: route("by_place", { there: 'place = "x"', rest: "otherwise" }),
		},
	});
	silent("after an action that opens the case again, with all that is in it", {
		afterwards: {
			...SOUND.afterwards,
			again: { ...SOUND.afterwards["copy"], id: "again", go_to: "again" } as AfterwardsAction,
		},
		steps: { ...SOUND.steps, again: route("again", { own: 'kind = "own"', rest: "otherwise" }) },
	});
	silent("after branches, which add up", {
		steps: {
			...SOUND.steps,
			verify: verify(outcome("correct", "both"), {
				...outcome("elsewhere", "granted"),
				ask: ["place"],
			}),
			both: {
				...BASE,
				name: "both",
				title: {},
				does: "together",
				branches: ["left", "right"],
				way: { go_to: "by_kind" },
			},
			left: decide("left", {
				inside: "both",
				deadline: ONE_DAY,
				ask: ["left_says"],
				outcomes: [{ ...outcome("ok", "x"), way: { nowhere: true } }],
			} as never),
			right: decide("right", {
				inside: "both",
				deadline: ONE_DAY,
				ask: ["right_says"],
				outcomes: [{ ...outcome("ok", "x"), way: { nowhere: true } }],
			} as never),
			by_kind: route("by_kind", {
				own: 'left_says = "a" and right_says = "b" and left.outcome = "ok"',
				rest: "otherwise",
			}),
		},
		data: { ...SOUND.data, ...fields({ left_says: {}, right_says: {} }) },
	});
});

const BASE = { who: [], not_who_did: [], notices: [], tell: {}, stops: [] } as const;
const ASKS = ["kind", "owner", "copies", "since", "guests"];
const ONE_DAY = {
	within: { n: 1, unit: "working days" },
	when_late: { kind: "tell", roles: ["officer"] },
} as const;
const TOTAL = {
	id: "total",
	title: {},
	starts: [],
	restarts: [],
	within: { n: 5, unit: "working days" },
} as const;

const SOUND = definition({
	roles: {
		applicant: {
			id: "applicant",
			title: {},
			is: "applicant",
			kinds: ["citizen"],
			delegation: "allowed",
		},
		officer: { id: "officer", title: {}, is: "officer", kinds: [], delegation: "allowed" },
	},
	data: fields({
		kind: { as: "choice", list: "kinds" },
		owner: { when: 'kind = "rented"', group: { name: {} } },
		copies: { as: "whole" },
		since: { as: "date" },
		area: { as: "number" },
		guests: { many: { min: 0, max: 3 }, group: { room: { answer: "optional" } } },
		place: {},
	}),
	conditions: { rented: rule('kind = "rented"'), late: rule("clocks.total.late") },
	documents: { proof: document("proof", { when: "rented" }) },
	fees: {
		copies: fee("copies", {
			when: rule("copies > 0"),
			times: rule("copies"),
			rates: [{ id: "own", when: rule('kind = "own"'), amount: { amount: 0, currency: "VND" } }],
		}),
	},
	clocks: { total: TOTAL },
	lists: { kinds: { id: "kinds", codes: { own: { title: {} }, rented: { title: {} } } } },
	registers: {
		land: {
			id: "land",
			title: {},
			owner: "x",
			records: {},
			services: {
				find: {
					takes: fields({ number: { as: "text" } }),
					answers: { known: { gives: fields({ plot: { as: "text" } }) } },
				},
			},
		},
	},
	afterwards: {
		copy: {
			id: "copy",
			title: {},
			who: "applicant",
			from: ["granted"],
			tell: {},
			go_to: "payment",
		},
	},
	steps: steps(
		{
			...BASE,
			name: "payment",
			who: ["applicant"],
			title: {},
			does: "pay",
			deadline: { ...ONE_DAY, when_late: { kind: "go_to", step: "granted" } },
			way: { go_to: "granted" },
		},
		fillIn(
			{ one: { ask: ASKS }, two: { ask: ["area", "proof"], when: "copies > 0" } },
			"application",
			{ way: { go_to: "verify" } },
		),
		verify(outcome("correct", "by_kind"), {
			...outcome("elsewhere", "by_kind"),
			ask: ["place"],
			at_most: 1,
		}),
		route("by_kind", { own: 'kind = "own"', rest: "otherwise" }),
		{
			...BASE,
			name: "ask_land",
			title: {},
			does: "ask",
			register: "land",
			service: "find",
			give: { number: rule("owner.name") },
			deadline: ONE_DAY,
			answers: [outcome("known", "granted")],
		},
		end("granted"),
	),
});

function verify(...outcomes: readonly Outcome[]): Step {
	return decide("verify", { deadline: ONE_DAY, outcomes } as never);
}

function outcome(id: string, go_to: string): Outcome {
	return { id, title: {}, ask: [], tell: {}, way: { go_to }, from_outside: true };
}

/** `own` goes to the end, everything else to the question. */
function route(name: string, choices: Readonly<Record<string, string>>): Step {
	const choose = Object.entries(choices).map(([id, when], index) => ({
		id,
		title: {},
		when: when === "otherwise" ? ("otherwise" as const) : rule(when),
		go_to: index === 0 ? "granted" : "ask_land",
	}));
	return { ...BASE, name, title: {}, does: "route", choose } as Step;
}

function without(step: Step, key: string): Step {
	return Object.fromEntries(
		Object.entries(step).filter(([name]) => name !== key),
	) as unknown as Step;
}

function found(change: Partial<Definition>): readonly CheckFinding[] {
	return check({ definition: { ...SOUND, ...change } }).filter(({ code }) => !PROVED.has(code));
}

/** The excerpts here have rules that forbid or allow everything; whether they do is tried with whole procedures. */
const PROVED: ReadonlySet<string> = new Set([
	// A profile has to ask for it.
	"citation_missing",
	"condition_always",
	"condition_never",
	// What an excerpt adds to the data stands on no page.
	"never_asked",
	"outcome_never_allowed",
	"outcomes_all_forbidden",
]);

function codes(findings: readonly CheckFinding[]): readonly string[] {
	return findings.map(({ code }) => code);
}

function silent(name: string, change: Partial<Definition>): void {
	test(`${name}: silent`, () => expect(found(change)).toEqual([]));
}

/** The first finding, wholly; then the codes of those that come with it. */
function finds(
	name: string,
	change: Partial<Definition>,
	code: string,
	at: readonly string[],
	letters?: string,
	...more: readonly string[]
): void {
	test(name, () => {
		const [first, ...others] = found(change);
		expect([first?.code, first?.at]).toEqual([code, at]);
		if (letters !== undefined)
			expect(textAt(change, at)?.slice(...(first?.ruleAt ?? [0, 0]))).toBe(letters);
		expect(codes(others)).toEqual(more);
	});
}

/** The words of the rule at a place, found by its last keys wherever lists are keyed by id. */
function textAt(change: Partial<Definition>, at: readonly string[]): string | undefined {
	const start: unknown = { ...SOUND, ...change };
	const rule = at.reduce((value: unknown, key) => {
		if (Array.isArray(value)) return value.find((one: { id?: string }) => one.id === key);
		return (value as Record<string, unknown> | undefined)?.[key];
	}, start);
	return (rule as { text?: string } | undefined)?.text;
}
