import { moneyText, type Scenario } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import { dueOn } from "../time/due.ts";
import { dayOf, epoch } from "../time/zone.ts";
import type { World } from "./scenario-world.ts";

/** The first thing that came out differently, in one sentence; undefined when all is as expected. */
export function whyNotAsExpected(world: World): string | undefined {
	const { expect } = world.scenario;
	return (
		wrongEnd(world, expect) ??
		wrongFee(world, expect) ??
		wrongForms(world, expect) ??
		wrongDays(world, expect) ??
		wrongValidity(world, expect) ??
		wrongPeople(world, expect) ??
		wrongMessages(world, expect)
	);
}

type Expectation = Scenario["expect"];

function wrongEnd(world: World, { ends_in, stands_at }: Expectation): string | undefined {
	const steps = world.case.active.map(({ step }) => step);
	const end = steps.join(", ");
	if (stands_at !== undefined)
		return steps.includes(stands_at)
			? undefined
			: `it should stand at "${stands_at}", but stands at "${end}"`;
	return end === ends_in ? undefined : `it should end in "${ends_in}", but ended in "${end}"`;
}

function wrongFee(world: World, { fee }: Expectation): string | undefined {
	if (fee === undefined || fee.amount === world.paid) return undefined;
	const { currency } = fee;
	return `${moneyText(fee)} should be paid, but ${moneyText({ amount: world.paid, currency })} was`;
}

function wrongForms(world: World, { asked, not_asked }: Expectation): string | undefined {
	const missing = asked.find((path) => !world.asked.has(path));
	if (missing !== undefined) return `"${missing}" should be asked, but never was`;
	const shown = not_asked.find((path) => world.asked.has(path));
	return shown === undefined ? undefined : `"${shown}" should not be asked, but was`;
}

function wrongDays(world: World, { due_on }: Expectation): string | undefined {
	for (const [clock, day] of Object.entries(due_on)) {
		const due = world.case.clocks[clock]?.due_at;
		const found = due === undefined ? "never" : dueOn(due, calendarOf(world.bundle));
		if (found !== day) return `the clock "${clock}" should be due on ${day}, but is on ${found}`;
	}
	return undefined;
}

/** Of the papers that hold at the end: one that was replaced or revoked is valid no more. */
function wrongValidity(world: World, { valid_until }: Expectation): string | undefined {
	for (const [result, day] of Object.entries(valid_until ?? {})) {
		const found = validityOf(world, result);
		if (found !== `is until ${day}`)
			return `"${result}" should be valid until ${day}, but ${found}`;
	}
	return undefined;
}

function validityOf({ bundle, case: { papers } }: World, result: string): string {
	const calendar = calendarOf(bundle);
	const issued = papers.filter(({ kind, of }) => kind === "result" && of === result);
	const paper = issued.findLast(({ revoked_at }) => revoked_at === undefined);
	const revoked = issued.at(-1)?.revoked_at;
	if (paper === undefined)
		return revoked === undefined
			? "was not issued"
			: `was revoked on ${dayOf(epoch(revoked), calendar.time_zone)}`;
	return paper.valid_until === undefined
		? "is valid without an end"
		: `is until ${dueOn(paper.valid_until, calendar)}`;
}

function wrongPeople(world: World, { done_by }: Expectation): string | undefined {
	for (const [step, role] of Object.entries(done_by)) {
		const record = world.case.steps[step];
		const found = record?.role ?? record?.by ?? "nobody";
		if (found !== role) return `"${step}" should be done by ${role}, but was done by ${found}`;
	}
	return undefined;
}

function wrongMessages(world: World, { told }: Expectation): string | undefined {
	const sent = world.effects.flatMap((effect) =>
		effect.kind === "send_message" ? [effect.message] : [],
	);
	const missing = told.find((message) => !sent.includes(message));
	return missing === undefined
		? undefined
		: `the message "${missing}" should be sent, but was not; sent were: ${[...new Set(sent)].join(", ")}`;
}
