import { describe, expect, test } from "vitest";

import type { Expression } from "./ast.ts";
import { checkRule } from "./check-rule.ts";
import { parseRule } from "./parser.ts";
import { ANY_ITEM, type Expected, type Named, type RuleEnv, type RuleType } from "./types.ts";

const KIND: RuleType = {
	kind: "choice",
	list: "birth_kind",
	codes: ["normal", "father_unknown", "mother_unknown", "abandoned"],
};
const NAMES: Readonly<Record<string, Named>> = {
	kind: always(KIND),
	yes: always({ kind: "yes_no" }),
	mother_known: always({ kind: "yes_no" }),
	name: always({ kind: "text" }),
	n: always({ kind: "whole" }),
	area: always({ kind: "number" }),
	price: always({ kind: "money" }),
	day: always({ kind: "date" }),
	born: always({ kind: "partial_date" }),
	sent: always({ kind: "moment" }),
	grounds: always({ kind: "choices", list: "grounds", codes: ["poor", "disabled"] }),
	guests: always({ kind: "list", of: { kind: "group" } }),
	"guests.age": always({ kind: "list", of: { kind: "whole" } }),
	"guests.room": {
		...always({ kind: "list", of: { kind: "text" } }),
		item: { presentWhen: [], optional: true },
	},
	"guests.is_minor": always({ kind: "list", of: { kind: "yes_no" } }),
	"guests.guardian": {
		...always({ kind: "list", of: { kind: "text" } }),
		item: { presentWhen: [{ op: "path", path: ["guests", ANY_ITEM, "is_minor"] }] },
	},
	"guests.pocket_money": {
		...always({ kind: "list", of: { kind: "money" } }),
		item: { presentWhen: [{ op: "path", path: ["guests", ANY_ITEM, "is_minor"] }] },
	},
	panels: { ...always({ kind: "list", of: { kind: "group" } }), positive: true },
	"panels.power": {
		...always({ kind: "list", of: { kind: "whole" } }),
		item: { presentWhen: [], positive: true },
	},
	"panels.age": {
		...always({ kind: "list", of: { kind: "whole" } }),
		item: { presentWhen: [], optional: true },
	},
	metres: { ...always({ kind: "whole" }), positive: true },
	note: { ...always({ kind: "text" }), optional: true },
	count_left: { ...always({ kind: "whole" }), optional: true },
	"mother.born": { type: { kind: "date" }, presentWhen: [tree("mother_known")] },
	"father.born": {
		type: { kind: "date" },
		presentWhen: [tree('kind in ("normal", "mother_unknown")')],
	},
	papers: { ...always({ kind: "document" }), optional: true },
	"papers.given": always({ kind: "yes_no" }),
};

describe("silent", () => {
	fine('kind = "normal" and not(yes)');
	fine('kind in ("normal", "abandoned") or n in [1..10)');
	fine("n + 1 > area * 2.5");
	fine("price * 2 + 500 >= 1000", "yes_no");
	fine("price / 2", "money");
	fine("n / 2", "number");
	fine("round(area, 1)", "number");
	fine("-n", "whole");
	fine("latest(born) < day and years_between(day, today) >= 18");
	fine("date_of(sent) = day");
	fine('has(grounds, "poor") or count(grounds) = 0');
	fine("some g in guests satisfies g.age > 17");
	fine("sum(guests.age) > 3 and distinct(guests.age)");
	fine("sum(for g in guests return if g.age >= 18 then 1 else 0) > 3");
	fine("count(guests) > 0 and max_of(for g in guests return g.age + 1) > 3");
	fine("n / count(for p in panels return p.power) > 1");
	fine("sum(for g in guests return if g.is_minor then g.pocket_money else 0) > price");
	fine("some g in guests satisfies g.is_minor and length(g.guardian) > 3");
	fine("every g in guests satisfies not(g.is_minor) or length(g.guardian) > 3");
	fine("every g in guests satisfies (if g.is_minor then length(g.guardian) > 3 else yes)");
	fine("n / count(panels) > 1 and n / count(panels.power) > 1 and n / metres > 1");
	fine("max_of(panels.power) > 3 and (some p in panels satisfies n / p.power > 1)");
	fine('note != null and note = "x"');
	fine('note = "x" and note != null');
	fine("note = null or length(note) > 3");
	fine('if note = null then "none" else note', "text");
	fine('if note != null then note else "none"', "text");
	fine('not(note = null) and note = "x"');
	fine("count(guests) > 0 and max_of(guests.age) > 3");
	fine("n != 0 and 10 / n > 1");
	fine("n > 0 and 10 / n > 1");
	fine("if n = 0 then 0 else 10 / n", "number");
	fine("distinct(guests.room)");
	fine('some g in guests satisfies g.room != null and g.room = "1"');
	fine("if yes then price else 0", "money");
});

