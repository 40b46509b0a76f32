import type { Intervals } from "../bundle/definition.ts";
import { rememberedText } from "../expression/remembered.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { item, type Keyed, type KeyForm, list, map, scalar, word, wordOf } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { freeIds, id } from "./values/names.ts";
import { anyScalar } from "./values/text.ts";
import { date, dateRange, intervals, isDay, isWeekday, WEEKDAYS } from "./values/time.ts";

export interface CalendarFile extends Common {
	readonly calendar?: Named;
	readonly time_zone?: string;
	readonly covers?: { readonly from: string; readonly to: string };
	readonly counting?: Item<CountingModel>;
	readonly hours?: readonly Keyed<Intervals>[];
	readonly days?: readonly Keyed<Item<DayModel>>[];
	readonly day_sets?: readonly Keyed<Item<DaySetModel>>[];
}

export interface CountingModel extends Common {
	readonly first_day?: "not counted" | "counted";
	readonly ends_at?: "close of office" | "24:00";
	readonly last_day_closed?: "next open day" | "stays";
	readonly leap_birthday?: "28 February" | "1 March";
}

export interface DayModel extends Common {
	readonly is?: "closed" | "open";
	readonly hours?: Intervals;
	readonly why?: string;
}

export interface DaySetModel extends Common {
	readonly weekdays?: readonly (typeof WEEKDAYS)[number][];
	readonly dates?: readonly string[];
}

const weekdays: KeyForm = {
	expected: "weekdays such as `monday`",
	example: "monday",
	test: isWeekday,
	pattern: `^(${WEEKDAYS.join("|")})$`,
};
const days: KeyForm = {
	expected: "days such as `2026-09-02`",
	example: "2026-09-02",
	test: isDay,
	pattern: "^\\d{4}-\\d{2}-\\d{2}$",
};

const timeZone = scalar({
	expected: "a time zone such as `Asia/Ho_Chi_Minh`",
	example: "Asia/Ho_Chi_Minh",
	parse: (text) => (isTimeZone(text) ? text : undefined),
});

export const calendarShape: Shape<CalendarFile> = {
	name: "a calendar",
	keys: {
		calendar: {
			form: id,
			required: true,
			doc: "The id by which procedures and offices name it.",
			example: "vn",
		},
		...WORDS,
		time_zone: { form: timeZone, required: true, doc: "The IANA time zone of its hours and days." },
		covers: {
			form: dateRange,
			required: true,
			doc: "The days it knows; a deadline that can run past them is a finding.",
		},
		...BASIS,
		counting: { form: item(() => countingShape), required: true, doc: "How days are counted." },
		hours: {
			form: map(weekdays, intervals),
			required: true,
			doc: "Opening hours by weekday; days left out are closed.",
		},
		days: {
			form: map(
				days,
				item(() => dayShape),
			),
			doc: "Holidays and exchanged working days, by day.",
		},
		day_sets: {
			form: map(
				freeIds,
				item(() => daySetShape),
			),
			doc: "Named sets of days, on which a channel can be closed.",
		},
	},
};

export const countingShape: Shape<CountingModel> = {
	name: "how days are counted",
	keys: {
		...WORDS,
		first_day: {
			form: word("not counted", "counted"),
			required: true,
			doc: "Whether the day of the start is day 1.",
		},
		ends_at: {
			form: word("close of office", "24:00"),
			required: true,
			doc: "When an office's last day ends; the citizen always has until 24:00.",
		},
		last_day_closed: {
			form: word("next open day", "stays"),
			required: true,
			doc: "What follows when the last day is closed.",
		},
		leap_birthday: {
			form: word("28 February", "1 March"),
			required: true,
			doc: "When a birthday of 29 February is reached in other years.",
		},
		...BASIS,
	},
};

export const dayShape: Shape<DayModel> = {
	name: "a day of the calendar",
	keys: {
		is: {
			form: word("closed", "open"),
			required: true,
			doc: "Whether this day is closed or open, against its weekday.",
		},
		...WORDS,
		hours: { form: intervals, doc: "The hours when it is open; default: those of its weekday." },
		why: {
			form: anyScalar,
			required: true,
			doc: "The legal or practical reason.",
			example: "National Day",
		},
		...BASIS,
	},
};

export const daySetShape: Shape<DaySetModel> = {
	name: "a day set",
	example: "weekdays:\n  - friday",
	keys: {
		...WORDS,
		weekdays: { form: list(wordOf(WEEKDAYS)), doc: "Every such day of the week." },
		dates: { form: list(date), doc: "These days." },
		...BASIS,
	},
};

const isTimeZone = rememberedText((text) => {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
});
