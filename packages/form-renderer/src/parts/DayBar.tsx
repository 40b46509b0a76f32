import type { ReactElement } from "react";

import { dayNumber, weekdayShort } from "../words/format.ts";
import { useLanguage } from "../words/Speaking.tsx";

export interface DayBarProps {
	/** The days that are counted, `YYYY-MM-DD`, from the first to the last. */
	readonly days: readonly string[];
	readonly today: string;
}

/**
 * Passed days, today (half), days to come. It is decoration: the sentence above it says the same
 * ("working day 2 of 5"). More than ten days are not drawn; they would not be read.
 */
export function DayBar({ days, today }: DayBarProps): ReactElement | null {
	const language = useLanguage();
	if (days.length === 0 || days.length > 10) return null;
	return (
		<ol className="od-days" aria-hidden="true">
			{days.map((day) => (
				<li key={day} className={stateOf(day, today)}>
					<span>{weekdayShort(day, language)}</span>
					<span>{dayNumber(day, language)}</span>
				</li>
			))}
		</ol>
	);
}

function stateOf(day: string, today: string): string | undefined {
	if (day < today) return "done";
	return day === today ? "now" : undefined;
}
