import { describe, expect, it } from "vitest";

import { dueState } from "./due.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const at = (instant: string): number => Date.parse(instant);

describe("dueState", () => {
	const due = "2026-11-24T17:00:00+07:00";

	it("counts minutes on the day itself", () => {
		expect(dueState(due, at("2026-11-24T15:40:00+07:00"), ZONE)).toEqual({
			group: "today",
			days: 0,
			minutes: 80,
		});
	});

	it("counts calendar days before it, by the office's wall", () => {
		expect(dueState(due, at("2026-11-23T00:30:00+07:00"), ZONE)).toEqual({
			group: "later",
			days: 1,
		});
	});

	it("is late at the due instant itself, which is exclusive", () => {
		expect(dueState(due, at(due), ZONE)).toEqual({ group: "late", days: 0 });
		expect(dueState(due, at("2026-11-27T09:00:00+07:00"), ZONE)).toEqual({
			group: "late",
			days: 3,
		});
	});

	it("still falls due today when it ends at midnight", () => {
		const midnight = "2026-11-25T00:00:00+07:00";
		expect(dueState(midnight, at("2026-11-24T23:00:00+07:00"), ZONE)).toEqual({
			group: "today",
			days: 0,
			minutes: 60,
		});
	});

	it("says nothing of what has no date", () => {
		expect(dueState(null, at(due), ZONE)).toEqual({ group: "none", days: 0 });
	});
});
