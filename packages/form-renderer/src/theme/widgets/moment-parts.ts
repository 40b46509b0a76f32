import { wallClock } from "@onedoor/dsl/form";

import { type DateParts, dateOf, partsOf } from "./date-parts.ts";

/** What stands in the boxes of a moment: a date, and hours and minutes as typed. */
export interface MomentParts extends DateParts {
	readonly time: string;
}

/** `2026-11-23T08:30:00+07:00` → 23, 11, 2026, 08:30, as clocks there show it. An unfinished one comes apart the same way. */
export function partsOfMoment(value: unknown, timeZone: string): MomentParts {
	const text = typeof value === "string" ? value : "";
	const local = isInstant(text) ? localOf(Date.parse(text), timeZone) : text;
	const [date = "", time = ""] = local.split("T");
	return { ...partsOf(date), time };
}

/**
 * The boxes as one value: an instant with the offset that holds there then. What is not complete is still a value,
 * `2026-11-23T8`, so that a draft keeps it and the validator can say what is missing.
 */
export function momentOf(parts: MomentParts, timeZone: string): string | undefined {
	const date = dateOf(parts, false) ?? "";
	const time = parts.time.trim();
	if (date === "" && time === "") return undefined;
	const [hours = "", minutes = ""] = /^(\d{1,2})[:.h](\d{2})$/.exec(time)?.slice(1) ?? [];
	const local = `${date}T${hours.padStart(2, "0")}:${minutes}`;
	if (hours === "" || Number.isNaN(Date.parse(`${local}:00Z`))) return `${date}T${time}`;
	return `${local}:00${offsetAt(local, timeZone)}`;
}

function isInstant(text: string): boolean {
	return (
		/T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
		!Number.isNaN(Date.parse(text))
	);
}

/** `2026-11-23T08:30` on the clocks of a zone. */
function localOf(instant: number, timeZone: string): string {
	return wallClock(instant, timeZone).replace(" ", "T");
}

/** Asked twice, because the first guess may lie on the other side of a change of clocks. */
function offsetAt(local: string, timeZone: string): string {
	const wanted = Date.parse(`${local}:00Z`);
	const ahead = (instant: number) =>
		Date.parse(`${localOf(instant, timeZone)}:00Z`) - Math.floor(instant / 60_000) * 60_000;
	const minutes = ahead(wanted - ahead(wanted)) / 60_000;
	const digits = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, "0");
	return `${minutes < 0 ? "-" : "+"}${digits(minutes / 60)}:${digits(minutes % 60)}`;
}
