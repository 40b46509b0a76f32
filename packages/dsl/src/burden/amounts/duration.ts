import type { Calendar, Duration } from "../../bundle/index.ts";

/**
 * A duration in working days of a calendar, holidays aside: the same working day is one; calendar days count by the
 * share of the week that is open, hours by the hours of an average open day.
 */
export function workingDays({ n, unit }: Duration, calendar: Calendar | undefined): number {
	const open = Object.values(calendar?.hours ?? {});
	const perWeek = open.length > 0 ? open.length : 5;
	const perDay = perWeek / 7;
	const hours = open.flat().reduce((total, [from, to]) => total + hoursOf(to) - hoursOf(from), 0);
	switch (unit) {
		case "same working day":
			return 1;
		case "working days":
			return n;
		case "working hours":
			return n / (hours > 0 ? hours / perWeek : 8);
		case "minutes":
			return (n / 60 / 24) * perDay;
		case "hours":
			return (n / 24) * perDay;
		case "days":
			return n * perDay;
		case "weeks":
			return n * perWeek;
		case "months":
			return (n * perWeek * 52) / 12;
		case "years":
			return n * perWeek * 52;
	}
}

/**
 * On how many working days such a time can fall at most, the one on which it begins among them: two calendar days may
 * touch three. Days that are open by exception are not looked at.
 */
export function longestIn(duration: Duration, calendar: Calendar | undefined): number {
	const { n, unit } = duration;
	const perWeek = Object.keys(calendar?.hours ?? {}).length || 5;
	const calendarDays = (days: number): number =>
		Math.floor(days / 7) * perWeek + Math.min(days % 7, perWeek) + 1;
	switch (unit) {
		case "same working day":
			return 1;
		case "working days":
			return n + 1;
		case "days":
			return calendarDays(n);
		case "weeks":
			return n * perWeek + 1;
		case "hours":
		case "minutes":
			return calendarDays(Math.ceil(n / (unit === "hours" ? 24 : 24 * 60)));
		case "working hours":
			return Math.ceil(workingDays(duration, calendar)) + 1;
		case "months":
			return calendarDays(n * 31);
		case "years":
			return calendarDays(n * 366);
	}
}

function hoursOf(time: string): number {
	const [hours = "0", minutes = "0"] = time.split(":");
	return Number(hours) + Number(minutes) / 60;
}
