import { expect, test } from "vitest";

import { namedLimits, saidIn } from "./named-limits.ts";

test.each([
	["en", "We decide within 8 working days, on the 1 working day after.", [8, 1]],
	["en", "It takes 3 to 5 working days, or 2–4 working days.", []],
	["en", "Ask within 30 days, in 2 working\nhours at most; 1.5 working days.", [2]],
	["vi", "Cơ quan giải quyết trong 3 ngày làm việc, từ 4 đến 6 ngày làm việc.", [3]],
	["vi", "Nộp trong 60 ngày; trả lời sau 4 giờ làm việc.", [4]],
	["ar", "يُبت في الطلب خلال 5 أيام عمل، أو ١٥ يوم عمل، أو 4 ساعات عمل.", [5, 15, 4]],
	["ar", "خلال 30 يومًا", []],
	["fr", "sous 5 jours ouvrables", []],
])("in %s, limits in %j are %j", (language, text, numbers) => {
	const named = namedLimits(text, language);
	expect(named.map(({ limit }) => limit.n)).toEqual(numbers);
	for (const { start, end, words } of named)
		expect(text.slice(start, end).replaceAll(/\s+/g, " ")).toBe(words);
});

test("a limit is said only where a number and a word do", () => {
	const day = { n: 1, unit: "working days" } as const;
	expect([saidIn("en", day), saidIn("vi", day), saidIn("ar", day)]).toEqual([
		"1 working day",
		"1 ngày làm việc",
		undefined,
	]);
	expect(saidIn("en", { n: 2, unit: "weeks" })).toBeUndefined();
});
