import { expect, test } from "vitest";
import type { Definition } from "../../bundle/index.ts";
import { parseRule } from "../../expression/parser.ts";
import { ruleInWords } from "./rule-in-words.ts";

const title = (en: string, vi: string, ar: string) => ({ en, vi, ar });
const DEFINITION = {
	languages: ["vi", "en", "ar"],
	data: {
		child: {
			path: "child",
			title: title("Child", "Trẻ", "الطفل"),
			group: {
				birth_date: {
					path: "child.birth_date",
					as: "partial_date",
					title: title("Date of birth", "Ngày sinh", "تاريخ الميلاد"),
				},
			},
		},
		start: { path: "start", as: "date", title: title("First day", "Ngày đầu", "اليوم الأول") },
		kind: { path: "kind", as: "choice", list: "kinds", title: title("Kind", "Loại", "النوع") },
	},
	lists: { kinds: { codes: { home: { title: title("At home", "Tại nhà", "في البيت") } } } },
	steps: {},
	computed: {},
	checks: {},
	conditions: {},
	channels: {},
	documents: {},
} as unknown as Definition;

const said = (rule: string) => {
	const { tree } = parseRule(rule);
	return tree && ruleInWords(tree, DEFINITION);
};

test("an age is said as people say it, in each language and from either side", () => {
	const words = {
		en: "Child – Date of birth: age under 18 years on the day it is received",
		vi: "Trẻ – Ngày sinh: dưới 18 tuổi vào ngày tiếp nhận",
		ar: "الطفل – تاريخ الميلاد: العمر أقل من 18 سنة في يوم الاستلام",
	};
	expect(said("years_between(latest(child.birth_date), case.received_on) < 18")).toEqual(words);
	expect(said("18 > years_between(latest(child.birth_date), case.received_on)")).toEqual(words);
});

test.each([
	[
		"months_between(latest(child.birth_date), today) in [6..12]",
		"Child – Date of birth: age from 6 months to 12 months today",
		"Trẻ – Ngày sinh: từ 6 tháng đến 12 tháng tuổi vào hôm nay",
	],
	[
		"days_between(case.received_on, start) >= 30",
		"First day: at least 30 days after the day it is received",
		"Ngày đầu: từ 30 ngày sau ngày tiếp nhận",
	],
	["start < today", "First day is before today", "Ngày đầu trước hôm nay"],
	[
		'late or start != null and kind in ("home")',
		"“late” holds or (First day is given and Kind is one of: At home)",
		"“late” đúng hoặc (đã có Ngày đầu và Loại là một trong: Tại nhà)",
	],
])("%s", (rule, en, vi) => {
	expect(said(rule)).toMatchObject({ en, vi });
});

test("what can only be said as it is written is not said in part", () => {
	expect(said("start < today and add_days(start, 3) > today")).toBeUndefined();
	expect(said("if late then start < today else late")).toBeUndefined();
});
