import { expect, test } from "vitest";

import { fromText } from "../procedures.test-data.ts";
import { testProcedure } from "./run-journeys.ts";

/** What no journey covered, in a procedure whose form asks these data. */
async function uncovered(
	data: string,
	more = "",
	others: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
	const asked = [...data.matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => `      - ${name}`);
	const text = `
channels:
  online:
roles:
  applicant:
    is: applicant
data:
${data}
${more}
clocks:
  total:
    within: 5 working days
steps:
  form:
    does: fill_in
    who: applicant
    ask:
${asked.join("\n")}
    go_to: granted
  granted:
    does: end
    result: granted
`;
	const { unreached, journeys } = await testProcedure(fromText(text, others), []);
	expect(journeys.filter(({ why }) => why !== undefined)).toEqual([]);
	return unreached.map(({ id }) => id);
}

const DAYS = `
  first_day:
    as: date
    title: First
    earliest: today
  last_day:
    as: date
    title: Last
    earliest: first_day`;

const SOON = `
checks:
  soon:
    must: days_between(today, first_day) >= 30
    say: Too soon.`;

test("a day that another day bounds follows it, when a check moves that", async () => {
	expect(await uncovered(DAYS, SOON)).toEqual([]);
});

test("days are found within the few that a check allows", async () => {
	const narrow = SOON.replace(">= 30", "in [43..44]");
	expect(await uncovered(DAYS, narrow)).toEqual([]);
});

test("days in the items of a list follow as well", async () => {
	const stays = `
  first_day:
    as: date
    title: First
    earliest: today
  stays:
    title: Stays
    many: 1 to 3
    group:
      begins:
        as: date
        title: Begins
        earliest: first_day
      ends:
        as: date
        title: Ends
        earliest: this.begins`;
	expect(await uncovered(stays, SOON)).toEqual([]);
});

test("evidence comes from its register, or is left empty", async () => {
	const stalls = `
  stalls:
    title: Stalls
    many: 1 to 4
    group:
      number:
        use: number
      paper:
        use: paper
        prefill: trade.stall.paper by this.number
        if_silent: leave_empty`;
	const fields = `
fields:
  number:
    as: text
    title: Number
    longest: 9
  paper:
    as: document
    title: Paper
`;
	const registers = `
registers:
  trade:
    owner: o
    records:
      stall:
        found_by:
          - number
        gives:
          paper: paper
    grants:
      a:
        purpose: A
        may_read:
          - stall.paper
`;
	const library = { "a.fields.yaml": fields, "a.registers.yaml": registers };
	expect(await uncovered(stalls, "", library)).toEqual([]);
});
