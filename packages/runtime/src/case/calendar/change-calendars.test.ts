import { expect, test } from "vitest";

import type { Case } from "../case.ts";
import { evolve } from "../evolve.ts";
import { FORM, licence } from "../licence.test-data.ts";
import { validatorsOf } from "../small-birth.test-data.ts";
import { MOTHER, officer, Story } from "../story.test-data.ts";
import { withCalendarsOf } from "./with-calendars.ts";

const OFFICER = officer("o1", "officer");
const CLOCK = { id: "clock", kind: "clock", roles: [], level: 3, identity: {} } as const;

const PROCEDURE = `
steps:
  decision:
    deadline:
      warn: 1 working day before
`;

function decreed(days: string, procedure = PROCEDURE) {
	return licence(procedure, { "office.calendar.yaml": `days:${days}` });
}

const before = licence(PROCEDURE);
const THURSDAY_OFF = decreed(`
  2026-11-26:
    is: closed
    why: a decree
`);
const SATURDAY = `
  2026-11-28:
    is: open
    hours: 09:00-17:00
    why: a decree
`;
const SATURDAY_ON = decreed(SATURDAY);

/** At the decision since Monday 23 November: due on Monday 30 at 17:00, the warning on Friday 27. */
async function atDecision(): Promise<Story> {
	return new Story(before, await validatorsOf(before))
		.open()
		.act(MOTHER, "application", "submit", { data: FORM })
		.act(OFFICER, "reception.check", "accepted")
		.answer("look_up", "matches");
}

const deadlineOf = ({ case: { active } }: Story, step = "decision") =>
	active.find((one) => one.step === step)?.deadline;
const told = (story: Story, from: number) =>
	story.events.slice(from).map(({ kind, step, values }) => [kind, step ?? values?.clock]);

test("a new holiday makes what is due one working day later, with an event for each date", async () => {
	const story = await atDecision();
	expect(deadlineOf(story)?.due_at).toBe("2026-11-30T17:00:00+00:00");
	expect(story.case.clocks.total?.due_at).toBe("2026-12-07T17:00:00+00:00");
	const count = story.events.length;
	story.decree(THURSDAY_OFF);
	expect(deadlineOf(story)).toMatchObject({
		due_at: "2026-12-01T17:00:00+00:00",
		warn_at: "2026-11-30T17:00:00+00:00",
		calendar_edition: THURSDAY_OFF.definition.calendars.office?.edition,
	});
	expect(story.case.clocks.total?.due_at).toBe("2026-12-08T17:00:00+00:00");
	expect(story.case.bundle).toBe(THURSDAY_OFF.hash);
	expect(told(story, count)).toEqual([
		["calendar_changed", undefined],
		["clock_changed", "total"],
		["clock_changed", "decision"],
	]);
	const edition = before.definition.calendars.office?.edition;
	const now = THURSDAY_OFF.definition.calendars.office?.edition;
	expect(edition).not.toBe(now);
	expect(story.events[count]).toMatchObject({
		by: "clock",
		values: { calendars: { office: { from: edition, to: now } } },
	});
	expect(story.events.at(-1)?.values).toEqual({
		from: "2026-11-30T17:00:00+00:00",
		to: "2026-12-01T17:00:00+00:00",
		warn_from: "2026-11-27T17:00:00+00:00",
		warn_to: "2026-11-30T17:00:00+00:00",
		calendar: "office",
		edition_from: edition,
		edition_to: now,
	});
	expect(story.events.reduce<Case | undefined>(evolve, undefined)).toEqual(story.case);
	expect(story.try({ kind: "calendars", to: THURSDAY_OFF }, CLOCK)).toMatchObject({ events: [] });
});

test("a Saturday that is worked makes it earlier; what is past due by then is late as of its new instant", async () => {
	const story = await atDecision();
	story.now = "2026-11-29T12:00:00+00:00";
	story.decree(SATURDAY_ON);
	expect(deadlineOf(story)).toMatchObject({ due_at: "2026-11-28T17:00:00+00:00" });
	expect(deadlineOf(story)?.late_at).toBeUndefined();
	story.until(story.now);
	expect(deadlineOf(story)?.late_at).toBe("2026-11-28T17:00:00+00:00");
});

test("what is due by the old calendar and has not fired is not late by the new one", async () => {
	const story = await atDecision();
	story.now = "2026-11-30T18:00:00+00:00";
	story.decree(THURSDAY_OFF);
	expect(deadlineOf(story)?.late_at).toBeUndefined();
	expect(deadlineOf(story)?.due_at).toBe("2026-12-01T17:00:00+00:00");
});

test("what is late or over stays so", async () => {
	const story = await atDecision();
	story.until("2026-11-30T18:00:00+00:00");
	const late = deadlineOf(story);
	expect(late?.late_at).toBe("2026-11-30T17:00:00+00:00");
	story.decree(THURSDAY_OFF);
	expect(deadlineOf(story)).toEqual(late);
	expect(story.case.clocks.total?.due_at).toBe("2026-12-08T17:00:00+00:00");
});

const warnings = ({ events }: Story) => events.filter(({ kind }) => kind === "warned").length;

