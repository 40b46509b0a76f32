import { describe, expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { laid } from "./laid.ts";

/** The small library with an excerpt laid over its procedure, and others over other files; codes with their values. */
function found(
	excerpt: string,
	others: Readonly<Record<string, string>> = {},
): readonly (readonly [string, string])[] {
	const { findings } = checkFiles(laid({ "licence.procedure.yaml": excerpt, ...others }));
	return findings
		.filter(({ severity }) => severity !== "info")
		.map(({ code, message }) => [code, message] as const);
}

const codes = (...given: Parameters<typeof found>) => found(...given).map(([code]) => code);

const LEFT_BY_BRANCHES = `
steps:
  check:
    outcomes:
      look:
        go_to: looks
  looks:
    does: together
    branches:
      one_look:
        does: decide
        who: officer
        deadline:
          within: 1 working day
          when_late: take no
        outcomes:
          yes_it_is:
          no:
      other_look:
        does: decide
        who: officer
        deadline:
          within: 2 working days
          when_late: take no
        outcomes:
          yes_it_is:
          no:
    leave: seen
exits:
  seen:
`;

describe("a clock that starts with an end", () => {
	const total = `
clocks:
  total:
    starts: after refused
`;

	it("never runs", () => {
		expect(codes(total)).toEqual(["clock_never_starts"]);
	});

	it("runs where the case may be taken up again from there", () => {
		const again = `${total}afterwards:
  appeal:
    who: applicant
    from:
      - refused
    within: 30 days
    at_most: 1 time
    go_to: decision
`;
		expect(codes(again)).toEqual([]);
	});
});

describe("a clock that starts or ends with the exit of a part", () => {
	it("starts where all branches meet and leave the part", () => {
		const excerpt = `
clocks:
  total:
    starts: after reception.seen
steps:
  reception:
    exits:
      seen:
        go_to: look_ups
`;
		expect(codes(excerpt, { "reception.part.yaml": LEFT_BY_BRANCHES })).toEqual([]);
	});

	it("starts where a part is left because a step is late", () => {
		const excerpt = `
clocks:
  total:
    starts: after reception.late
steps:
  reception:
    exits:
      late:
        go_to: look_ups
`;
		const part = `
exits:
  late:
steps:
  check:
    deadline:
      when_late: leave late
`;
		expect(codes(excerpt, { "reception.part.yaml": part })).toEqual([]);
		expect(codes(excerpt, { "reception.part.yaml": "exits:\n  late:\n" })).toEqual([
			"clock_never_starts",
		]);
	});

	it("counts the steps of the part that it ends with", () => {
		const total = (ends: string) => `
clocks:
  total:
    starts: after application
    within: 1 working day
    ends: ${ends}
steps:
  reception:
    set:
      steps.check.deadline.within: 4 days
`;
		const longer = [
			[
				"total_too_short",
				"the steps between the start and the end of `total` may take longer than `1 working day`: `reception.check` (4 days)",
			],
		];
		expect(found(total("after reception.accepted"))).toEqual(longer);
		expect(found(total("after reception"))).toEqual(longer);
		expect(found(total("after reception.check.accepted"))).toEqual(longer);
		expect(found(total("before reception"))).toEqual([]);
	});

	it("goes on where the part is left by another exit", () => {
		const excerpt = `
clocks:
  total:
    starts: after application
    within: 3 working days
    ends: after reception.seen
steps:
  reception:
    exits:
      seen:
        go_to: look_ups
`;
		const [[code, message] = []] = found(excerpt, { "reception.part.yaml": LEFT_BY_BRANCHES });
		expect(code).toBe("total_too_short");
		expect(message).toMatch(/: `reception.check` \(2 days\) → `reception.other_look` \(2 working/);
	});
});
