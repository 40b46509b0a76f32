import { wallClock } from "@onedoor/dsl/form";

/** The language, and the zone whose clock the office reads. */
export interface Speaking {
	readonly language: string;
	/** IANA. */
	readonly timeZone: string;
}

/** `9:12`, in the office's zone. */
export function formatTime(instant: string, speaking: Speaking): string {
	const [hour = "", minute = ""] = wallClock(Date.parse(instant), speaking.timeZone)
		.slice(11)
		.split(":");
	return `${Number(hour)}:${minute}`;
}

/** The calendar day of an instant in the office's zone, `YYYY-MM-DD`. */
export function dayOf(instant: string, timeZone: string): string {
	if (instant.length === 10) return instant;
	return wallClock(Date.parse(instant), timeZone).slice(0, 10);
}
