import { describe, expect, test } from "vitest";

import type { Definition, Fee } from "../bundle/index.ts";
import { computeFees } from "./compute-fees.ts";
import type { Facts } from "./facts.ts";
import { definition, facts, fee, fields, rule } from "./fixture.test-data.ts";
import type { Data } from "./paths.ts";
import { scopeOf } from "./scope-of.ts";

const DATA = fields({
	online: { as: "yes_no" },
	exempt: { as: "yes_no" },
	copies: { as: "whole", least: "0", most: "20" },
	area: { as: "number" },
});
const VND = (amount: number) => ({ amount, currency: "VND" });

describe("one line", () => {
	costs("its amount", { amount: VND(8000) }, {}, 8000);
	costs("none when it does not exist", { when: rule("exempt") }, { exempt: false }, 0);
	costs("times", { times: rule("copies") }, { copies: 3 }, 24_000);
	costs("a rule", { amount: rule("if exempt then 0 else 8000") }, { exempt: false }, 8000);
	costs("rounded half away from zero", { amount: rule("area * 3") }, { area: "0.5" }, 2);
	costs(
		"a rate instead of it",
		{ rates: [{ id: "exempt", when: rule("exempt"), amount: VND(0) }] },
		{ exempt: true },
		0,
	);
	costs(
		"a share of it",
		{ rates: [{ id: "half", when: rule("online"), percent: 50 }] },
		{ online: true },
		4000,
	);
	costs(
		"a share with decimals",
		{ amount: VND(1000), rates: [{ id: "share", when: rule("online"), percent: 12.5 }] },
		{ online: true },
		125,
	);
	const both = [
		{ id: "online", when: rule("online"), amount: VND(10_000) },
		{ id: "exempt", when: rule("exempt"), amount: VND(0) },
	];
	costs(
		"the lowest of several",
		{ amount: VND(20_000), if_several_apply: "lowest", rates: both },
		{ online: true, exempt: true },
		0,
	);
	costs(
		"the highest of several",
		{ amount: VND(20_000), if_several_apply: "highest", rates: both },
		{ online: true, exempt: true },
		10_000,
	);
	costs("never below nothing", { amount: rule("1000 - 2000") }, {}, 0);
});

describe("a late birth with two copies", () => {
	const birth = definition({
		data: DATA,
		clocks: { duty: { id: "duty", title: { en: "" }, starts: [], restarts: [] } },
		fees: {
			late: fee("late", {
				when: rule("clocks.duty.late"),
				rates: [{ id: "exempt", when: rule("exempt"), amount: VND(0) }],
			}),
			copies: fee("copies", { when: rule("copies > 0"), times: rule("copies") }),
		},
	});
	const late: Partial<Facts> = {
		clocks: { duty: { late: true } },
		case: { ...facts().case, submitted_at: "2026-11-23T09:00:00+07:00" },
	};

	test("costs 24,000", () => {
		const view = computeFees(birth, { exempt: false, copies: 2 }, facts(late));
		expect(view).toEqual({
			total: 24_000,
			due: 24_000,
			currency: "VND",
			lines: [
				{ id: "late", amount: 8000, paid: 0 },
				{ id: "copies", amount: 16_000, paid: 0 },
			],
		});
	});

	test("less what was paid, line by line", () => {
		const view = computeFees(
			birth,
			{ exempt: false, copies: 2 },
			facts({ ...late, paid: { late: 10_000, copies: 4000 } }),
		);
		expect(view.due).toBe(12_000);
		expect(
			scopeOf(
				birth,
				{ exempt: false, copies: 2 },
				facts({ ...late, paid: { late: 8000 } }),
				"rest",
			).get(["fees", "due"]),
		).toBe(16_000);
	});

	test("names the rate that set the price", () => {
		expect(computeFees(birth, { exempt: true, copies: 0 }, facts(late)).lines).toEqual([
			{ id: "late", amount: 0, paid: 0, rate: "exempt" },
		]);
	});

	test("is a range while a draft does not say", () => {
		expect(computeFees(birth, {}, facts())).toMatchObject({
			total: 0,
			range: { min: 0, max: 168_000 },
		});
		expect(computeFees(birth, { exempt: false, copies: 2 }, facts())).toMatchObject({
			total: 16_000,
			range: { min: 16_000, max: 24_000 },
		});
		expect(
			computeFees(birth, { copies: 0 }, facts({ clocks: { duty: { late: true } } })),
		).toMatchObject({ total: 0, range: { min: 0, max: 8000 } });
		expect(scopeOf(birth, { copies: 0 }, facts(), "draft").get(["fees", "total"])).toBeTypeOf(
			"symbol",
		);
	});

	test("can be read line by line", () => {
		const scope = scopeOf(birth, { exempt: false, copies: 2 }, facts(late), "rest");
		expect([
			scope.get(["fees", "total"]),
			scope.get(["fees", "copies"]),
			scope.get(["fees", "unknown"]),
		]).toEqual([24_000, 16_000, undefined]);
	});
});

