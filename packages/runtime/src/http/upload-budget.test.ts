import { expect, it } from "vitest";

import { spendingOf } from "./upload-budget.ts";

const DAY_MS = 86_400_000;

it("one person sends so many files and bytes in a day, others as much, and tomorrow again", () => {
	let now = 5 * DAY_MS;
	const spending = spendingOf({ files: 3, bytes: 100 }, () => now);
	const refused = expect.objectContaining({ message: "too_much_uploaded" });
	spending.begin("ann", 60);
	expect(() => spending.begin("ann", 41)).toThrow(refused);
	spending.begin("ann", 40);
	expect(() => spending.begin("ann", 1)).toThrow(refused);
	spending.begin("ann", 0);
	expect(() => spending.begin("ann", 0)).toThrow(refused);
	spending.begin("bob", 100);
	now += DAY_MS;
	spending.begin("ann", 100);
});
