import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import type { Calendar, Id, Intervals } from "../bundle/index.ts";
import { value_malformed } from "../diagnostic/messages.generated.ts";
import type { CalendarFile, DayModel } from "../model/calendar.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import { WEEKDAYS } from "../model/values/time.ts";
import { placeOf } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";
import { table } from "./registers.ts";

/** A calendar with the hours of every open day, named by a hash of all it says. */
export function linkCalendar(linking: Linking, id: Id, calendar: Item<CalendarFile>): Calendar {
	const hours = table(calendar.hours, (intervals) => intervals) as Calendar["hours"];
	const rest = {
		id,
		time_zone: calendar.time_zone ?? "UTC",
		covers: calendar.covers ?? { from: "0001-01-01", to: "9999-12-31" },
		counting: {
			first_day: calendar.counting?.first_day ?? "not counted",
			ends_at: calendar.counting?.ends_at ?? "close of office",
			last_day_closed: calendar.counting?.last_day_closed ?? "next open day",
			leap_birthday: calendar.counting?.leap_birthday ?? "28 February",
		},
		hours,
		days: linkDays(linking, calendar.days, hours),
		day_sets: table(calendar.day_sets, (set) => ({
			weekdays: set.weekdays ?? [],
			dates: set.dates ?? [],
			...(set.from !== undefined && { from: set.from }),
			...(set.until !== undefined && { until: set.until }),
		})),
	} satisfies Omit<Calendar, "edition">;
	const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(rest))));
	return { ...rest, edition: hash.slice(0, 16) };
}

function linkDays(
	linking: Linking,
	days: readonly Keyed<Item<DayModel>>[] | undefined,
	hours: Calendar["hours"],
): Calendar["days"] {
	const sorted = [...(days ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
	return table(sorted, (day, date) => {
		const why = day.why ?? "";
		if (day.is !== "open") return { is: "closed", why } as const;
		const open = day.hours ?? hoursOf(date, hours);
		if (!open) {
			const expected = "`hours`, because that weekday is closed otherwise";
			linking.report(value_malformed({ expected, found: "nothing" }), placeOf(day.node));
		}
		return { is: "open", hours: open ?? [], why } as const;
	});
}

function hoursOf(date: string, hours: Calendar["hours"]): Intervals | undefined {
	const weekday = WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
	return weekday && hours[weekday];
}
