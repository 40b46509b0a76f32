import { describe, expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { createWorkspace } from "../src/workspace/workspace.ts";
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
			"exit_never_left",
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
				"the steps between the start and the end of `total` may take longer than 1 working day: `reception.check` (4 days)",
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

describe("what a clock promises under a condition", () => {
	const hurried = (rest: string) => `
clocks:
  total:
    instead:
      hurried:
        when: hurry
        within: 2 working days
${rest}`;

	it("is held against the steps as well", () => {
		expect(found(hurried(""))).toEqual([
			[
				"total_too_short",
				expect.stringContaining("longer than 2 working days: `look_up` (1 day) → `decision` (5"),
			],
		]);
	});

	it("counts neither the ways nor the times that the condition rules out", () => {
		const quick = hurried(`
steps:
  sorting:
    choose:
      in_a_hurry:
        go_to: registration
  registration:
    deadline:
      within: 4 working hours
  signature:
    deadline:
      instead:
        hurried:
          when: hurry
          within: 2 working hours
`);
		const slow = quick.replace("go_to: registration", "go_to: decision");
		expect(codes(quick)).not.toContain("total_too_short");
		expect(codes(slow)).toContain("total_too_short");
	});

	it("counts the longest of a step's own times", () => {
		const excerpt = `
steps:
  decision:
    deadline:
      instead:
        busy:
          when: case.received_on > date("2026-06-30")
          within: 30 working days
`;
		expect(found(excerpt)).toEqual([
			["total_too_short", expect.stringContaining("`decision` (30 working days)")],
		]);
	});
});

it("what is promised from a later day on is held against the steps of that day", () => {
	const from = (total: string, decision: string) => `
clocks:
  total:
    within:
      2026-01-01: 10 working days
      2026-09-01: ${total}
steps:
  decision:
    deadline:
      within:
        2026-01-01: 5 working days
        2026-09-01: ${decision}
`;
	expect(codes(from("4 working days", "5 working days"))).toEqual(["total_too_short"]);
	expect(codes(from("10 working days", "9 working days"))).toEqual(["total_too_short"]);
	expect(codes(from("6 working days", "2 working days"))).toEqual([]);
});

describe("a case that is started", () => {
	const waits = `    deadline:
      within: 60 days
      when_late: tell officer
    answers:
      granted:
        go_to: granted
      refused:
        go_to: refused
      lapsed:
        go_to: refused
      withdrawn:
        go_to: refused
`;
	const bundle = (within: string, rest: string) => `procedure: bundle
edition: 2026-01-01
title: Bundle
owner: licence_office
calendar: office
languages:
  - en
channels:
  online:
roles:
  applicant:
    is: applicant
  officer:
    is: officer
    office: competent
offices:
  competent:
    is: licence_office
data:
  colour:
    as: choice
    list: colours
clocks:
  total:
    starts: after application
    within: ${within}
starts_at: application
steps:
  application:
    does: fill_in
    who: applicant
    ask:
      - colour
    go_to: licence
  licence:
    does: start
    procedure: licence
    give:
      colour: colour
${rest}  granted:
    does: end
    result: granted
  refused:
    does: end
    result: refused
`;
	const tooShort = (within: string, how = waits, excerpt = "open:\n  clocks.total.within:\n") =>
		checkFiles([
			...laid({ "licence.procedure.yaml": excerpt }),
			{ path: "bundle.procedure.yaml", text: bundle(within, how) },
		]).findings.flatMap(({ code, file, message, related }) =>
			code === "total_too_short" && file === "bundle.procedure.yaml"
				? [[message.split(": ")[1], ...related.map(({ start }) => start.line)]]
				: [],
		);
	const set = `    set:\n      clocks.total.within: 12 working days\n${waits}`;

	it("counts with what it promises", () => {
		expect(tooShort("10 working days")).toEqual([]);
		expect(tooShort("9 working days")).toEqual([["`licence` (10 working days)", 37]]);
	});

	it("counts with what the bundle sets", () => {
		expect(tooShort("12 working days", set)).toEqual([]);
		expect(tooShort("11 working days", set)).toEqual([["`licence` (12 working days)", 41]]);
	});

	it("counts with the longest of its promises", () => {
		const hard = `
open:
  clocks.total.within:
clocks:
  total:
    instead:
      hurried:
        when: hurry
        within: 20 working days
`;
		expect(tooShort("15 working days", set, hard)).toEqual([["`licence` (20 working days)", 37]]);
	});

	it("does not count where it is not waited for", () => {
		const beside = "    wait: no\n    go_to: granted\n";
		expect(tooShort("1 working day", beside)).toEqual([]);
	});

	it("does not count where it starts the first one again", () => {
		const circle = `
open:
  clocks.total.within:
steps:
  registration:
    answers:
      recorded:
        go_to: another
  another:
    does: start
    procedure: bundle
    give:
      colour: colour
    deadline:
      within: 60 days
      when_late: tell officer
    answers:
      granted:
        go_to: payment
      refused:
        go_to: refused
      lapsed:
        go_to: refused
`;
		expect(tooShort("9 working days", waits, circle)).toEqual([]);
	});

	it("is measured again when its own text changes", () => {
		const files = laid({});
		const workspace = createWorkspace();
		workspace.replace([
			...files,
			{ path: "bundle.procedure.yaml", text: bundle("10 working days", waits) },
		]);
		const of = () =>
			workspace
				.check()
				.findings.filter(({ code, file }) => code === "total_too_short" && /bundle/.test(file))
				.length;
		expect(of()).toBe(0);
		const path = "licence.procedure.yaml";
		const text = files.find((file) => file.path === path)?.text ?? "";
		workspace.set(path, text.replace("within: 10 working days", "within: 11 working days"));
		expect(of()).toBe(1);
	});
});
