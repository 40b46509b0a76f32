import { expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { laid } from "./laid.ts";

const STAY = `
fields:
  stay:
    group:
      from_day:
        as: date
      to_day:
        as: date
    checks:
      order:
        must: this.to_day >= this.from_day
        say: The stay ends before it begins.
`;

const asked = (keys: string): string => `
data:
  stay:
    ${keys}
steps:
  application:
    ask:
      - applicant_id
      - applicant_name
      - colour
      - children
      - born_on
      - guests
      - proof
      - stay
`;

function checked(procedure: string, fields = STAY) {
	const { findings, library } = checkFiles(
		laid({ "licence.procedure.yaml": procedure, "base.fields.yaml": fields }),
	);
	const found = findings.map(({ code, file, start }) => `${file}:${start.line} ${code}`);
	return { found, checks: library.definitions[0]?.checks ?? {} };
}

it("goes with its group wherever that is used", () => {
	const { found, checks } = checked(asked("use: stay"));
	expect(found).toEqual([]);
	expect(checks["stay.order"]).toMatchObject({
		must: { tree: { op: ">=", left: { path: ["stay", "to_day"] } } },
		reads: ["stay.to_day", "stay.from_day"],
		if_broken: "block",
	});
});

it("holds for every item of a list of such groups", () => {
	const { found, checks } = checked(asked("use: stay\n    many: 1 to 3"));
	expect(found).toEqual([]);
	expect(checks["stay.order"]?.must.tree).toMatchObject({
		op: "every",
		name: "this",
		list: { path: ["stay"] },
		satisfies: { op: ">=", left: { path: ["this", "to_day"] } },
	});
});

it("is checked where it stands, in the catalogue", () => {
	const wrong = STAY.replace("this.to_day >=", "this.last_day >=");
	expect(checked(asked("use: stay"), wrong).found).toEqual([
		expect.stringMatching(/^base\.fields\.yaml:\d+ member_unknown$/),
	]);
});