test("somebody who was warned is warned again where they have more time", async () => {
	const story = await atDecision();
	story.until("2026-11-27T18:00:00+00:00");
	expect(warnings(story)).toBe(1);
	story.decree(THURSDAY_OFF).until("2026-11-30T18:00:00+00:00");
	expect(deadlineOf(story)?.warned_at).toBe("2026-11-30T17:00:00+00:00");
	expect(warnings(story)).toBe(2);
});

test("somebody who was warned and has no more time is not warned again", async () => {
	const sevenDays = `${PROCEDURE}      within: 7 days\n`;
	const bundle = licence(sevenDays);
	const story = new Story(bundle, await validatorsOf(bundle))
		.open()
		.act(MOTHER, "application", "submit", { data: FORM })
		.act(OFFICER, "reception.check", "accepted")
		.answer("look_up", "matches")
		.until("2026-11-27T18:00:00+00:00");
	const due = deadlineOf(story)?.due_at;
	expect(deadlineOf(story)?.warn_at).toBe("2026-11-27T17:00:00+00:00");
	story.decree(decreed(SATURDAY, sevenDays)).until("2026-11-29T18:00:00+00:00");
	expect(deadlineOf(story)).toMatchObject({ due_at: due, warn_at: "2026-11-28T17:00:00+00:00" });
	expect(warnings(story)).toBe(1);
});

test("a clock that stands still goes on by the new calendar", async () => {
	const story = await atDecision();
	story.act(OFFICER, "decision", "incomplete", { marks: [{ path: "colour" }] });
	const count = story.events.length;
	const due = deadlineOf(story, "correction")?.due_at;
	story.decree(THURSDAY_OFF);
	// Nothing is due on another day: 30 days are counted whether open or not.
	expect(told(story, count)).toEqual([["calendar_changed", undefined]]);
	expect(deadlineOf(story, "correction")?.due_at).toBe(due);
	expect(story.case.clocks.total?.due_at).toBeUndefined();
	expect(story.case.clocks.total?.calendar_edition).toBe(
		THURSDAY_OFF.definition.calendars.office?.edition,
	);
	story.act(MOTHER, "correction", "submit", { data: { colour: "red" } });
	expect(story.case.clocks.total?.due_at).toBe("2026-12-08T17:00:00+00:00");
});

test("a draft is kept as long as the new calendar says", async () => {
	const bundle = licence(`drafts: 5 working days`);
	const to = licence(`drafts: 5 working days`, {
		"office.calendar.yaml": "days:\n  2026-11-26:\n    is: closed\n    why: a decree\n",
	});
	const story = new Story(bundle, await validatorsOf(bundle)).open();
	expect(deadlineOf(story, "application")?.due_at).toMatch(/^2026-12-01T00:00/);
	expect(deadlineOf(story.decree(to), "application")?.due_at).toMatch(/^2026-12-02T00:00/);
	expect(story.case.status).toBe("draft");
});

test("a step that waits for a day waits for the same day", async () => {
	const wait = `
steps:
  application:
    go_to: the_day
  the_day:
    does: wait_for
    event: at 2026-12-24
    go_to: reception
`;
	const bundle = licence(wait);
	const story = new Story(bundle, await validatorsOf(bundle))
		.open()
		.act(MOTHER, "application", "submit", { data: FORM });
	const day = deadlineOf(story, "the_day");
	const christmasEve = "\n  2026-12-24:\n    is: closed\n    why: a decree\n";
	expect(deadlineOf(story.decree(decreed(christmasEve, wait)), "the_day")).toEqual(day);
});

test("nobody else changes calendars, and another edition is no calendar", async () => {
	const story = await atDecision();
	const command = { kind: "calendars", to: THURSDAY_OFF } as const;
	expect(story.refused(command, OFFICER)).toMatchObject({ code: "only_from_ports" });
	const { definition } = THURSDAY_OFF;
	const other = { ...THURSDAY_OFF, definition: { ...definition, edition: "2026-06-01" } };
	expect(() => story.try({ kind: "calendars", to: other }, CLOCK)).toThrow(/is not of licence/);
});

test("a case goes on with a bundle that differs in calendars alone, which is then the one offered", () => {
	expect(withCalendarsOf(before, THURSDAY_OFF)).toEqual(THURSDAY_OFF);
	expect(withCalendarsOf(before, licence(PROCEDURE))).toBeUndefined();
	const also = decreed(
		"\n  2026-11-26:\n    is: closed\n    why: a decree\n",
		`${PROCEDURE}\ntitle: Another licence\n`,
	);
	expect(withCalendarsOf(before, also)).toBeUndefined();
});

test("codes that a register keeps are no difference, and the case keeps its own", () => {
	const { lists } = before.definition;
	const list = {
		id: "trades",
		from_register: { register: "population", list: "trades" },
		codes: { a: { title: { en: "A" } } },
	};
	const withList = (bundle: typeof before, edition: string) => ({
		...bundle,
		definition: { ...bundle.definition, lists: { ...lists, trades: { ...list, edition } } },
	});
	const next = withCalendarsOf(withList(before, "one"), withList(THURSDAY_OFF, "two"));
	expect(next?.definition.lists.trades).toMatchObject({ edition: "one" });
	expect(next?.definition.calendars).toEqual(THURSDAY_OFF.definition.calendars);
	expect(next?.hash).not.toBe(THURSDAY_OFF.hash);
});