test("a fee that reads itself is cut off where the circle closes", () => {
	const circle = definition({ fees: { a: fee("a", { amount: rule("fees.total + 1") }) } });
	expect(computeFees(circle, {}, facts()).total).toBe(1);
});

function costs(name: string, parts: Partial<Fee>, data: Data, total: number): void {
	test(name, () => {
		const one = definition({ data: DATA, fees: { line: fee("line", parts) } });
		const submitted = facts({
			case: { ...facts().case, submitted_at: "2026-11-23T09:00:00+07:00" },
		});
		expect(computeFees(one, data, submitted).total).toBe(total);
	});
}

describe("amounts that change during the edition", () => {
	const licence = definition({
		data: DATA,
		fees: {
			licence: fee("licence", {
				amount: VND(115_000),
				dated: { amount: [{ from: "2026-12-01", value: VND(135_000) }] },
				rates: [
					{
						id: "online",
						when: rule("online"),
						percent: 50,
						dated: { percent: [{ from: "2027-01-01", value: 80 }] },
					},
				],
			}),
		},
	});
	const on = (today: string, online: boolean) =>
		computeFees(licence, { online }, { ...facts(), today }).total;

	test.each([
		["2026-11-30", false, 115_000],
		["2026-12-01", false, 135_000],
		["2026-12-31", true, 67_500],
		["2027-01-01", true, 108_000],
	])("on %s, online %s: %d", (day, online, total) => expect(on(day, online)).toBe(total));
});

describe("subsidies", () => {
	const subsidised = (subsidies: NonNullable<Definition["subsidies"]>) =>
		definition({ data: DATA, fees: { licence: fee("licence", { amount: VND(8001) }) }, subsidies });
	const half = {
		id: "half",
		title: { en: "" },
		of: "licence",
		when: rule("online"),
		percent: 50,
		paid_by: "province",
	};

	test("are taken off their line, rounded like it, and shown", () => {
		expect(computeFees(subsidised({ half }), { online: true }, facts()).lines).toEqual([
			{ id: "licence", amount: 4000, paid: 0, subsidies: [{ id: "half", amount: 4001 }] },
		]);
	});

	test("never pay more than the line", () => {
		const { percent: _, ...rest } = half;
		const much = { ...rest, id: "much", amount: VND(6000) };
		const view = computeFees(subsidised({ half, much }), { online: true }, facts());
		expect(view.lines[0]?.subsidies).toEqual([
			{ id: "half", amount: 4001 },
			{ id: "much", amount: 4000 },
		]);
		expect(view.total).toBe(0);
	});

	test("that are still open make a range", () => {
		expect(computeFees(subsidised({ half }), {}, facts())).toMatchObject({
			total: 4000,
			range: { min: 4000, max: 8001 },
		});
	});
});
