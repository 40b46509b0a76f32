import { localParts } from "../expression/dates.ts";
import { isDay } from "../model/values/time.ts";
import type { Linking } from "./linking.ts";

/** `2026-07-01 09:00` by the clocks of a zone, as an instant with its offset; undefined for another form of text. */
export function momentIn(zone: string, text: string): string | undefined {
	const [, day = "", time = ""] =
		/^(\d{4}-\d{2}-\d{2})[ T]([01]\d:[0-5]\d|2[0-3]:[0-5]\d)$/.exec(text) ?? [];
	if (!isDay(day)) return undefined;
	const wanted = Date.parse(`${day}T${time}:00Z`);
	// The offset is that of the instant itself, which is only known once the offset is: twice is always enough.
	let offset = 0;
	for (let round = 0; round < 2; round++) offset = offsetAt(wanted - offset, zone);
	return `${day}T${time}:00${written(offset)}`;
}

/** The zone in which a procedure's moments are written: its calendar's. */
export function zoneOf({ library, procedure }: Linking): string {
	return library.calendars.get(procedure.calendar?.text ?? "")?.time_zone ?? "UTC";
}

/** Milliseconds the zone is ahead of UTC, in whole minutes. */
function offsetAt(ms: number, zone: string): number {
	const local = localParts(new Date(ms).toISOString(), zone);
	return local
		? Date.parse(`${local.date}T${local.time}:00Z`) - Math.floor(ms / 60_000) * 60_000
		: 0;
}

function written(offset: number): string {
	const minutes = Math.abs(offset) / 60_000;
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((n) =>
		String(n).padStart(2, "0"),
	);
	return `${offset < 0 ? "-" : "+"}${hours}:${rest}`;
}
