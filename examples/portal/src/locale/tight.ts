import {
	dayOf,
	formatTime,
	lastDayOf,
	type Speaking,
	weekdayShort,
} from "@onedoor/form-renderer/parts";

/** Dates for the desk, where many stand on a page: `Mon 23 Nov, 9:00`, `T2 23/11, 9:00`. The weekday stays. */
export function tightMoment(instant: string, speaking: Speaking): string {
	const day = tightDay(dayOf(instant, speaking.timeZone), speaking);
	return `${day}${speaking.language === "ar" ? "،" : ","} ${formatTime(instant, speaking)}`;
}

/** The last moment in time: due instants are exclusive, and midnight is the end of the day before. */
export function tightDue(due: string, speaking: Speaking): string {
	const day = lastDayOf(due, speaking.timeZone);
	return dayOf(due, speaking.timeZone) === day
		? tightMoment(due, speaking)
		: tightDay(day, speaking);
}

/** @param day `YYYY-MM-DD` */
export function tightDay(day: string, { language }: Speaking): string {
	const [year = "", month = "", date = ""] = day.split("-");
	if (language === "vi") return `${weekdayShort(day, language)} ${date}/${month}`;
	const name = new Intl.DateTimeFormat(language === "en" ? "en-GB" : `${language}-u-nu-latn`, {
		month: "short",
		timeZone: "UTC",
	}).format(new Date(Date.UTC(Number(year), Number(month) - 1, 1)));
	return `${weekdayShort(day, language)} ${Number(date)} ${name}`;
}
