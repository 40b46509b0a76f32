import { expect, test } from "vitest";

import { parseRule } from "../../expression/parser.ts";
import { definition, fields } from "../../form/fixture.test-data.ts";
import { resultLines } from "./time-lines.ts";

const until = (text: string) => {
	const { tree } = parseRule(text);
	if (!tree) throw new Error(text);
	return { valid_until: { text, tree } };
};

test.each([
	[until("last_day"), "Permit (valid until: Last day)"],
	[until('date("2026-12-31")'), "Permit (valid until: 2026-12-31)"],
	[until("add_days(last_day, 2)"), "Permit (valid until: worked out for each case)"],
	[{ valid_for: { n: 2, unit: "years" } as const }, "Permit (valid for 2 years)"],
	[{}, "Permit"],
])("a result says how long it is valid", (validity, line) => {
	const permit = {
		id: "permit",
		kind: "permit",
		title: { en: "Permit" },
		originals: 1,
		stored: "no" as const,
		...validity,
	};
	const data = fields({ last_day: { as: "date", title: { en: "Last day" } } });
	expect(resultLines(definition({ data, results: { permit } }), "en")).toEqual([line]);
});
