import type { Clock, Definition, Step } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import type { Actor } from "./case.ts";
import { dueOf } from "./due-of.ts";
import { smallBirth, validatorsOf } from "./small-birth.test-data.ts";
import { CIVIL, FORM, MOTHER, RECEIVER, Story } from "./story.test-data.ts";

const CLOCK: Actor = { id: "clock", kind: "clock", roles: [], level: 3, identity: {} };

/** A clock of its own beside a step's deadline. */
function withClock(
	clock: Partial<Clock>,
	change: (step: Step) => Step,
	step: string,
): (definition: Definition) => Definition {
	return (definition) => {
		const total = definition.clocks.total;
		const changed = definition.steps[step];
		if (total === undefined || changed === undefined) throw new Error("not in the procedure");
		const { cut_off: _cut, ends: _ends, ...rest } = total;
		return {
			...definition,
			clocks: {
				...definition.clocks,
				limit: { ...rest, id: "limit", starts: [{ kind: "before", step }], ...clock },
			},
			steps: { ...definition.steps, [step]: change(changed) },
		};
	};
}

async function storyOf(change: (definition: Definition) => Definition): Promise<Story> {
	const bundle = smallBirth(change);
	return new Story(bundle, await validatorsOf(bundle))
		.open()
		.act(MOTHER, "application", "submit", { data: FORM });
}

const inSupplement = withClock(
	{
		of: "applicant",
		within: { n: 30, unit: "days" },
		when_late: { kind: "go_to", step: "refused" },
	},
	(step) => step,
	"reception.supplement",
);

test("late twice at the same instant: the clock's consequence goes first, the step's no longer counts", async () => {
	const story = await storyOf(inSupplement);
	story.act(RECEIVER, "reception.check", "incomplete", {
		reason: "x",
		marks: [{ path: "copies" }],
	});
	const due_at = "2026-12-24T00:00:00+07:00";
	expect(
		dueOf(story.case)
			.filter(({ kind }) => kind === "late")
			.map(({ what }) => what),
	).toEqual(["clocks.limit", "reception.supplement"]);
	story.now = "2026-12-24T08:00:00+07:00";
	story.send({ kind: "late", what: "reception.supplement", due_at }, CLOCK);
	expect(story.case).toMatchObject({ status: "ended", result: "refused", ended_at: due_at });
	expect(story.events.at(-1)).toMatchObject({ at: due_at, by: "clock" });
	expect(story.try({ kind: "late", what: "reception.supplement", due_at }, CLOCK)).toMatchObject({
		events: [],
	});
});

test("a clock goes on after its step is left, and moves the case from wherever it stands", async () => {
	const story = await storyOf(inSupplement);
	story.act(RECEIVER, "reception.check", "incomplete", {
		reason: "x",
		marks: [{ path: "copies" }],
	});
	story.act(MOTHER, "reception.supplement", "submit", {}).until("2026-12-24T08:00:00+07:00");
	expect(story.case).toMatchObject({ status: "ended", result: "refused" });
	expect(story.case.steps["reception.check"]?.outcome).toBeUndefined();
});

test("a deadline with a clock takes what the clock says", async () => {
	const story = await storyOf(
		withClock(
			{ within: { n: 3, unit: "working days" }, when_late: { kind: "take", outcome: "no_answer" } },
			(step) => ({ ...step, deadline: { with: "limit" } }),
			"external_verification",
		),
	);
	story.act(RECEIVER, "reception.check", "accepted").act(CIVIL, "forwarding", "received");
	story.answer("parents_lookup", "matches").answer("notice_lookup", "matches");
	story.act(CIVIL, "verify", "verify_marital_status", { data: { verify_at: "00002" } });
	expect(story.case.active.at(-1)?.deadline).toBeUndefined();
	story.until("2026-11-26T17:00:00+07:00");
	expect(story.at).toEqual(["verify"]);
	expect(story.case.steps.external_verification).toMatchObject({
		outcome: "no_answer",
		by: "clock",
	});
	expect(story.case.clocks.limit?.late_at).toBe("2026-11-26T17:00:00+07:00");
});

test("a firing that is stale, early, repeated or forged changes nothing", async () => {
	const story = await storyOf((definition) => definition);
	const due_at = "2026-11-23T15:00:00+07:00";
	const late = { kind: "late", what: "reception.check", due_at } as const;
	const nothing = { events: [], effects: [] };
	expect(story.try(late, CLOCK)).toMatchObject(nothing);
	story.now = "2026-11-23T16:00:00+07:00";
	expect(story.try({ ...late, due_at: "2026-11-23T14:30:00+07:00" }, CLOCK)).toMatchObject(nothing);
	expect(story.try({ ...late, what: "no_such" }, CLOCK)).toMatchObject(nothing);
	expect(story.try({ ...late, what: "clocks.no_such" }, CLOCK)).toMatchObject(nothing);
	expect(story.refused(late, RECEIVER).code).toBe("only_from_ports");
	story
		.send({ ...late, kind: "warn", due_at: "2026-11-23T14:00:00+07:00" }, CLOCK)
		.send(late, CLOCK);
	expect(story.events.slice(-4)).toMatchObject([
		{ kind: "warned", values: { told: ["receiver"] } },
		{ kind: "message_sent", values: { message: "step_near_due", to: "receiver" } },
		{ kind: "late", values: { told: ["centre_leader"] } },
		{ kind: "message_sent", values: { message: "step_late", to: "centre_leader" } },
	]);
	expect(story.try(late, CLOCK)).toMatchObject(nothing);
	story.act(RECEIVER, "reception.check", "accepted");
	expect(
		Object.values(story.case.visits).find(({ step }) => step === "reception.check"),
	).toMatchObject({ late: true });
});

test("a part that is left by silence says by which exit", async () => {
	const story = await storyOf((definition) => definition);
	story.act(RECEIVER, "reception.check", "incomplete", {
		reason: "x",
		marks: [{ path: "copies" }],
	});
	story.until("2026-12-24T08:00:00+07:00");
	expect(story.case).toMatchObject({
		result: "lapsed",
		steps: { reception: { outcome: "lapsed" } },
	});
});
