import { expect, test } from "vitest";

import { viewOf } from "../../access/view-of.ts";
import { FORM, licence } from "../licence.test-data.ts";
import { validatorsOf } from "../small-birth.test-data.ts";
import { MOTHER, officer, Story } from "../story.test-data.ts";

const GUESTS = [
	{ name: "Guest One", age: 30, number: "111111111111" },
	{ name: "Guest Two", age: 12, number: "222222222222" },
	{ name: "Guest Three", age: 40, number: "333333333333" },
];
const HEAD = officer("h1", "head");
const guest = (number: string) => ({
	...MOTHER,
	id: number,
	identity: { personal_id: number, level: 2 as const },
});
const [FIRST, SECOND, THIRD] = GUESTS.map(({ number }) => guest(number)) as [
	typeof MOTHER,
	typeof MOTHER,
	typeof MOTHER,
];

/** Each guest consents before the case comes to the desk; `more` is laid over the `for_each`. */
async function consents(more = ""): Promise<Story> {
	const bundle = licence(`
roles:
  each_guest:
    is: person
    found_by: guest.number
data:
  guests:
    group:
      number:
        use: personal_id
steps:
  application:
    go_to: consents
  consents:
    does: for_each
    of: guests
    as: guest
    step:
      does: confirm
      who: each_guest
      shows:
        - guest.name
        - colour
      deadline:
        within: 7 days
        when_late: take objected
${more}    choose:
      all_agree:
        when: consents.objected = 0
        go_to: reception
      someone_objects:
        when: otherwise
        go_to: refused
`);
	const story = new Story(bundle, await validatorsOf(bundle));
	return story.open().act(MOTHER, "application", "submit", { data: { ...FORM, guests: GUESTS } });
}

test("each item is a task of its own, for the person it names, and shows that item alone", async () => {
	const story = await consents();
	expect(story.at).toEqual(["consents.1", "consents.2", "consents.3"]);
	const seen = viewOf(story.bundle, story.case, SECOND, story.now);
	expect(seen.tasks).toMatchObject([
		{ id: "case-1:consents.2:1", step: "consents.2", outcomes: ["confirmed", "objected"] },
	]);
	expect(seen.data).toEqual({ guests: [{}, { name: "Guest Two" }, {}], colour: "green" });
	const other = { kind: "act", step: "consents.1", outcome: "confirmed" } as const;
	expect(story.refused(other, SECOND).code).toBe("not_this_role");
	expect(story.refused({ ...other, step: "consents.4" }, SECOND).code).toBe("not_possible_now");
});

test("answers are counted, and when all are in the case goes on by them", async () => {
	const story = await consents();
	story.act(FIRST, "consents.1", "confirmed").act(THIRD, "consents.3", "confirmed");
	expect(story.at).toEqual(["consents.2"]);
	expect(story.act(SECOND, "consents.2", "confirmed").at).toEqual(["reception.check"]);
	expect(story.case.steps.consents).toMatchObject({
		outcome: "done",
		gives: { confirmed: 3, objected: 0, finished: 3 },
	});
	expect(story.case.steps["consents.2"]).toMatchObject({ answer: "confirmed", by: SECOND.id });
});

test("each item has its own deadline, and silence takes its answer", async () => {
	const story = await consents();
	const due = story.case.active.find(({ step }) => step === "consents.1")?.deadline?.due_at;
	story.act(FIRST, "consents.1", "confirmed").act(SECOND, "consents.2", "confirmed");
	expect(due).toMatch(/^2026-12-01T00:00/);
	story.until("2026-12-02T09:00:00+00:00");
	expect(story.case.steps["consents.3"]).toMatchObject({ answer: "objected", by: "clock" });
	expect(story.case).toMatchObject({ status: "ended", result: "refused" });
});

test("where all items are skipped there is nothing to wait for", async () => {
	const story = await consents("      when: guest.age > 100\n");
	expect(story.at).toEqual(["reception.check"]);
	expect(story.case.steps["consents.1"]).toMatchObject({ answer: "skipped" });
	expect(story.case.steps.consents?.gives).toMatchObject({ confirmed: 0, finished: 0 });
});

test("items for which the step's `when` is false are skipped and are no part of a share", async () => {
	const story = await consents("      when: guest.age >= 18\n    done_when: 2 of 3\n");
	expect(story.at).toEqual(["consents.1", "consents.3"]);
	story.act(FIRST, "consents.1", "confirmed");
	expect(story.at).toEqual(["consents.3"]);
	expect(story.act(THIRD, "consents.3", "confirmed").at).toEqual(["reception.check"]);
});

test("once enough are in, the others are cancelled", async () => {
	const story = await consents("    done_when: any\n");
	story.act(SECOND, "consents.2", "confirmed");
	expect(story.at).toEqual(["reception.check"]);
	expect(story.case.steps["consents.1"]).toMatchObject({ answer: "cancelled" });
	const late = { kind: "act", step: "consents.1", outcome: "confirmed" } as const;
	expect(story.refused(late, FIRST).code).toBe("not_possible_now");
});

test("others may finish: what they answer is recorded and moves nothing, and ends with the case", async () => {
	const story = await consents("    done_when: any\n    others: finished\n");
	story.act(SECOND, "consents.2", "confirmed");
	expect(story.at).toEqual(["reception.check"]);
	expect(viewOf(story.bundle, story.case, FIRST, story.now).tasks).toMatchObject([
		{ step: "consents.1" },
	]);
	story.act(FIRST, "consents.1", "objected");
	expect(story.case.steps["consents.1"]).toMatchObject({ answer: "objected", by: FIRST.id });
	expect(story.at).toEqual(["reception.check"]);
	expect(story.case.steps.consents?.gives).toMatchObject({ finished: 1, objected: 0 });
	story.send({ kind: "case_action", action: "withdraw" }, MOTHER);
	expect(story.case).toMatchObject({ status: "ended", active: [{ step: "withdrawn" }] });
	expect(story.case.steps["consents.3"]).toMatchObject({ answer: "cancelled" });
});

test("who takes the case away takes it from all items", async () => {
	const story = await consents();
	story.act(FIRST, "consents.1", "confirmed");
	story.send({ kind: "case_action", action: "withdraw" }, MOTHER);
	expect(story.case.steps["consents.2"]).toMatchObject({ answer: "cancelled" });
	expect(story.case.active.map(({ step }) => step)).toEqual(["withdrawn"]);
});

test("the spine shows the items inside the step", async () => {
	const story = await consents();
	const track = () => viewOf(story.bundle, story.case, HEAD, story.now).track;
	story.act(SECOND, "consents.2", "confirmed");
	expect(track().find(({ step }) => step === "consents")).toMatchObject({
		state: "now",
		branches: [
			{ step: "consents.1", state: "now" },
			{ step: "consents.2", state: "done", outcome: "confirmed" },
			{ step: "consents.3", state: "now" },
		],
	});
	expect(track().map(({ step }) => step)).not.toContain("consents.1");
	story.act(FIRST, "consents.1", "confirmed").act(THIRD, "consents.3", "confirmed");
	expect(track().find(({ step }) => step === "consents")?.branches).toHaveLength(3);
});
