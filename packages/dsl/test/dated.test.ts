import { expect, it } from "vitest";

import type { Definition } from "../src/bundle/index.ts";
import { checkFiles } from "../src/check-files.ts";
import { definitionOn } from "../src/form/definition-on.ts";
import { laid } from "./laid.ts";

function checked(excerpt: string): { codes: readonly string[]; definition: Definition } {
	const { findings, library } = checkFiles(laid({ "licence.procedure.yaml": excerpt }));
	const [definition] = library.definitions;
	if (!definition) throw new Error("no definition");
	return { codes: findings.map(({ code }) => code), definition };
}

it("carries every change of an amount, a rate, a subsidy and a budget of time", () => {
	const { codes, definition } = checked(`
fees:
  licence:
    amount:
      2025-01-01: 9.00 GBP
      2026-01-01: 10.00 GBP
      2027-01-01: 12.00 GBP
subsidies:
  young:
    of: licence
    percent:
      2026-01-01: 50 percent
      2026-07-01: 25 percent
    paid_by: town
clocks:
  total:
    within:
      2026-01-01: 10 working days
      2026-09-01: 8 working days
`);
	expect(codes).toEqual([]);
	expect(definition.fees.licence).toMatchObject({
		amount: { amount: 1000 },
		dated: { amount: [{ from: "2027-01-01", value: { amount: 1200, currency: "GBP" } }] },
	});
	expect(definition.subsidies?.young).toMatchObject({
		percent: 50,
		dated: { percent: [{ from: "2026-07-01", value: 25 }] },
	});
	expect(definition.clocks.total?.dated).toEqual({
		within: [{ from: "2026-09-01", value: { n: 8, unit: "working days" } }],
	});
});

it("checks the rule in every entry", () => {
	const { codes } = checked(`
fees:
  licence:
    amount:
      2026-01-01: 10.00 GBP
      2027-01-01: colour
`);
	expect(codes).toEqual(["result_type"]);
});

it("makes an item with days in force one that is not always there", () => {
	const { codes, definition } = checked(`
fees:
  licence:
    when: hurry or children > 2
    from: 2026-03-01
    until: 2026-12-31
documents:
  proof:
    from: 2025-01-01
`);
	// The only line ends: from then on the payment takes nothing.
	expect(codes).toEqual(["nothing_to_pay"]);
	expect(definition.fees.licence?.when?.text).toBe(
		'(hurry or children > 2) and today >= date("2026-03-01") and today <= date("2026-12-31")',
	);
	expect(definition.documents.proof?.when).toBeUndefined();
});

it("asks rules to mind that a field may not be there yet", () => {
	const { codes } = checked(`
data:
  children:
    from: 2026-07-01
conditions:
  many: children > 2
fees:
  licence:
    when: many
`);
	expect(codes).toContain("maybe_absent");
});

it("reads rules by day as one rule over today", () => {
	const { codes, definition } = checked(`
conditions:
  hurry:
    2026-01-01: colour = "red"
    2026-10-01: colour = "green"
checks:
  named:
    must:
      2026-01-01: length(applicant_name) > 1
      2027-01-01: length(applicant_name) > 2
`);
	expect(codes).toEqual([]);
	expect(definition.conditions.hurry?.text).toBe(
		'if today < date("2026-10-01") then (colour = "red") else (colour = "green")',
	);
	expect(definition.checks.named?.must.text).toContain('today < date("2027-01-01")');
});

it("is another definition on each stretch of days", () => {
	const { codes, definition } = checked(`
data:
  note:
    longest:
      2026-01-01: 200
      2026-06-01: 100
      2027-01-01: 50
    answer:
      2026-01-01: optional
      2027-01-01: required
steps:
  decision:
    outcomes:
      incomplete:
        at_most:
          2026-01-01: 1 time
          2026-06-01: 2 times
`);
	expect(codes).toEqual([]);
	const on = (day: string) => {
		const { data, steps } = definitionOn(definition, day);
		const decision = steps.decision;
		const outcomes = decision?.does === "decide" ? decision.outcomes : [];
		return [data.note?.longest, data.note?.answer, outcomes[1]?.at_most];
	};
	expect(definitionOn(definition, "2026-05-31")).toBe(definition);
	expect(on("2026-05-31")).toEqual([200, "optional", 1]);
	expect(on("2026-06-01")).toEqual([100, "optional", 2]);
	expect(on("2027-03-01")).toEqual([50, "required", 2]);
	expect(definitionOn(definition, "2027-03-01")).toBe(definitionOn(definition, "2027-01-01"));
});

it("offers outcomes and choices on their days only", () => {
	const { codes, definition } = checked(`
steps:
  sorting:
    choose:
      in_a_hurry:
        until: 2026-12-31
  decision:
    outcomes:
      refuse:
        from: 2026-10-01
`);
	expect(codes).toEqual([]);
	const { sorting, decision } = definition.steps;
	expect(sorting?.does === "route" && sorting.choose[0]?.when).toMatchObject({
		text: 'hurry and today <= date("2026-12-31")',
	});
	expect(decision?.does === "decide" && decision.outcomes[2]?.allowed?.text).toBe(
		'today >= date("2026-10-01")',
	);
});

it("refuses dates of what steps, tasks and names are made of", () => {
	const { codes } = checked(`
roles:
  officer:
    from: 2027-01-01
steps:
  decision:
    outcomes:
      refuse:
        go_to:
          2026-01-01: refused
          2027-01-01: withdrawn
`);
	expect(codes).toEqual(["not_by_day", "not_by_day"]);
});

it("reads a dated value of a shared file as it is on the case's day", () => {
	const { library } = checkFiles(
		laid({
			"base.fields.yaml": `
fields:
  full_name:
    longest:
      2020-01-01: 60
      2025-07-01: 80
      2027-01-01: 120
`,
			"reception.part.yaml": `
steps:
  check:
    deadline:
      within:
        2020-01-01: 3 working days
        2027-01-01: 1 working day
`,
		}),
	);
	const [definition] = library.definitions;
	if (!definition) throw new Error("no definition");
	const on = (day: string) => {
		const { data, steps } = definitionOn(definition, day);
		return [data.applicant_name?.longest, steps["reception.check"]?.deadline?.within?.n];
	};
	expect(on("2026-06-01")).toEqual([80, 3]);
	expect(on("2027-06-01")).toEqual([120, 1]);
});

it("gives results and clocks their days, but no clock by which a step waits", () => {
	const { codes, definition } = checked(`
results:
  licence:
    from: 2026-03-01
clocks:
  second:
    title: Second
    from: 2026-05-01
    starts: after reception.accepted
    within: 20 working days
`);
	expect(codes).toEqual([]);
	expect(definition.results.licence?.when?.text).toBe('today >= date("2026-03-01")');
	expect(definition.clocks.second?.when?.text).toBe('today >= date("2026-05-01")');
	expect(
		checked(`
clocks:
  second:
    title: Second
    from: 2026-05-01
    starts: after reception.accepted
    within: 20 working days
    when_late: go to refused
steps:
  decision:
    deadline:
      with: second
      within: null
      when_late: null
`).codes,
	).toContain("not_by_day");
});
