import { expect, test } from "vitest";

import { masked } from "./mask.ts";

test("a number is recognised by its owner and of no use to others", () => {
	expect(masked("079196003482")).toBe("0791 •••• •482");
	expect(masked("1234567")).toBe("•••• 567");
	expect(masked("")).toBe("");
});
