import { expect, test } from "vitest";

import { limiterOf } from "./rate-limit.ts";

test("a bucket fills again with time, and never over its rim", () => {
	let now = 0;
	const { take } = limiterOf({ burst: 2, perMinute: 60 }, () => now);
	const left = () => {
		for (let taken = 0; ; taken++)
			try {
				take("a");
			} catch {
				return taken;
			}
	};
	expect(left()).toBe(2);
	now += 999;
	expect(left()).toBe(0);
	now += 1;
	expect(left()).toBe(1);
	now += 3_600_000;
	expect(left()).toBe(2);
});
