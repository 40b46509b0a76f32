import type { Calendar } from "@onedoor/dsl/bundle";
import { Button, dayFormat, formatDay, useSpeaking } from "@onedoor/form-renderer/parts";
import { calendarDays } from "@onedoor/runtime/core";
import { type ReactElement, useEffect, useState } from "react";

import type { CalendarView, Read } from "../../../check/protocol.ts";
import { useLibrary, useWorkspace } from "../../../host/Library.tsx";
import { Select } from "../../../shell/Select.tsx";
import { DayChange } from "./DayChange.tsx";
import { DayGrid, type GridDay } from "./DayGrid.tsx";
import { dayInWords } from "./day-in-words.ts";
import { type DayWords, useDayWords } from "./words/index.ts";

export interface CalendarPaneProps {
	readonly read: Read;
	readonly file: string;
}

/** A year of a calendar: its months, its working week, its days by name; and a day that is to be different. */
export default function CalendarPane({ file }: CalendarPaneProps): ReactElement {
	const say = useDayWords();
	const view = useCalendar(file);
	const [year, setYear] = useState(new Date().toISOString().slice(0, 4));
	const [day, setDay] = useState("");
	return (
		<section className="od-pane" id="diagram" aria-labelledby="calendar-title">
			<div className="od-pane__head">
				<h2 id="calendar-title">{say.calendar}</h2>
			</div>
			<div className="od-pane__body od-stack">
				{view === undefined ? (
					<p role="status">{say.unread}</p>
				) : (
					<>
						<DayChange key={file} file={file} calendar={view.calendar} day={day} onDay={setDay} />
						<Year calendar={view.calendar} year={year} onYear={setYear} onDay={setDay} />
					</>
				)}
			</div>
		</section>
	);
}

/** As the texts have it now; the last one that could be read. */
function useCalendar(file: string): CalendarView | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [view, setView] = useState<CalendarView>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when texts have changed.
	useEffect(() => {
		let isOld = false;
		void checker.ask({ what: "calendar", path: file }).then((found) => {
			if (!isOld && found !== undefined) setView(found);
		});
		return () => {
			isOld = true;
		};
	}, [checker, file, version]);
	return view;
}

interface YearProps {
	readonly calendar: Calendar;
	readonly year: string;
	readonly onYear: (year: string) => void;
	readonly onDay: (day: string) => void;
}

function Year({ calendar, year, onYear, onDay }: YearProps): ReactElement {
	const say = useDayWords();
	const speaking = useSpeaking();
	const { from, to } = calendar.covers;
	const years = yearsBetween(from, to);
	const chosen = years.includes(year) ? year : (years[0] ?? year);
	const days = calendarDays(
		later(from, `${chosen}-01-01`),
		from < to && to < `${chosen}-12-31` ? to : `${chosen}-12-31`,
		calendar,
	);
	const named = Object.entries(calendar.days).filter(([date]) => date.startsWith(chosen));
	return (
		<>
			<Select
				label={say.year}
				value={chosen}
				options={years.map((one) => [one, one] as const)}
				onChoose={onYear}
			/>
			<WorkingWeek calendar={calendar} />
			<DayGrid
				days={days.map(({ date, open }) => drawn(date, open, calendar, say))}
				dayAs={({ date }, number) => (
					<button
						type="button"
						className="num"
						aria-label={say.change(dayInWords(date, speaking))}
						onClick={() => onDay(date)}
					>
						{number}
					</button>
				)}
			/>
			<h3 className="od-label">
				{named.length === 0 ? say.noHolidays : say.holidays(named.length)}
			</h3>
			<ul className="st-plain">
				{named.map(([date, { is, why }]) => (
					<li key={date} className="st-stops">
						<span>
							{say.because(
								formatDay(date, speaking),
								is === "open" ? say.openAgainst(why) : say.closedFor(why),
							)}
						</span>
						<Button
							kind="quiet"
							icon="pen"
							iconOnly
							aria-label={say.change(formatDay(date, speaking))}
							onClick={() => onDay(date)}
						/>
					</li>
				))}
			</ul>
		</>
	);
}

const WEEK = [
	["monday", "2024-01-01"],
	["tuesday", "2024-01-02"],
	["wednesday", "2024-01-03"],
	["thursday", "2024-01-04"],
	["friday", "2024-01-05"],
	["saturday", "2024-01-06"],
	["sunday", "2024-01-07"],
] as const;

function WorkingWeek({ calendar }: { readonly calendar: Calendar }): ReactElement {
	const say = useDayWords();
	const { language } = useSpeaking();
	const name = dayFormat(language, { weekday: "long", timeZone: "UTC" });
	return (
		<>
			<h3 className="od-label">{say.week}</h3>
			<dl className="st-week small">
				{WEEK.map(([weekday, date]) => (
					<div key={weekday}>
						<dt>{name.format(new Date(date))}</dt>
						<dd>
							<bdi>
								{calendar.hours[weekday]?.map(([from, to]) => `${from}–${to}`).join(", ") ??
									say.closedAllDay}
							</bdi>
						</dd>
					</div>
				))}
			</dl>
		</>
	);
}

function drawn(date: string, open: boolean, { days }: Calendar, say: DayWords): GridDay {
	const said = Object.hasOwn(days, date) ? days[date] : undefined;
	const look = [!open && "off", said && "named"].filter(Boolean).join(" ");
	const why = said && (open ? say.openAgainst(said.why) : say.closedFor(said.why));
	return { date, look, mark: said ? "•" : "", says: why ?? (open ? "" : say.closed) };
}

function yearsBetween(from: string, to: string): readonly string[] {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
	return Array.from({ length: Math.min(50, last - first + 1) }, (_, at) => String(first + at));
}

function later(a: string, b: string): string {
	return a > b ? a : b;
}
