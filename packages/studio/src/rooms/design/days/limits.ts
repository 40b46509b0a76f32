import type { Calendar, Clock, Definition, Step } from "@onedoor/dsl/bundle";
import type { limitFrom } from "@onedoor/runtime/core";

type Asked = Parameters<typeof limitFrom>[0];

/** A limit without the moment at which it begins. */
export type Limit = Pick<Asked, "budget" | "ofCitizen" | "calendar" | "warn" | "received">;

const CITIZENS: ReadonlySet<string> = new Set(["applicant", "person", "representative"]);

/** The limit that a step sets itself; undefined where a clock or nothing does. */
export function limitOfStep(definition: Definition, step: Step): Limit | undefined {
	const { deadline } = step;
	const calendar = calendarOf(definition);
	if (deadline === undefined || calendar === undefined || deadline.with !== undefined)
		return undefined;
	const ofCitizen = step.who.some((role) => CITIZENS.has(definition.roles[role]?.is ?? ""));
	return { ...lengthOf(deadline), ofCitizen, calendar };
}

export function limitOfClock(definition: Definition, clock: Clock): Limit | undefined {
	const calendar = calendarOf(definition);
	if (calendar === undefined) return undefined;
	const { cut_off: cutOff, of, starts } = clock;
	const isReceived = starts.length === 0 || cutOff !== undefined;
	return {
		...lengthOf(clock),
		ofCitizen: CITIZENS.has(definition.roles[of ?? ""]?.is ?? ""),
		calendar,
		...(isReceived && { received: { ...(cutOff !== undefined && { cutOff }) } }),
	};
}

function lengthOf({
	within,
	by,
	warn,
}: Pick<Clock, "within" | "by" | "warn">): Pick<Limit, "budget" | "warn"> {
	const budget = { ...(within && { within }), ...(by !== undefined && { by }) };
	return { budget, ...(warn && { warn }) };
}

function calendarOf({ calendars, calendar }: Definition): Calendar | undefined {
	return Object.hasOwn(calendars, calendar) ? calendars[calendar] : undefined;
}
