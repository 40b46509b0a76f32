import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";

import { addDays, at, dayOf, epoch, instantOf, startOf, timeOf, weekdayOf } from "./zone.ts";

/** Zones that change their clocks by an hour or half an hour, at midnight too, and some that never do. */
const zone = fc.constantFrom(
	"Asia/Ho_Chi_Minh",
	"Europe/Paris",
	"America/New_York",
	"America/Santiago",
	"Asia/Beirut",
	"Australia/Lord_Howe",
	"Asia/Kathmandu",
	"Africa/Casablanca",
);
const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) });
const day = instant.map((ms) => new Date(ms).toISOString().slice(0, 10));
const time = fc
	.integer({ min: 0, max: 24 * 60 - 1 })
	.map((n) => `${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`);

it("says of any instant what Temporal says", () => {
	fc.assert(
		fc.property(instant, zone, (ms, where) => {
			const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(where);
			const text = zoned.toString({ timeZoneName: "never" });
			expect(instantOf(ms, where)).toBe(text);
			expect(epoch(text)).toBe(ms);
			expect(dayOf(ms, where)).toBe(zoned.toPlainDate().toString());
			expect(timeOf(ms, where)).toBe(zoned.toPlainTime().toString({ smallestUnit: "minute" }));
		}),
		{ numRuns: 2_000 },
	);
});

it("says what Temporal says just before, at and after the clocks change", () => {
	const near = fc.constantFrom(-1_000, -1, 0, 1, 1_000);
	fc.assert(
		fc.property(instant, zone, near, (ms, where, apart) => {
			const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(where);
			const change = zoned.getTimeZoneTransition("next");
			fc.pre(change !== null);
			const then = change.epochMilliseconds + apart;
			const text = Temporal.Instant.fromEpochMilliseconds(then)
				.toZonedDateTimeISO(where)
				.toString({ timeZoneName: "never" });
			expect(instantOf(then, where)).toBe(text);
		}),
	);
});

it("says of any day what Temporal says", () => {
	fc.assert(
		fc.property(
			day,
			time,
			zone,
			fc.integer({ min: -800, max: 800 }),
			(date, clock, where, days) => {
				const plain = Temporal.PlainDate.from(date);
				const plainTime = Temporal.PlainTime.from(clock);
				expect(addDays(date, days)).toBe(plain.add({ days }).toString());
				expect(weekdayOf(date)).toBe(plain.dayOfWeek);
				expect(startOf(date, where)).toBe(plain.toZonedDateTime(where).epochMilliseconds);
				if (clock !== "00:00")
					expect(at(date, clock, where)).toBe(
						plain.toZonedDateTime({ timeZone: where, plainTime }).epochMilliseconds,
					);
			},
		),
		{ numRuns: 2_000 },
	);
});

it("refuses what is no instant and no day", () => {
	expect(() => epoch("yesterday")).toThrow(RangeError);
	expect(() => addDays("2026-13-01", 1)).toThrow(RangeError);
});