describe("what is known makes a value present", () => {
	fine("mother.born < day", "yes_no", "mother_known");
	fine("mother.born < day", "yes_no", 'kind = "father_unknown"');
	fine("mother_known and mother.born < day");
	fine('kind = "normal" and mother.born < father.born');
	fine('if kind = "abandoned" then yes else not(yes)');
	fine('kind != "abandoned" and kind != "father_unknown" and father.born < day');
	fine("mother.born = null or mother.born < day");
	fine("mother.born < day", "yes_no", 'kind = "normal" and n > 3');
	finds("mother.born < day", ["maybe_absent", "mother.born"]);
	finds('kind = "mother_unknown" and mother.born < day', ["maybe_absent", "mother.born"]);
	finds('kind = "normal" or mother.born < day', ["maybe_absent", "mother.born"]);
	finds("if mother_known then yes else mother.born < day", ["maybe_absent", "mother.born"]);
});

describe("one fault, one finding, at its place", () => {
	finds("kid = 1", ["name_unknown", "kid"]);
	finds("guests.aeg > 1", ["member_unknown", "aeg"]);
	finds("some g in guests satisfies g.aeg > 1", ["member_unknown", "aeg"]);
	finds("some g in guests satisfies h.age > 1", ["name_unknown", "h"]);
	finds('kind = "norml"', ["code_unknown", '"norml"']);
	finds(
		'kind in ("normal", "nrmal", "abandond")',
		["code_unknown", '"nrmal"'],
		["code_unknown", '"abandond"'],
	);
	finds('has(grounds, "por")', ["code_unknown", '"por"']);
	finds('day = "2026-01-01"', ["types_differ", '"2026-01-01"']);
	finds("name = 1 and n = 2", ["types_differ", "1"]);
	finds("kind < 3", ["no_order", "kind"]);
	finds('n > "many"', ["types_differ", '"many"']);
	finds('"many" < n', ["types_differ", "n"]);
	finds("born < day", ["no_order", "born"]);
	finds("name < name", ["no_order", "name"]);
	finds("yes = true", ["yes_no_compared", "true"]);
	finds("n and yes", ["not_yes_no", "n"]);
	finds("not(n)", ["not_yes_no", "n"]);
	finds("name + 1 = 2", ["not_a_number", "name"]);
	finds("price + n > price", ["money_mixed", "price + n"]);
	finds("price > n", ["types_differ", "n"]);
	finds("price * price > 1", ["money_mixed", "price * price"]);
	finds("(if yes then 1 else name) = 1", ["ways_differ", "name"]);
	finds("some x in n satisfies x = 1", ["not_a_list", "n"]);
	finds("cuont(guests) > 1", ["function_unknown", "cuont"]);
	finds("count(guests, n) > 1", ["argument_count", "count(guests, n)"]);
	finds("year(n) > 1", ["argument_type", "n"]);
	finds("has(grounds, name)", ["literal_expected", "name"]);
	finds("min(n, day) > 1", ["argument_type", "day"]);
	finds("n = null", ["never_absent", "n"]);
	finds("n + 1 = null", ["null_misplaced", "n + 1"]);
	finds("count(null) = 1", ["null_misplaced", "null"]);
	finds("count(for g in n return 1) = 1", ["not_a_list", "n"]);
	finds(
		"count(guests) > 0 and max_of(for g in guests return g.is_minor) = 1",
		["argument_type", "for g in guests return g.is_minor"],
		["types_differ", "1"],
	);
	finds("sum(for g in guests return g.lost) = 1", ["member_unknown", "lost"]);
	finds('length(for g in guests return "a") = 1', ["argument_type", 'for g in guests return "a"']);
	finds("count(for g in guests return g.room) = 1", ["maybe_absent", "g.room"]);
	finds("max_of(for g in guests return g.age) > 3", [
		"maybe_absent",
		"max_of(for g in guests return g.age)",
	]);
	finds("note = name", ["maybe_absent", "note"]);
	finds('some g in guests satisfies g.room = "1"', ["maybe_absent", "g.room"]);
	finds("max_of(guests.age) > 1", ["maybe_absent", "max_of(guests.age)"]);
	finds("1 / n > 1", ["division_unguarded", "n"]);
	finds("n / count(guests) > 1", ["division_unguarded", "count(guests)"]);
	finds("n / count(panels.age) > 1", ["division_unguarded", "count(panels.age)"]);
	finds("some g in guests satisfies length(g.guardian) > 3", ["maybe_absent", "g.guardian"]);
	finds("some g in guests satisfies not(g.is_minor) and length(g.guardian) > 3", [
		"maybe_absent",
		"g.guardian",
	]);
	// Hidden in every item, there is no most of it.
	finds("some g in panels satisfies max_of(guests.pocket_money) > 5", [
		"maybe_absent",
		"max_of(guests.pocket_money)",
	]);
	// An item that bears another name's name proves nothing by what is said of that name.
	finds("yes and (some yes in guests satisfies length(yes.guardian) > 3)", [
		"maybe_absent",
		"yes.guardian",
	]);
	finds("this.x = 1", ["this_without_group", "this"]);
	finds(
		'kid = 1 and not(n) and kind = "x"',
		["name_unknown", "kid"],
		["not_yes_no", "n"],
		["code_unknown", '"x"'],
	);
});

