import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { parseRule, printRule } from "@onedoor/dsl/expression";
import { expect, test } from "vitest";

import { compare, readRule, writeRule } from "./read-rule.ts";

const LIBRARY = fileURLToPath(new URL("../../../../../../../procedures", import.meta.url));

test.each([
	["", []],
	['case.channel = "online"', ["compare"]],
	["late", ["holds"]],
	["not(late)", ["holds"]],
	["a = 1 and not(b) and c", ["compare", "holds", "holds"]],
	["a = 1 and (b or c)", ["compare", "text"]],
	["a or b and c", ["holds", "text"]],
	['x in ("a", "b") and y > 2', ["text", "compare"]],
	["1 < a", ["compare"]],
	["a + 1 < b", ["text"]],
	["years_between(child.birth_date, case.received_on) < 18", ["compare"]],
	["18 > years_between(latest(child.birth_date), today)", ["compare"]],
	["limit <= days_between(today, first_day)", ["compare"]],
	["years_between(a, b) in [12..120]", ["text"]],
	["days_between(case.received_on, today) > 3", ["text"]],
	["a != null", ["given"]],
	["a = null and b = 1", ["given", "compare"]],
	["a != null and years_between(latest(a), today) < 18 and c", ["compare", "holds"]],
	["a != null and b < 3", ["given", "compare"]],
	["c or a != null and a < 3", ["holds", "compare"]],
	['has(kinds, "home")', ["compare"]],
	['not(has(kinds, "home"))', ["compare"]],
	["this is = no rule (", ["text"]],
	['a = "and or" and b', ["compare", "holds"]],
])("%s reads as %j", (text, kinds) => {
	const rows = readRule(text);
	expect(rows.parts.map(({ kind }) => kind)).toEqual(kinds);
	expect(writeRule(rows)).toBe(text);
});

test("a changed row leaves the others as they were written", () => {
	const rows = readRule("a  =  1 and (b or c)");
	const parts = rows.parts.with(0, compare("a", ">=", "2"));
	expect(writeRule({ ...rows, parts })).toBe("a >= 2 and (b or c)");
	expect(writeRule({ join: "or", parts: readRule("a and b").parts })).toBe("a or b");
});

test.each([
	["years_between(birth, case.received_on) < 18", "years_between(birth, case.received_on)", "<"],
	["18 > years_between(birth, case.received_on)", "years_between(birth, case.received_on)", "<"],
	["3 <= a", "a", ">="],
	["limit > days_between(today, start)", "days_between(today, start)", "<"],
])("%s is about %s", (text, left, op) => {
	const [part] = readRule(text).parts;
	expect(part).toMatchObject({ kind: "compare", left, op, text });
	// Both orders ask the same.
	const turned = part?.kind === "compare" ? compare(part.left, part.op, part.right) : undefined;
	expect(readRule(turned?.text ?? "").parts[0]).toMatchObject({ left, op });
});

test("what has to be given before it is asked stays with what is asked, and goes with it", () => {
	const [part] = readRule("born != null and years_between(born, today) < 18").parts;
	expect(part).toMatchObject({ kind: "compare", given: ["born"] });
	expect(compare("years_between(born, today)", ">", "3", ["born"]).text).toBe(
		"born != null and years_between(born, today) > 3",
	);
	expect(compare("age", ">", "3", ["born"]).text).toBe("age > 3");
});

test("joining another way keeps what stood together together", () => {
	const rows = readRule("a or b and c");
	expect(printed(writeRule({ ...rows, join: "and" }))).toBe("a and b and c");
	const added = [
		...readRule("a or b").parts.slice(0, 0),
		{ kind: "text", text: "a or b" } as const,
	];
	expect(printed(writeRule({ join: "and", parts: [...added, compare("c", "holds", "")] }))).toBe(
		"(a or b) and c",
	);
});

test("every rule of the library reads back, and means the same", () => {
	const rules = rulesIn(LIBRARY);
	expect(rules.length).toBeGreaterThan(300);
	const kinds = new Map<string, number>();
	for (const rule of rules) {
		const rows = readRule(rule);
		for (const { kind } of rows.parts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
		expect(printed(writeRule(rows)), rule).toBe(printed(rule));
	}
	// Most of what authors write can be chosen.
	const chosen = (kinds.get("compare") ?? 0) + (kinds.get("holds") ?? 0);
	expect(chosen / (chosen + (kinds.get("text") ?? 0))).toBeGreaterThan(0.6);
});

function printed(text: string): string {
	const { tree } = parseRule(text);
	return tree === undefined ? text : printRule(tree);
}

/** What stands behind `when`, `is`, `must` and `allowed` on one line, where it can be read. */
function rulesIn(folder: string): readonly string[] {
	return (readdirSync(folder, { recursive: true }) as string[])
		.filter((name) => name.endsWith(".yaml"))
		.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
		.flatMap((line) => /^\s+(?:when|is|must|allowed|required_when): (.+)$/.exec(line)?.[1] ?? [])
		.map((text) =>
			text
				.replace(/\s+#.*$/, "")
				.replace(/^'(.*)'$/, (_, inner: string) => inner.replaceAll("''", "'")),
		)
		.filter((text) => text !== "otherwise" && parseRule(text).tree !== undefined);
}
