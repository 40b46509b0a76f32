import { expect, test } from "vitest";

import { dateOf, partsOf } from "./date-parts.ts";

test("three boxes are one day, and come apart again", () => {
	expect(dateOf({ day: "2", month: "11", year: "2026" }, false)).toBe("2026-11-02");
	expect(partsOf("2026-11-02")).toEqual({ day: "02", month: "11", year: "2026" });
	expect(dateOf({ day: " ", month: "", year: "" }, false)).toBeUndefined();
});

test("an unfinished date keeps what was typed", () => {
	expect(dateOf({ day: "", month: "1", year: "2026" }, false)).toBe("2026-01-");
	expect(partsOf("2026-01-")).toEqual({ day: "", month: "01", year: "2026" });
});

test("where a year is enough, a year is complete", () => {
	expect(dateOf({ day: "", month: "", year: "1960" }, true)).toBe("1960");
	expect(dateOf({ day: "", month: "3", year: "1960" }, true)).toBe("1960-03");
	expect(dateOf({ day: "5", month: "", year: "1960" }, true)).toBe("1960--05");
});
