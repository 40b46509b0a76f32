import { expect, it } from "vitest";

import { tightDue, tightMoment } from "./tight.ts";

const in_ = (language: string): { language: string; timeZone: string } => ({
	language,
	timeZone: "Asia/Ho_Chi_Minh",
});

it("keeps the weekday, and drops the year", () => {
	expect(tightMoment("2026-11-23T09:00:00+07:00", in_("en"))).toBe("Mon 23 Nov, 9:00");
	expect(tightMoment("2026-11-23T09:00:00+07:00", in_("vi"))).toBe("T2 23/11, 9:00");
	expect(tightMoment("2026-11-23T09:00:00+07:00", in_("ar"))).toBe("الاثنين 23 نوفمبر، 9:00");
});

it("says the end of a day as that day", () => {
	expect(tightDue("2026-12-01T00:00:00+07:00", in_("en"))).toBe("Mon 30 Nov");
	expect(tightDue("2026-11-30T17:00:00+07:00", in_("en"))).toBe("Mon 30 Nov, 17:00");
});
