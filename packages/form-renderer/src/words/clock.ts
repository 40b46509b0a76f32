/** The language, and the zone whose clock the office reads. */
export interface Speaking {
	readonly language: string;
	/** IANA. */
	readonly timeZone: string;
}

/** `9:12`, in the office's zone. */
export function formatTime(instant: string, speaking: Speaking): string {
	const parts = new Intl.DateTimeFormat("en-GB", {
		timeZone: speaking.timeZone,
		hour: "numeric",
		minute: "2-digit",
		hourCycle: "h23",
	}).formatToParts(new Date(instant));
	const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
	return `${Number(part("hour"))}:${part("minute")}`;
}

/** The calendar day of an instant in the office's zone, `YYYY-MM-DD`. */
export function dayOf(instant: string, timeZone: string): string {
	if (instant.length === 10) return instant;
	return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(instant));
}
