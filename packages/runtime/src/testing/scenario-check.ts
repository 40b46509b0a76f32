import { type Difference, moneyText, type Scenario } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import { dueOn } from "../time/due.ts";
import { dayOf, epoch } from "../time/zone.ts";
import type { World } from "./scenario-world.ts";

/** The first thing that came out differently; undefined when all is as expected. */
export function whyNotAsExpected(world: World): Difference | undefined {
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

function wrongEnd(world: World, { ends_in, stands_at }: Expectation): Difference | undefined {
	const steps = world.case.active.map(({ step }) => step);
	const end = steps.join(", ");
	if (stands_at !== undefined)
		return steps.includes(stands_at)
			? undefined
			: {
					code: "other_standing",
					values: { expected: stands_at, found: end },
					why: `it should stand at "${stands_at}", but stands at "${end}"`,
				};
	if (end === ends_in) return undefined;
	return {
		code: "other_end",
		values: { expected: ends_in ?? "", found: end },
		why: `it should end in "${ends_in}", but ended in "${end}"`,
	};
}

function wrongFee(world: World, { fee }: Expectation): Difference | undefined {
	if (fee === undefined || fee.amount === world.paid) return undefined;
	const { currency } = fee;
	const [expected, found] = [moneyText(fee), moneyText({ amount: world.paid, currency })];
	return {
		code: "other_fee",
		values: { expected, found },
		why: `${expected} should be paid, but ${found} was`,
	};
}

function wrongForms(world: World, { asked, not_asked }: Expectation): Difference | undefined {
	const missing = asked.find((path) => !world.asked.has(path));
	if (missing !== undefined)
		return {
			code: "not_asked",
			values: { path: missing },
			why: `"${missing}" should be asked, but never was`,
		};
	const shown = not_asked.find((path) => world.asked.has(path));
	return shown === undefined
		? undefined
		: {
				code: "asked_all_the_same",
				values: { path: shown },
				why: `"${shown}" should not be asked, but was`,
			};
}

function wrongDays(world: World, { due_on }: Expectation): Difference | undefined {
	for (const [clock, day] of Object.entries(due_on)) {
		const due = world.case.clocks[clock]?.due_at;
		const found = due === undefined ? "never" : dueOn(due, calendarOf(world.bundle));
		if (found !== day)
			return {
				code: "other_due_day",
				values: { clock, expected: day, found },
				why: `the clock "${clock}" should be due on ${day}, but is on ${found}`,
			};
	}
	return undefined;
}

/** Of the papers that hold at the end: one that was replaced or revoked is valid no more. */
function wrongValidity(world: World, { valid_until }: Expectation): Difference | undefined {
	for (const [result, day] of Object.entries(valid_until ?? {})) {
		const { found, words } = validityOf(world, result);
		if (found !== day)
			return {
				code: "other_validity",
				values: { result, expected: day, found },
				why: `"${result}" should be valid until ${day}, but ${words}`,
			};
	}
	return undefined;
}

/** `found`: the day, or `never`, `revoked`, `endless`. */
function validityOf({ bundle, case: { papers } }: World, result: string): Validity {
	const calendar = calendarOf(bundle);
	const issued = papers.filter(({ kind, of }) => kind === "result" && of === result);
	const paper = issued.findLast(({ revoked_at }) => revoked_at === undefined);
	const revoked = issued.at(-1)?.revoked_at;
	if (paper === undefined) {
		if (revoked === undefined) return { found: "never", words: "was not issued" };
		const day = dayOf(epoch(revoked), calendar.time_zone);
		return { found: "revoked", words: `was revoked on ${day}` };
	}
	if (paper.valid_until === undefined)
		return { found: "endless", words: "is valid without an end" };
	const day = dueOn(paper.valid_until, calendar);
	return { found: day, words: `is until ${day}` };
}

interface Validity {
	readonly found: string;
	readonly words: string;
}

function wrongPeople(world: World, { done_by }: Expectation): Difference | undefined {
	for (const [step, role] of Object.entries(done_by)) {
		const record = world.case.steps[step];
		const found = record?.role ?? record?.by ?? "nobody";
		if (found !== role)
			return {
				code: "other_person",
				step,
				values: { expected: role, found },
				why: `"${step}" should be done by ${role}, but was done by ${found}`,
			};
	}
	return undefined;
}

function wrongMessages(world: World, { told }: Expectation): Difference | undefined {
	const sent = world.effects.flatMap((effect) =>
		effect.kind === "send_message" ? [effect.message] : [],
	);
	const missing = told.find((message) => !sent.includes(message));
	return missing === undefined
		? undefined
		: {
				code: "not_told",
				values: { message: missing },
				why: `the message "${missing}" should be sent, but was not; sent were: ${[...new Set(sent)].join(", ")}`,
			};
}
