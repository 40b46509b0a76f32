import type { Linked } from "@onedoor/dsl";
import type { Calendar, Definition } from "@onedoor/dsl/bundle";
import { limitsMoved, type MovedLimit } from "@onedoor/runtime/core";

import { findKey } from "../language/key-lines.ts";
import type { CalendarView, ChangedDay, SourceText } from "./protocol.ts";

/** Undefined where no procedure that can be read uses the calendar. */
export function calendarView(
	all: readonly Linked[],
	files: readonly SourceText[],
	path: string,
	changed: ChangedDay | undefined,
): CalendarView | undefined {
	const text = files.find((file) => file.path === path)?.text ?? "";
	const id = findKey(text, "calendar")?.value ?? "";
	// The youngest edition of each: cases begin on that one.
	const definitions = new Map(all.map(({ definition }) => [definition.procedure, definition]));
	const users = [...definitions.values()].filter(({ calendars }) => Object.hasOwn(calendars, id));
	const calendar = users[0]?.calendars[id];
	if (calendar === undefined) return undefined;
	if (changed === undefined) return { calendar, moved: [] };
	const after = changedTo(calendar, changed);
	const moved = users
		.filter((one) => one.calendar === id)
		.flatMap((one) =>
			limitsMoved(one, calendar, after, changed.day).map((limit) => ({
				...limit,
				titles: [one.title, titleOf(one, limit)] as const,
			})),
		);
	return { calendar, moved };
}

function changedTo(calendar: Calendar, { day, is }: ChangedDay): Calendar {
	const hours = Object.values(calendar.hours)[0] ?? [];
	const said = is === "closed" ? { is, why: "" } : { is, hours, why: "" };
	return { ...calendar, days: { ...calendar.days, [day]: said } };
}

function titleOf(definition: Definition, { of }: MovedLimit) {
	return "clock" in of
		? (definition.clocks[of.clock]?.title ?? {})
		: (definition.steps[of.step]?.title ?? {});
}
