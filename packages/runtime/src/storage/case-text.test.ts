import { expect, it } from "vitest";

import { caseOf } from "../testing/storage-contract.ts";
import { caseText } from "./case-text.ts";

it("is the JSON of the case, with and without visits", () => {
	const fresh = caseOf("a", 1);
	const done = "2026-12-01T10:00:00+01:00";
	const visit = { step: "check", visit: 1, entered_at: done, done_at: done };
	const visited = { ...fresh, visits: { 1: visit, 10: visit } };
	for (const kase of [fresh, visited]) expect(JSON.parse(caseText(kase))).toEqual(kase);
});
