import type { Calendar, ChannelId, Id, IsoDate } from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";

import { dayOf, epoch, weekdayOf } from "../time/zone.ts";

import { calendarOf } from "./calendars.ts";
import type { Case } from "./case.ts";
import type { Refusal } from "./command.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** Why nothing can be handed in on a channel today, with this data: it has no such cases, or the day is a closed one. */
export function whyNotChannel(turn: Turn, filed: Case): Refusal | undefined {
	const { channels, conditions } = turn.definition;
	const channel = channels[filed.channel as ChannelId];
	if (channel === undefined) return refuse("channel_closed", { channel: filed.channel });
	if (channel.when && !holds(channel.when, turn.scope(filed)))
		return refuse("channel_closed", { channel: filed.channel });
	const calendar = calendarOf(turn.bundle);
	const day = dayOf(epoch(turn.now), calendar.time_zone);
	if (channel.closed_on === undefined || !isIn(calendar, channel.closed_on, day)) return undefined;
	const exempt = channel.except_for === undefined ? undefined : conditions[channel.except_for];
	return exempt && holds(exempt, turn.scope(filed))
		? undefined
		: refuse("channel_closed", { channel: filed.channel, day, open: openOn(turn, day) });
}

/** Why nothing can even be begun on a channel today: closed for everybody, whatever they are going to say. */
export function whyNotBegin(turn: Turn, channel: ChannelId): Refusal | undefined {
	const { channels, conditions } = turn.definition;
	const { closed_on, except_for } = channels[channel];
	const calendar = calendarOf(turn.bundle);
	const day = dayOf(epoch(turn.now), calendar.time_zone);
	const isClosed = closed_on !== undefined && isIn(calendar, closed_on, day);
	const mayPass = except_for !== undefined && conditions[except_for] !== undefined;
	return isClosed && !mayPass
		? refuse("channel_closed", { channel, day, open: openOn(turn, day) })
		: undefined;
}

/** Where to turn to instead: the other channels that are not closed on that day. */
function openOn({ bundle, definition }: Turn, day: IsoDate): readonly string[] {
	const calendar = calendarOf(bundle);
	return Object.entries(definition.channels)
		.filter(([, { closed_on }]) => closed_on === undefined || !isIn(calendar, closed_on, day))
		.map(([id]) => id);
}

const WEEKDAYS = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday",
] as const;

/** Whether a day belongs to a named set of the calendar. */
function isIn(calendar: Calendar, id: Id, day: IsoDate): boolean {
	const set = calendar.day_sets[id];
	if (set === undefined || day < (set.from ?? day) || day > (set.until ?? day)) return false;
	return (
		set.dates.includes(day) ||
		set.weekdays.some((weekday) => WEEKDAYS[weekdayOf(day) - 1] === weekday)
	);
}
