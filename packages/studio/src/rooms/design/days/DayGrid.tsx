import { dayFormat, dayNumber, useSpeaking, weekdayShort } from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";

export interface GridDay {
	/** `YYYY-MM-DD` */
	readonly date: string;
	/** `off`, `counts`, `begins`, `warns`, `ends`, `stands`. */
	readonly look: string;
	/** A word or number below the day. */
	readonly mark: string;
	/** All of it, for those who hear it. */
	readonly says: string;
}

export interface DayGridProps {
	/** In order, without gaps. */
	readonly days: readonly GridDay[];
	/** What a day shows instead of its number: a button that opens it. */
	readonly dayAs?: (day: GridDay, number: string) => ReactNode;
}

/** 1 January 2024 was a Monday. */
const WEEK = ["01", "02", "03", "04", "05", "06", "07"].map((day) => `2024-01-${day}`);

/** Days as months on a wall calendar, a week a row, Monday first. */
export function DayGrid({ days, dayAs }: DayGridProps): ReactElement {
	const { language } = useSpeaking();
	const months = [...Map.groupBy(days, ({ date }) => date.slice(0, 7))];
	const name = dayFormat(language === "en" ? "en-GB" : `${language}-u-nu-latn`, {
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	});
	return (
		<div className="st-months">
			{months.map(([month, all]) => (
				<table key={month} className="st-month">
					<caption>{name.format(new Date(`${month}-01T00:00:00Z`))}</caption>
					<thead>
						<tr>
							{WEEK.map((day) => (
								<th key={day} scope="col">
									{weekdayShort(day, language)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{weeksOf(all).map((week) => (
							<tr key={week.find(Boolean)?.date}>
								{week.map((day, at) => (
									<td key={WEEK[at]} className={day?.look}>
										{day === undefined ? null : <Day day={day} dayAs={dayAs} />}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			))}
		</div>
	);
}

interface DayProps {
	readonly day: GridDay;
	readonly dayAs: DayGridProps["dayAs"];
}

function Day({ day, dayAs }: DayProps): ReactElement {
	const { language } = useSpeaking();
	const number = dayNumber(day.date, language);
	return (
		<>
			{dayAs === undefined ? <span className="num">{number}</span> : dayAs(day, number)}
			{day.mark === "" ? null : <span aria-hidden="true">{day.mark}</span>}
			<span className="od-hidden">{day.says}</span>
		</>
	);
}

function weeksOf(days: readonly GridDay[]): readonly (readonly (GridDay | undefined)[])[] {
	const weeks = Map.groupBy(days, ({ date }) => {
		const at = weekdayOf(date);
		return new Date(Date.parse(date) - at * 86_400_000).toISOString().slice(0, 10);
	});
	return [...weeks.values()].map((week) =>
		Array.from({ length: 7 }, (_, at) => week.find(({ date }) => weekdayOf(date) === at)),
	);
}

/** From 0, Monday. */
function weekdayOf(date: string): number {
	return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
