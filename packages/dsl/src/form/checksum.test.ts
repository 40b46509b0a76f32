import { expect, test } from "vitest";

import { checksumHolds } from "./checksum.ts";

test.each([
	["luhn", "79927398713", true],
	["luhn", "79927398710", false],
	["luhn", "7992 7398 713", true],
	["luhn", "x", false],
	["mod97", "GB82 WEST 1234 5698 7654 32", true],
	["mod97", "GB82 WEST 1234 5698 7654 33", false],
	["mod97", "DE89370400440532013000", true],
	["mod97", "", false],
	["vn_tax_code", "0100109106", true],
	["vn_tax_code", "0100109107", false],
	["vn_tax_code", "0100109106-001", true],
	["vn_tax_code", "010010910", false],
] as const)("%s %s: %s", (kind, text, holds) => expect(checksumHolds(kind, text)).toBe(holds));

test("a changed digit is always found", () => {
	const good = "79927398713";
	for (let at = 0; at < good.length; at++) {
		for (let digit = 0; digit < 10; digit++) {
			const changed = good.slice(0, at) + digit + good.slice(at + 1);
			expect([changed, checksumHolds("luhn", changed)]).toEqual([changed, changed === good]);
		}
	}
});
