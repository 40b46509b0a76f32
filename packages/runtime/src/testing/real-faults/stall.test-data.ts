import type { Bundle, StepName } from "@onedoor/dsl/bundle";

import type { PortAnswer } from "../../ports/ports.ts";
import { fromText } from "../procedures.test-data.ts";

/** The officer of the place; they are asked twice. */
export const CLERK = "clerk-1";

/** A place on a market: a form, an officer, money, a register, the officer again, word to the applicant. */
export function stall(): Bundle {
	return fromText(TEXT, {
		"town.registers.yaml": REGISTERS,
		"town.fields.yaml": FIELDS,
		"town.messages.yaml": MESSAGES,
	});
}

/** What people do, in order; between them the outside answers. */
export const ACTS: readonly {
	readonly step: StepName;
	readonly outcome: string;
	readonly by: "applicant" | "clerk";
	readonly data?: Readonly<Record<string, unknown>>;
}[] = [
	{ step: "form", outcome: "submit", by: "applicant", data: { wares: "Bread" } },
	{ step: "check", outcome: "accepted", by: "clerk" },
	{ step: "payment", outcome: "pay", by: "applicant" },
	{ step: "place", outcome: "given", by: "clerk" },
];

/** Of the outside, at each step. */
export const ANSWERS: ReadonlyMap<StepName, readonly PortAnswer[]> = new Map([
	["payment", [{ answer: "paid" }]],
	["entry", [{ answer: "noted" }]],
]);

const TEXT = `
currency: GBP
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
    is: receiving
data:
  wares:
    use: wares
fees:
  place:
    title: Place
    amount: 30.00 GBP
clocks:
  total:
    within: 5 working days
steps:
  form:
    does: fill_in
    who: applicant
    ask:
      - wares
    go_to: check
  check:
    does: decide
    who: clerk
    deadline:
      within: 3 working days
      when_late: tell clerk
    outcomes:
      accepted:
        go_to: payment
      declined:
        go_to: refused
  payment:
    does: pay
    who: applicant
    deadline:
      within: 7 days
      when_late: go to refused
    go_to: entry
  entry:
    does: record
    in: market.note
    give:
      wares: wares
    deadline:
      within: 2 working days
      when_late: tell clerk
    answers:
      noted:
        tell:
          applicant: noted
        go_to: place
  place:
    does: decide
    who: clerk
    deadline:
      within: 3 working days
      when_late: tell clerk
    outcomes:
      given:
        go_to: granted
      full:
        go_to: refused
  granted:
    does: end
    result: granted
  refused:
    does: end
    result: refused
    refund: all
`;

const REGISTERS = `
registers:
  market:
    owner: o
    services:
      note:
        takes:
          wares: wares
        answers:
          noted:
            title: Noted
    grants:
      a:
        purpose: To note who has a place
        may_call:
          - note
`;

const FIELDS = `
fields:
  wares:
    as: text
    title: Wares
    longest: 20
`;

const MESSAGES = `
messages:
  noted:
    subject:
      en: Noted
    body:
      en: Your place is noted.
`;
