import type { Bundle, Calendar, Definition, Id, Step } from "@onedoor/dsl/bundle";

/** The procedure's own calendar: its zone is the case's zone. */
export function calendarOf({ definition }: Pick<Bundle, "definition">): Calendar {
	return getCalendar(definition, definition.calendar);
}

/** Whether a step's time is a citizen's, which lasts until 24:00. */
export function isOfCitizen(definition: Definition, step: Step): boolean {
	return actingRoles(step).some((role) => isCitizen(definition, role));
}

export function isCitizen(definition: Definition, role: Id): boolean {
	const is = definition.roles[role]?.is;
	return is === "applicant" || is === "person" || is === "representative";
}

/** Who does a step; the receiving side of a hand-over, whoever leads where others attend. */
export function actingRoles(step: Step): readonly Id[] {
	if (step.does === "attend" && step.led_by !== undefined) return [step.led_by];
	return step.does === "hand_over" ? [step.to] : step.who;
}

/**
 * @throws Error when the bundle lacks a calendar it names: a fault of the compiler.
 */
export function getCalendar(definition: Definition, id: Id): Calendar {
	const calendar = Object.hasOwn(definition.calendars, id) ? definition.calendars[id] : undefined;
	if (calendar === undefined) throw new Error(`no calendar "${id}" in ${definition.procedure}`);
	return calendar;
}
