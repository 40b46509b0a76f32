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

test("a member of an item that may be left empty is", async () => {
	const stalls = `
  stalls:
    title: Stalls
    many: 1 to 4
    group:
      number:
        as: text
        title: Number
        longest: 9
        answer: optional
      copy:
        as: file
        title: Copy
        when: this.number = null`;
	expect(await uncovered(stalls)).toEqual([]);
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

const OFFICES = `
channels:
  online:
roles:
  applicant:
    is: applicant
  clerk:
    is: officer
    office: town
offices:
  town:
    is: receiving`;

/** What journeys could not reach in a procedure of which these are the steps. */
async function unreachedIn(clocks: string, steps: string): Promise<readonly string[]> {
	const text = `${OFFICES}
clocks:
${clocks}
steps:
  form:
    does: fill_in
    who: applicant
    go_to: ${/^ {2}(\w+):/m.exec(steps)?.[1]}
${steps}
  granted:
    does: end
    result: granted
${steps.includes("lapsed") ? "  lapsed:\n    does: end\n    result: lapsed" : ""}
`;
	const { unreached } = await testProcedure(fromText(text), []);
	return unreached.map(({ id }) => id);
}

const TOTAL = `
  total:
    within: 20 working days`;

test("a step of a branch that only silence leads to is late as well", async () => {
	const steps = `
  both:
    does: together
    branches:
      one:
        does: decide
        who: clerk
        deadline:
          within: 1 working day
          when_late: take fine
        outcomes:
          fine:
      two:
        title: Two
        starts_at: first
        steps:
          first:
            does: decide
            who: clerk
            deadline:
              within: 10 working days
              when_late: go to second
            outcomes:
              fine:
          second:
            does: decide
            who: clerk
            deadline:
              within: 5 working days
              when_late: take fine
            outcomes:
              fine:
              not_fine:
                reason: required
    go_to: granted`;
	expect(await unreachedIn(TOTAL, steps)).toEqual([]);
});

test("a clock runs out after a step that silence would end the case at", async () => {
	const late = `
  total:
    within: 20 working days
    when_late: tell clerk`;
	const steps = `
  agreed:
    does: decide
    who: clerk
    deadline:
      within: 7 days
      when_late: go to lapsed
    outcomes:
      agreed:
        go_to: examined
  examined:
    does: decide
    who: clerk
    deadline:
      within: 15 working days
      when_late: tell clerk
    outcomes:
      fine:
        go_to: granted`;
	expect(await unreachedIn(late, steps)).toEqual([]);
});

test("what an ended case comes to by an action is walked through", async () => {
	const steps = `
  examined:
    does: decide
    who: clerk
    deadline:
      within: 5 working days
      when_late: tell clerk
    outcomes:
      fine:
        go_to: granted
      not_fine:
        reason: required
        go_to: refused
  appealed:
    does: decide
    who: clerk
    deadline:
      within: 5 working days
      when_late: tell clerk
    outcomes:
      fine:
        go_to: granted
      not_fine:
        reason: required
        go_to: lapsed
  refused:
    does: end
    result: refused`;
	const afterwards = `
afterwards:
  appeal:
    who: applicant
    from:
      - refused
    within: 15 days
    go_to: appealed
`;
	expect(await unreachedIn(TOTAL + afterwards, steps)).toEqual([]);
});

test("the form that stops everything is named, with what was refused of it", async () => {
	const text = `${OFFICES}
data:
  evidence:
    as: document
    title: Evidence
clocks:${TOTAL}
steps:
  form:
    does: fill_in
    who: applicant
    go_to: examined
  examined:
    does: decide
    who: clerk
    deadline:
      within: 5 working days
      when_late: tell clerk
    outcomes:
      fine:
        go_to: shown
  shown:
    does: fill_in
    who: applicant
    ask:
      - evidence
    deadline:
      within: 5 days
      when_late: go to lapsed
    go_to: granted
  granted:
    does: end
    result: granted
  lapsed:
    does: end
    result: lapsed
`;
	const { unreached } = await testProcedure(fromText(text), []);
	const form = { step: "shown", take: "submit", findings: [{ path: "evidence", code: "missing" }] };
	expect(unreached.map(({ id, behind }) => [id, behind])).toEqual([
		["granted", form],
		["shown.submit", form],
		["evidence", form],
	]);
});
