import type { Change } from "@onedoor/dsl/diff";
import { expect, test } from "vitest";

import { groupsOf, inOrder, mostTelling, signOf } from "./order.ts";

const change = (
	id: string,
	audience: Change["audience"],
	severity: Change["severity"],
	kind: Change["kind"] = "field_changed",
) => ({ id, audience, severity, kind }) as Change;

const all = [
	change("a", "office", "breaking"),
	change("b", "citizen", "safe", "step_wording"),
	change("c", "citizen", "decision"),
	change("d", "open-cases", "safe"),
	change("e", "citizen", "decision", "step_removed"),
];

test("changes stand by who notices them, citizens first, the worst first, and what is alike as it was", () => {
	expect(
		groupsOf(all).map(({ audience, changes }) => [audience, ...changes.map(({ id }) => id)]),
	).toEqual([
		["citizen", "c", "e", "b"],
		["open-cases", "d"],
		["office", "a"],
	]);
	expect(inOrder(all)).toHaveLength(all.length);
});

test("one line tells the worst, and other words only where there is nothing else", () => {
	expect(mostTelling(all)?.id).toBe("a");
	expect(mostTelling(all.filter(({ audience }) => audience !== "office"))?.id).toBe("c");
	expect(mostTelling([all[1] as Change])?.id).toBe("b");
	expect(mostTelling([])).toBeUndefined();
});

test.each([
	["step_added", "added"],
	["step_removed", "removed"],
	["check_rule", "changed"],
] as const)("%s has the sign of %s", (kind, sign) => expect(signOf({ kind })).toBe(sign));
