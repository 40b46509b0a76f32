import { expect, test } from "vitest";

import { dayOf, formatTime } from "./clock.ts";
import {
	formatDate,
	formatDay,
	formatDue,
	formatDueInside,
	formatMoment,
	formatMoney,
	formatPartialDate,
	formatShortDay,
	lastDayOf,
	weekdayShort,
} from "./format.ts";
import { directionOf, languageName, textIn } from "./language.ts";

const in_ = (language: string) => ({ language, timeZone: "Asia/Ho_Chi_Minh" });

test("days name the weekday in each language's own order", () => {
	expect(formatDay("2026-11-30", in_("vi"))).toBe("Thứ Hai, 30/11/2026");
	expect(formatDay("2026-11-30", in_("en"))).toMatch(/^Monday,? 30 November 2026$/);
	expect(formatDay("2026-11-30", in_("ar"))).toBe("الاثنين، 30 نوفمبر 2026");
	expect(formatShortDay("2026-11-23", in_("vi"))).toBe("Thứ Hai 23/11");
	expect(formatShortDay("2026-11-23", in_("ar"))).toBe("الاثنين 23 نوفمبر");
});

test("an instant is read on the office's clock, a day has no zone", () => {
	expect(formatTime("2026-11-23T02:12:00Z", in_("vi"))).toBe("9:12");
	expect(formatMoment("2026-11-23T17:30:00Z", in_("en"))).toBe("Tuesday 24 November, 0:30");
	expect(dayOf("2026-11-23T17:30:00Z", "Asia/Ho_Chi_Minh")).toBe("2026-11-24");
	expect(formatDate("2026-11-02", in_("vi"))).toBe("02/11/2026");
	expect(formatPartialDate("1960-03", in_("vi"))).toBe("03/1960");
	expect(weekdayShort("2026-11-24", "vi")).toBe("T3");
});

test("money is whole minor units of its currency", () => {
	expect(formatMoney(8000, "VND", "vi")).toBe("8.000\u00a0₫");
	expect(formatMoney(3450, "GBP", "en")).toBe("£34.50");
});

test("a text falls back to the base language, then to the source, and says which it is", () => {
	expect(textIn({ vi: "Mẹ", en: "Mother" }, "en-GB", "vi")).toEqual({
		text: "Mother",
		language: "en",
	});
	expect(textIn({ vi: "Mẹ", en: "Mother" }, "ar", "vi")).toEqual({ text: "Mẹ", language: "vi" });
	expect(textIn({ vi: "Mẹ" }, "constructor", "vi")).toEqual({ text: "Mẹ", language: "vi" });
});

test("languages know their name and direction", () => {
	expect(directionOf("ar-EG")).toBe("rtl");
	expect(directionOf("vi")).toBe("ltr");
	expect(languageName("vi")).toBe("Tiếng Việt");
});

test("due instants are exclusive: midnight is the end of the day before", () => {
	const vi = in_("vi");
	expect(formatDue("2026-11-30T17:00:00+07:00", vi)).toBe("Thứ Hai 30/11, 17:00");
	expect(formatDueInside("2026-11-30T17:00:00+07:00", vi)).toBe("thứ Hai 30/11, 17:00");
	expect(formatDue("2026-12-01T00:00:00+07:00", vi)).toBe("Thứ Hai 30/11");
	expect(lastDayOf("2026-12-01T00:00:00+07:00", vi.timeZone)).toBe("2026-11-30");
});
