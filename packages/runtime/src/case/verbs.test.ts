import { expect, test } from "vitest";

import { unitOf } from "../access/roles.ts";
import { drawOf } from "./draw.ts";
import { FORM, licence } from "./licence.test-data.ts";
import { validatorsOf } from "./small-birth.test-data.ts";
import { MOTHER, officer, Story } from "./story.test-data.ts";

const OFFICER = officer("o1", "officer");
const HEAD = officer("h1", "head");

/** A case of the small licence, past its form. `excerpt` says where the form leads. */
async function submitted(excerpt: string): Promise<Story> {
	const bundle = licence(excerpt);
	const story = new Story(bundle, await validatorsOf(bundle));
	return story.open().act(MOTHER, "application", "submit", { data: FORM });
}

test("a step that waits for a day is done on that day, and is not late", async () => {
	const story = await submitted(`
steps:
  application:
    go_to: the_day
  the_day:
    does: wait_for
    event: at born_on
    go_to: reception
`);
	expect(story.at).toEqual(["the_day"]);
	expect(story.case.active[0]?.deadline?.due_at).toMatch(/^2026-12-01T00:00:00/);
	story.until("2026-12-02T09:00:00+07:00");
	expect(story.at).toEqual(["reception.check"]);
	expect(story.case.steps.the_day).toMatchObject({ outcome: "reached", by: "clock" });
	expect(
		Object.values(story.case.visits).find(({ step }) => step === "the_day")?.late,
	).toBeUndefined();
});

/** The case waits at `the_day`, and then for the desk. */
function waits(event: string): Promise<Story> {
	return submitted(`
steps:
  application:
    go_to: the_day
  the_day:
    does: wait_for
    event: ${event}
    go_to: reception
`);
}

test.each([
	["at 2026-12-24", "2026-12-24T00:00:00+00:00"],
	["at 2026-12-24 08:30", "2026-12-24T08:30:00+00:00"],
	["at 08:00", "2026-11-23T08:00:00+00:00"],
	["at 24:00", "2026-11-24T00:00:00+00:00"],
])("a step waits for a day or a time as written: %s", async (event, due) => {
	const story = await waits(event);
	expect(story.case.active[0]).toMatchObject({ step: "the_day", deadline: { due_at: due } });
	expect(story.until(due).at).toEqual(["reception.check"]);
});

test("a case that comes at the very time of day waits for the next one", async () => {
	const story = await waits("at 02:00");
	expect(story.now).toBe("2026-11-23T09:00:00+07:00");
	expect(story.case.active[0]?.deadline?.due_at).toBe("2026-11-24T02:00:00+00:00");
});

test("a day that has passed is reached at once", async () => {
	const story = await waits("at 2026-02-01");
	expect(story.until(story.now).at).toEqual(["reception.check"]);
});

test("whoever leads says how a visit went", async () => {
	const story = await submitted(`
steps:
  application:
    go_to: visit
  visit:
    does: attend
    who: applicant
    at: competent
    because: You have to show your face.
    led_by: officer
    deadline:
      within: 30 days
      when_late: take absent
    outcomes:
      held:
        go_to: reception
      absent:
        go_to: refused
`);
	const held = { kind: "act", step: "visit", outcome: "held" } as const;
	expect(story.refused(held, MOTHER).code).toBe("not_this_role");
	expect(story.send(held, OFFICER).at).toEqual(["reception.check"]);
});

test("any of two branches suffices, and the other is cancelled", async () => {
	const story = await submitted(`
steps:
  application:
    go_to: opinions
  opinions:
    does: together
    done_when: any
    branches:
      first:
        does: confirm
        who: officer
        shows:
          - colour
        deadline:
          within: 5 days
          when_late: take objected
      second:
        does: confirm
        who: head
        shows:
          - colour
        deadline:
          within: 5 days
          when_late: take objected
    go_to: reception
`);
	expect([...story.at].sort()).toEqual(["first", "second"]);
	story.act(HEAD, "second", "confirmed");
	expect(story.at).toEqual(["reception.check"]);
	expect(story.case.steps.first).toMatchObject({ answer: "cancelled" });
	expect(story.case.steps.second).toMatchObject({ answer: "confirmed" });
});

const PAUSE = `
steps:
  pause:
    does: decide
    who: head
    deadline:
      within: 5 days
      when_late: take resumed
    outcomes:
      resumed:
        go_to: back
      stopped:
        go_to: refused
anytime:
  suspend:
    who: head
    go_to: pause
`;

