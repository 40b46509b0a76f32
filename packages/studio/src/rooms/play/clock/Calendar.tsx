import { dayNumber, dayOf, useSpeaking, weekdayShort } from "@onedoor/form-renderer/parts";
import { calendarDays } from "@onedoor/runtime/core";
import { calendarOf, type World } from "@onedoor/runtime/testing/play";
import type { ReactElement } from "react";

import { usePlayWords } from "../words/index.ts";
import { duesOf } from "./dues.ts";

const DAY_MS = 86_400_000;
const DAYS = 13;

/** The days ahead: which of them the offices work, and on which something falls due. */
export function Calendar({ world }: { readonly world: World }): ReactElement {
	const say = usePlayWords();
	const { language, timeZone } = useSpeaking();
	const today = dayOf(world.now, timeZone);
	const last = dayOf(new Date(Date.parse(world.now) + DAYS * DAY_MS).toISOString(), timeZone);
	// What is due at midnight is due on the day that ends then.
	const due = new Set(
		duesOf(world).map(({ at }) => dayOf(new Date(Date.parse(at) - 1).toISOString(), timeZone)),
	);
	const days = calendarDays(today, last, calendarOf(world.bundle));
	return (
		// It scrolls, so the keyboard must reach it.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
		<section className="st-scrolls" aria-label={say.calendar} tabIndex={0}>
			<ol className="od-cal">
				{days.map(({ date, open }) => (
					<li key={date} className={lookOf(date === today, due.has(date), open)}>
						<span className="muted">{weekdayShort(date, language)}</span>
						<span className="num">{dayNumber(date, language)}</span>
						<span className="od-hidden">
							{[date === today && say.today, !open && say.closed, due.has(date) && say.dueThen]
								.filter(Boolean)
								.join(", ")}
						</span>
					</li>
				))}
			</ol>
		</section>
	);
}

function lookOf(isToday: boolean, isDue: boolean, isOpen: boolean): string | undefined {
	const looks = [isToday && "now", isDue && !isToday && "due", !isOpen && "off"].filter(Boolean);
	return looks.length > 0 ? looks.join(" ") : undefined;
}
