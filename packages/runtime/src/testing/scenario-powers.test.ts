import type { Scenario } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { licence } from "../case/licence.test-data.ts";
import { runScenarios } from "./run-scenarios.ts";

/** A relative agrees first, whose power stands in a register. */
const RELATIVE = `
roles:
  relative:
    is: representative
    found_by: relative_id
    of: applicant
    proved_by: population.person.full_name by applicant_id
data:
  relative_id:
    use: personal_id
steps:
  application:
    ask:
      - applicant_id
      - applicant_name
      - colour
      - note
      - children
      - born_on
      - guests
      - proof
      - relative_id
    go_to: power
  power:
    does: confirm
    who: relative
    shows:
      - colour
    deadline:
      within: 7 days
      when_late: take objected
    outcomes:
      confirmed:
        go_to: reception
      objected:
        go_to: refused
`;

const act = { take: "confirmed", with: {}, marks: [] } as const;

const story = (facts: Scenario["facts"], refused?: string): Scenario => ({
	id: "by_a_relative",
	procedure: "licence",
	title: {},
	given: { relative_id: "012345678902", born_on: "1990-05-17" },
	sources: {},
	channel: "online",
	facts,
	happens: {
		application: { acts: [{ ...act, take: "submit" }], repeats: true },
		power: {
			acts:
				refused === undefined
					? [act]
					: [
							{ ...act, refused },
							{ ...act, take: "silence" },
						],
			repeats: refused === undefined,
		},
	},
	actions: [],
	expect: {
		asked: [],
		not_asked: [],
		due_on: {},
		done_by: {},
		told: [],
		...(refused === undefined ? { stands_at: "reception.check" } : { ends_in: "refused" }),
	},
});

test("registers show powers, unless the scenario says that they do not", async () => {
	const bundle = licence(RELATIVE);
	const all = [
		story({}),
		story({ "case.powers": "yes" }),
		story({ "case.powers": "no" }, "power_not_shown"),
		story({ "case.powers": "no" }),
	];
	const results = await runScenarios(bundle, all);
	expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false]);
	expect(results[3]?.why).toContain("power_not_shown");
});
