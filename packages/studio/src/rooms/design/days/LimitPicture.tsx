import type { Calendar } from "@onedoor/dsl/bundle";
import { formatDay, formatDayInside, useSpeaking } from "@onedoor/form-renderer/parts";
import { type LimitDay, type LimitFrom, type LimitSet, limitFrom } from "@onedoor/runtime/core";
import { type MemoExoticComponent, memo, type ReactElement, useId, useMemo, useState } from "react";
import { Link } from "wouter";

import { useWorkspace } from "../../../host/Library.tsx";
import { findKey } from "../../../language/key-lines.ts";
import { Input } from "../../../shell/Input.tsx";
import { useQuery } from "../../../shell/use-query.ts";

import { DayGrid, type GridDay } from "./DayGrid.tsx";
import { type DayWords, useDayWords } from "./words/index.ts";

export interface LimitPictureProps {
	readonly limit: LimitSet;
	/** By which it is counted. */
	readonly calendar: Calendar;
	/** Whether something can make it stand still: then one such pause can be tried. */
	readonly mayStand: boolean;
}

/** How the limit runs from a day that somebody chooses: as a picture of days, and in a few sentences. */
export const LimitPicture: MemoExoticComponent<typeof PictureOfLimit> = memo(
	PictureOfLimit,
	isSame,
);

/** Every edit of the procedure makes its limits anew; most say what they said. */
function isSame(one: LimitPictureProps, other: LimitPictureProps): boolean {
	return (
		one.mayStand === other.mayStand &&
		one.calendar === other.calendar &&
		JSON.stringify(one.limit) === JSON.stringify(other.limit)
	);
}

function PictureOfLimit({ limit, calendar, mayStand }: LimitPictureProps): ReactElement {
	const say = useDayWords();
	const id = useId();
	const { covers } = calendar;
	const [day, setDay] = useState(() => within(new Date().toISOString().slice(0, 10), covers));
	const [time, setTime] = useState("09:00");
	const [stands, setStands] = useState({ from: "", to: "" });
	const isKnown = covers.from <= day && day <= covers.to;
	const shown = useMemo(
		() =>
			isKnown && /^\d{2}:\d{2}$/.test(time)
				? limitFrom({
						...limit,
						calendar,
						day,
						time,
						...(stands.from !== "" && stands.to >= stands.from && { stands }),
					})
				: undefined,
		[limit, calendar, day, time, stands, isKnown],
	);
	return (
		<section className="st-limit" aria-labelledby={`${id}title`}>
			<h3 id={`${id}title`} className="od-label">
				{say.title}
			</h3>
			<div className="st-limit__asked">
				<Input type="date" label={say.begins} value={day} onType={setDay} />
				<Input type="time" label={say.at} value={time} onType={setTime} />
				{mayStand ? (
					<>
						<Input
							type="date"
							label={say.standsFrom}
							value={stands.from}
							onType={(from) => setStands({ ...stands, from })}
						/>
						<Input
							type="date"
							label={say.standsTo}
							value={stands.to}
							onType={(to) => setStands({ ...stands, to })}
						/>
					</>
				) : null}
			</div>
			{isKnown ? null : <p role="status">{say.notCovered(covers.from, covers.to)}</p>}
			{shown === undefined ? null : (
				<>
					<InWords shown={shown} end={covers.to} />
					<ToCalendar id={calendar.id} />
					<DayGrid days={shown.days.map((each) => drawn(each, shown, say))} />
				</>
			)}
		</section>
	);
}

/** Leads to the calendar's own file, where its days are changed. */
function ToCalendar({ id }: { readonly id: string }): ReactElement | null {
	const say = useDayWords();
	const query = useQuery();
	const file = useWorkspace().files.find(
		({ path, state }) =>
			path.endsWith(".calendar.yaml") && findKey(state.doc.toString(), "calendar")?.value === id,
	);
	if (file === undefined) return null;
	return (
		<p className="small">
			<Link href={query.href({ in: file.path, item: "" })}>{say.openCalendar}</Link>
		</p>
	);
}

/** The picture in sentences, and what it leaves to be read off. */
function InWords({
	shown,
	end,
}: {
	readonly shown: LimitFrom;
	readonly end: string;
}): ReactElement {
	const say = useDayWords();
	const speaking = useSpeaking();
	const inside = (day: string) => formatDayInside(day, speaking);
	const { lastDay, warnOn, startedOn, days } = shown;
	const until = shown.due.slice(11, 16);
	const closed = days.filter(({ open, date }) => !open && date > startedOn && date <= lastDay);
	const named = closed.filter(({ why }) => why !== undefined);
	return (
		<div role="status">
			<ul className="st-plain small">
				{startedOn === days[0]?.date ? null : <li>{say.countsFrom(inside(startedOn))}</li>}
				<li>
					<strong>{say.ends(inside(lastDay), until === "00:00" ? "24:00" : until)}</strong>
				</li>
				{warnOn === undefined ? null : <li>{say.warns(inside(warnOn))}</li>}
				{closed.length === 0 ? null : <li>{say.closedDays(closed.length)}</li>}
				{named.map(({ date, why = "" }) => (
					<li key={date}>{say.because(formatDay(date, speaking), why)}</li>
				))}
				{lastDay > end ? <li>{say.beyond(inside(end))}</li> : null}
			</ul>
		</div>
	);
}

function drawn(
	day: LimitDay,
	{ startedOn, lastDay, warnOn, days }: LimitFrom,
	say: DayWords,
): GridDay {
	const { date, open, count, stands, why } = day;
	const begins = date === startedOn || (date === days[0]?.date && date < startedOn);
	const ends = date === lastDay;
	const warns = date === warnOn;
	const look = [
		!open && "off",
		count !== undefined && "counts",
		begins && "begins",
		warns && "warns",
		ends && "ends",
		stands && "stands",
	];
	const said = [
		begins && say.beginsHere,
		count !== undefined && say.counted(count),
		!open && (why === undefined ? say.closed : say.closedFor(why)),
		stands && say.standsHere,
		warns && say.warnsHere,
		ends && say.endsHere,
	];
	const mark = ends
		? say.endMark
		: warns
			? say.warnMark
			: begins
				? say.beginMark
				: stands
					? say.standMark
					: count === undefined
						? ""
						: String(count);
	return {
		date,
		look: look.filter(Boolean).join(" "),
		mark,
		says: said.filter(Boolean).join(", "),
	};
}

function within(day: string, { from, to }: { readonly from: string; readonly to: string }): string {
	return day < from ? from : day > to ? from : day;
}