describe("the type of the whole", () => {
	finds("n + 1", ["result_type", "n + 1"]);
	finds("kind", ["result_type", "kind"]);
	test("a value that may be absent may be given", () => {
		expect(
			checkRule(tree("note"), env([]), { types: [{ kind: "text" }], mayBeAbsent: true }).errors,
		).toEqual([]);
	});
});

test("values for the words", () => {
	const { errors } = checkRule(tree('kind = "norml"'), env([]));
	expect(errors[0]?.values).toEqual({
		list: "birth_kind",
		name: "norml",
		closest: "normal",
		expected: "normal, father_unknown, mother_unknown, abandoned",
	});
});

describe("what was found, what was expected, and the closest thing that is right", () => {
	says('n > "many"', {
		left: "`n`",
		left_type: "a whole number",
		right: '"many"',
		right_type: "text",
	});
	says('n = "2"', { closest: "2" });
	says("name = 1", { right: "1", right_type: "a whole number", closest: '"1"' });
	says('day > "2026-01-31"', { left_type: "a date", closest: 'date("2026-01-31")' });
	says('day > "soon"', { left_type: "a date", right_type: "text", closest: undefined });
	says("sent = day", { left_type: "a moment", closest: "date_of(sent)" });
	says('yes = "true"', { left_type: "a yes/no", closest: "yes" });
	says('grounds = "poor"', { closest: 'has(grounds, "poor")' });
	says("born < day", { name: "`born`", found: "a partial date", closest: "latest(born)" });
	says("name < name", { found: "text", closest: undefined });
	says("n and yes", { name: "`n`", found: "a whole number", closest: "n > 0" });
	says("kind", {
		expected: "a yes/no",
		found: "a code of `birth_kind`",
		closest: 'kind = "normal"',
	});
	says("n + 1", { name: "`n + 1`", expected: "a yes/no", closest: undefined });
	says("yes = true", { name: "`yes`" });
	says("year(n) > 1", {
		function: "year",
		expected: "a date",
		name: "`n`",
		found: "a whole number",
	});
	says("price * price > 1", { sign: "*", expected: "an amount and a number", right_type: "money" });
	says("price + n > price", { sign: "+", expected: "two amounts", right_type: "a whole number" });
	test("a long part is cut", () => {
		const values = checkRule(tree(`not(n + 1${" + n".repeat(40)})`), env([])).errors[0]?.values;
		expect(String(values?.name)).toHaveLength(62);
	});
});

function says(text: string, values: Readonly<Record<string, unknown>>): void {
	test(text, () => {
		const { errors } = checkRule(tree(text), env([]), { types: [{ kind: "yes_no" }] });
		expect(errors).toHaveLength(1);
		const found = Object.keys(values).map((name) => [name, errors[0]?.values[name]]);
		expect(Object.fromEntries(found)).toEqual(values);
	});
}

function fine(text: string, type: string = "yes_no", ...known: string[]): void {
	test(`${text}${known.length > 0 ? ` when ${known.join()}` : ""}`, () => {
		const checked = checkRule(tree(text), env(known.map(tree)), {
			types: [{ kind: type } as RuleType],
		});
		expect(checked.errors).toEqual([]);
		expect(checked.type.kind).toBe(type);
	});
}

function finds(text: string, ...expected: [code: string, letters: string][]): void {
	test(text, () => {
		const wanted: Expected = { types: [{ kind: "yes_no" }] };
		expect(
			checkRule(tree(text), env([]), wanted).errors.map(({ code, at }) => [
				code,
				text.slice(...at),
			]),
		).toEqual(expected);
	});
}

function env(known: readonly Expression[]): RuleEnv {
	return {
		known,
		meaning: (name) =>
			name === "mother_known" ? tree('kind in ("normal", "father_unknown")') : undefined,
		resolve: (path) => {
			const found =
				NAMES[path.join(".")] ?? (path[0] === "today" ? always({ kind: "date" }) : undefined);
			if (found) return found;
			if (path[0] === "this") return { unknown: 0, candidates: [], why: "no_group" };
			const known =
				path.length > 1 && Object.keys(NAMES).some((name) => name.startsWith(`${path[0]}.`));
			return {
				unknown: known ? 1 : 0,
				candidates: Object.keys(NAMES).map((name) => name.split(".")[known ? 1 : 0] ?? ""),
			};
		},
	};
}

function always(type: RuleType): Named {
	return { type, presentWhen: [] };
}

function tree(text: string): Expression {
	const { tree: read, errors } = parseRule(text);
	if (!read) throw new Error(`${text}: ${errors.map(({ code }) => code).join()}`);
	return read;
}
