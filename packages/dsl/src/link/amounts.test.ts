import { expect, it } from "vitest";
import type { Definition } from "../bundle/index.ts";
import { checkFiles } from "../check-files.ts";
import { computeFees } from "../form/compute-fees.ts";
import { facts } from "../form/fixture.test-data.ts";
import { newProcedure } from "../scaffold/new-procedure.ts";

const SUBMITTED = facts({
	case: { ...facts().case, submitted_at: "2026-11-23T09:00:00+07:00" },
});

/** A new procedure with an income asked for, and rules beside it. */
function procedure(currency: string): Definition {
	const [first, ...others] = newProcedure({
		id: "grant",
		currency,
		today: "2026-11-25",
		around: [],
	});
	const text = (first?.text ?? "")
		.replace(
			"\ndata:\n",
			"\ndata:\n  income:\n    as: money\n    most: 2500.50\n    title: Income\n",
		)
		.replace("          - copies\n", "          - copies\n          - income\n")
		.replace("    when: copies > 1\n", "    when: copies > 1 and income >= 1000.50\n")
		.replace(/ {4}amount: 2[^\n]*/, "    amount: if income > 2000 then 2.50 else income * 0.001");
	const { findings, library } = checkFiles([{ path: "grant.procedure.yaml", text }, ...others]);
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
	return library.definitions[0] as Definition;
}

it("numbers beside money are amounts of the procedure's currency, with its decimals", () => {
	const { data, fees } = procedure("EUR");
	expect(data.income?.most).toBe("250050");
	expect(JSON.stringify(fees.further_copies?.when?.tree)).toContain('"minor":"100050"');
	expect(JSON.stringify(fees.further_copies?.when?.tree)).not.toContain('"minor":"100"');
});

it("and so are the fees they make", () => {
	const definition = procedure("EUR");
	const total = (income: number) =>
		computeFees(definition, { full_name: "Ann", reason: "x", copies: 3, income }, SUBMITTED).total;
	expect([total(100_049), total(100_050), total(200_001)]).toEqual([1000, 1200, 1500]);
});

it("a currency without minor units stays as it is written", () => {
	const { data } = procedure("VND");
	expect(data.income?.most).toBe("2500.50");
});
