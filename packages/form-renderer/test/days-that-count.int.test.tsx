import type { PromiseView } from "@onedoor/dsl/bundle";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";

import { DueCard } from "../src/case/DueCard.tsx";
import { SpeakingProvider } from "../src/words/Speaking.tsx";
import { compileBirthRegistration } from "./birth-registration.ts";
import { birthPlayed } from "./harness/birth-scenes.ts";

/** Received on Friday 20 November 2026: the three days that count are Monday to Wednesday. */
const promise: PromiseView = {
	clock: "total",
	started_on: "2026-11-20",
	due: "2026-11-25T17:00:00+07:00",
	stopped: false,
	late: false,
	counted_in: "working_days",
	days: [
		{ date: "2026-11-20", open: true },
		{ date: "2026-11-21", open: false },
		{ date: "2026-11-22", open: false },
		...["23", "24", "25"].map((day) => ({
			date: `2026-11-${day}`,
			open: true,
			counts: true as const,
		})),
	],
};

let bundle: Awaited<ReturnType<typeof compileBirthRegistration>>;
beforeAll(async () => {
	bundle = await compileBirthRegistration();
});

/** The date before the status, without markup, and each day of the strip with its state. */
function card(day: string, language: string, more: Partial<PromiseView> = {}) {
	const { view } = birthPlayed(bundle, "tracker", language);
	const html = renderToStaticMarkup(
		<SpeakingProvider language={language} timeZone="Asia/Ho_Chi_Minh" source="vi">
			<DueCard
				bundle={bundle}
				view={{ ...view, promise: { ...promise, ...more } }}
				now={`2026-11-${day}T09:00:00+07:00`}
			/>
		</SpeakingProvider>,
	);
	const strip = [...html.matchAll(/<li(?: class="(\w+)")?><span>[^<]*<\/span><span>(\d+)/g)];
	return {
		text: html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " "),
		strip: strip.map(([, state = "next", number]) => `${number} ${state}`).join(", "),
	};
}

test("on the day of receipt none of the days has begun, and it is no day of the strip", () => {
	const { text, strip } = card("20", "en");
	expect(text).toContain("3 working days, the first of them Monday");
	expect(text).not.toContain("Working day 1");
	expect(strip).toBe("23 next, 24 next, 25 next");
	expect(card("20", "vi").text).toContain("3 ngày làm việc, tính từ");
	expect(card("20", "ar").text).toContain("عدد أيام العمل 3");
});

test("a weekend leaves it at that, and each working day is one more", () => {
	expect(card("22", "en").text).toContain("3 working days, the first of them");
	expect(card("23", "en").text).toContain("Working day 1 of 3");
	expect(card("24", "en")).toMatchObject({
		text: expect.stringContaining("Working day 2 of 3"),
		strip: "23 done, 24 now, 25 next",
	});
	expect(card("24", "vi").text).toContain("Ngày làm việc thứ 2 trên 3");
});

test("days are called days, and hours are not counted in days", () => {
	expect(card("24", "en", { counted_in: "days" }).text).toContain("Day 2 of 3");
	expect(card("20", "en", { counted_in: "days" }).text).toContain("3 days, the first of them");
	const days = promise.days.map(({ date, open }) => ({ date, open }));
	const hours = { ...promise, days };
	expect(card("24", "en", hours)).toMatchObject({ strip: "" });
	expect(card("24", "en", hours).text).not.toMatch(/[Dd]ay \d of/);
});