test("a case that was suspended goes back with the time it had left, and once only", async () => {
	const story = await submitted(`${PAUSE}
`);
	const due = story.case.active.find(({ step }) => step === "reception.check")?.deadline?.due_at;
	story.now = "2026-11-23T10:00:00+07:00";
	story.send({ kind: "case_action", action: "suspend" }, HEAD);
	expect(story.at).toEqual(["pause"]);
	expect(story.refused({ kind: "case_action", action: "suspend" }, HEAD).code).toBe(
		"not_possible_now",
	);
	story.now = "2026-11-25T10:00:00+07:00";
	story.act(HEAD, "pause", "resumed");
	expect(story.at).toEqual(["reception.check"]);
	const [active] = story.case.active.filter(({ step }) => step === "reception.check");
	expect(active?.visit).toBe(1);
	expect(Date.parse(active?.deadline?.stopped[0]?.to ?? "")).toBe(Date.parse(story.now));
	expect(Date.parse(active?.deadline?.due_at ?? "")).toBeGreaterThan(Date.parse(due ?? ""));
	expect(story.case.back).toBeUndefined();
	expect(story.case.steps["reception.check"]).toBeUndefined();
});

test("a case that is refused while suspended has nothing to go back to", async () => {
	const story = await submitted(PAUSE);
	story.send({ kind: "case_action", action: "suspend" }, HEAD).act(HEAD, "pause", "stopped");
	expect(story.case).toMatchObject({ status: "ended", result: "refused" });
	expect(story.case.back).toBeUndefined();
});

test.each([
	[100, ["by_hand"]],
	[0, ["reception.check"]],
])("a sample of %d percent goes to a person", async (percent, at) => {
	const story = await submitted(`
steps:
  application:
    go_to: by_rule
  by_rule:
    does: decide
    by: rule
    sample: ${percent} percent to by_hand
    outcomes:
      good:
        when: otherwise
        because: Always.
        go_to: reception
  by_hand:
    does: decide
    who: officer
    deadline:
      within: 1 day
      when_late: tell head
    outcomes:
      good:
        go_to: reception
`);
	expect(story.at).toEqual(at);
});

test("the draw is spread evenly, neighbours too", () => {
	const draws = Array.from({ length: 10_000 }, (_, at) => Number(drawOf(`KS-2026-${at}`)));
	const below = draws.filter((draw) => draw < 2).length;
	expect(below).toBeGreaterThan(120);
	expect(below).toBeLessThan(300);
	expect(Math.max(...draws)).toBeLessThan(100);
});

test("a pilot is offered in its unit first, and everywhere from its day", async () => {
	const bundle = licence(`
offered:
  colours "red":
    from: 2026-11-01
  everywhere:
    from: 2026-12-01
`);
	const open = (office: string, now: string) => {
		const story = new Story(bundle, {});
		story.now = now;
		const answer = story.try(
			{ kind: "open", channel: "online", language: "en", applicant: MOTHER.identity, office },
			MOTHER,
		);
		return "refused" in answer ? answer.code : "opened";
	};
	expect(open("red", "2026-11-23T09:00:00+07:00")).toBe("opened");
	expect(open("green", "2026-11-23T09:00:00+07:00")).toBe("not_offered");
	expect(open("green", "2026-12-01T09:00:00+07:00")).toBe("opened");
});

test("an office under a condition has the case instead of the usual one", () => {
	const bundle = licence(`
offices:
  competent:
    is: licence_office of colour
    instead:
      green:
        when: colour = "green"
        is: receiving
`);
	const at = (colour: string) => {
		const current = { ...new Story(bundle, {}).open(MOTHER, { office: "north" }).case };
		return unitOf(bundle, { ...current, data: { ...FORM, colour } }, "officer");
	};
	expect([at("red"), at("green")]).toEqual(["red", "north"]);
});

test("a part is left by the exit of its branches, which starts a clock", async () => {
	const bundle = licence(
		`
clocks:
  total:
    starts: after reception.accepted
`,
		{
			"reception.part.yaml": `
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
          within: 1 day
          when_late: take no
        outcomes:
          yes_it_is:
          no:
      other_look:
        does: decide
        who: officer
        deadline:
          within: 1 day
          when_late: take no
        outcomes:
          yes_it_is:
          no:
    leave: accepted
`,
		},
	);
	const story = new Story(bundle, await validatorsOf(bundle));
	story.open().act(MOTHER, "application", "submit", { data: FORM });
	story.act(OFFICER, "reception.check", "look");
	story.act(OFFICER, "reception.one_look", "yes_it_is");
	expect(story.case.clocks.total).toBeUndefined();
	story.act(OFFICER, "reception.other_look", "yes_it_is");
	expect(story.case.steps.reception).toMatchObject({ outcome: "accepted" });
	expect(story.case.clocks.total?.due_at).toBeDefined();
});
