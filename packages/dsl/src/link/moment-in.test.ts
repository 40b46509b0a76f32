import { expect, it } from "vitest";

import { momentIn } from "./moment-in.ts";

it("reads a moment by the clocks of a zone, summer and winter", () => {
	expect(momentIn("Asia/Ho_Chi_Minh", "2026-07-01 09:00")).toBe("2026-07-01T09:00:00+07:00");
	expect(momentIn("Europe/London", "2026-07-01 09:00")).toBe("2026-07-01T09:00:00+01:00");
	expect(momentIn("Europe/London", "2026-01-05 09:00")).toBe("2026-01-05T09:00:00+00:00");
	expect(momentIn("America/St_Johns", "2026-01-05 23:30")).toBe("2026-01-05T23:30:00-03:30");
});

it("refuses days and times there are not", () => {
	expect(momentIn("UTC", "2026-02-30 09:00")).toBeUndefined();
	expect(momentIn("UTC", "2026-02-03 25:00")).toBeUndefined();
	expect(momentIn("UTC", "2026-02-03")).toBeUndefined();
});
