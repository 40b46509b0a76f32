/** The language, and the zone whose clock the office reads. */
export interface Speaking {
	readonly language: string;
	/** IANA. */
	readonly timeZone: string;
}

/** `9:12`, in the office's zone. */
export function formatTime(instant: string, speaking: Speaking): string {
	const [hour = "", minute = ""] = onTheClock(instant, speaking.timeZone).slice(11).split(":");
	return `${Number(hour)}:${minute}`;
}

/** The calendar day of an instant in the office's zone, `YYYY-MM-DD`. */
export function dayOf(instant: string, timeZone: string): string {
	if (instant.length === 10) return instant;
	return onTheClock(instant, timeZone).slice(0, 10);
}

/** `2026-11-23 09:12`, as the clocks of a zone show an instant: Swedish writes ISO 8601. */
function onTheClock(instant: string, timeZone: string): string {
	// Asked with every look at a form's rules, and dear to make.
	if (clock?.timeZone !== timeZone)
		clock = {
			timeZone,
			format: new Intl.DateTimeFormat("sv-SE", {
				timeZone,
				dateStyle: "short",
				timeStyle: "short",
			}),
		};
	return clock.format.format(new Date(instant));
}

let clock: { readonly timeZone: string; readonly format: Intl.DateTimeFormat } | undefined;
