import { expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { transitionsOf } from "../src/journey/index.ts";
import { laid } from "./laid.ts";

/** Whether a bill with this line can come to nothing, so that a journey has to show it. */
function mayBeNothing(line: string, data = ""): boolean {
	const excerpt = `
currency: GBP
data:
  guests:
    group:
      bags:
        as: whole
        title: Bags
        least: 0
      beds:
        as: whole
        title: Beds
        least: 1
${data}
fees:
  licence:
${line.replace(/^/gm, "    ")}
`;
	const { findings, library } = checkFiles(laid({ "licence.procedure.yaml": excerpt }));
	const [definition] = library.definitions;
	const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
	expect(errors.filter((code) => code !== "maybe_absent")).toEqual([]);
	if (!definition) throw new Error("no procedure");
	const ids = transitionsOf(definition).map(({ id }) => id);
	expect(ids).toContain("payment.paid");
	return ids.includes("payment.nothing_due");
}

it.each([
	"times: count(guests)",
	"times: count(guests.beds)",
	"times: sum(guests.beds)",
	"times: count(for g in guests return g.beds)",
	"amount: sum(for g in guests return if g.bags > 2 then 20 else 12)",
	"amount: sum(for g in guests return g.bags + 1)",
	"amount: max_of(guests.beds) * 12",
	"amount: count(guests) * 12",
	"rates:\n  less:\n    when: children > 3\n    amount: 5.00 GBP\n  half:\n    when: children = 2\n    percent: 50 percent",
])("is never nothing with at least one guest: %s", (line) =>
	expect(mayBeNothing(line)).toBe(false),
);

it.each([
	"times: count(guests) - 1",
	"times: sum(guests.bags)",
	"times: sum(for g in guests return if g.bags > 2 then 1 else 0)",
	"amount: min_of(guests.bags) * 12",
	"rates:\n  free:\n    when: children > 3\n    percent: 0 percent",
	"rates:\n  free:\n    when: children > 3\n    percent:\n      2026-01-01: 50 percent\n      2027-01-01: 0 percent",
])("may be nothing: %s", (line) => expect(mayBeNothing(line)).toBe(true));

it.each([
	["may be left out", "    answer: optional"],
	["may have no item", "    many: 0 to 5"],
])("may be nothing where the list %s", (_why, keys) => {
	expect(mayBeNothing("times: count(guests)", keys)).toBe(true);
});

it("is never nothing where a list that may be hidden is counted only while it is shown", () => {
	const shown = "    when: children > 3";
	expect(mayBeNothing("times: if children > 3 then count(guests) else 1", shown)).toBe(false);
	expect(mayBeNothing("times: if children > 2 then count(guests) else 1", shown)).toBe(true);
});
