import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import type { Definition } from "../src/bundle/index.ts";
import { checkFiles } from "../src/check-files.ts";
import { overlay } from "./overlay.ts";

const folder = join(import.meta.dirname, "examples-base");
const PROCEDURE = "licence.procedure.yaml";

function checked(excerpt: string): { codes: readonly string[]; definition: Definition } {
	const files = readdirSync(folder).map((path) => {
		const text = readFileSync(join(folder, path), "utf8");
		return { path, text: path === PROCEDURE ? overlay(text, excerpt) : text };
	});
	const { findings, library } = checkFiles(files);
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
      2026-09-01: 5 working days
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
		within: [{ from: "2026-09-01", value: { n: 5, unit: "working days" } }],
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
	expect(codes).toEqual([]);
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

it("refuses dates that nothing carries", () => {
	const { codes } = checked(`
steps:
  decision:
    outcomes:
      incomplete:
        at_most:
          2026-01-01: 1 time
          2027-01-01: 2 times
      refuse:
        from: 2027-01-01
`);
	expect(codes).toEqual(["not_yet_supported", "not_yet_supported"]);
});
