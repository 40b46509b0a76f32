import { expect, test } from "vitest";

import { dayFormat, numberFormat, pluralRules } from "./intl.ts";

test("a format is made once for a language and what is asked of it", () => {
	const short = dayFormat("vi", { weekday: "short", timeZone: "UTC" });
	expect(dayFormat("vi", { weekday: "short", timeZone: "UTC" })).toBe(short);
	expect(dayFormat("vi", { weekday: "short", timeZone: "Asia/Ho_Chi_Minh" })).not.toBe(short);
	expect(dayFormat("en-GB", { weekday: "short", timeZone: "UTC" })).not.toBe(short);
	expect(numberFormat("en-GB").format(8000)).toBe("8,000");
	expect(numberFormat("vi").format(8000)).toBe("8.000");
	expect(pluralRules("ar").select(3)).toBe("few");
});
