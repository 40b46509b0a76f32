import type { Calendar } from "@onedoor/dsl/bundle";
import {
	Button,
	formatDay,
	formatDayInside,
	textOf,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useId, useState } from "react";

import type { CalendarView, ChangedDay } from "../../../check/protocol.ts";
import { useLibrary, useWorkspace } from "../../../host/Library.tsx";
import { Input } from "../../../shell/Input.tsx";
import { Select } from "../../../shell/Select.tsx";
import { useAnnounce } from "../item/Announced.tsx";
import { useWriting } from "../item/writing.ts";
import { useDayWords } from "./words/index.ts";

export interface DayChangeProps {
	readonly file: string;
	readonly calendar: Calendar;
	readonly day: string;
	readonly onDay: (day: string) => void;
}

/** A day that is closed or open against its weekday: which limits would move by it is said before it is written. */
export function DayChange({ file, calendar, day, onDay }: DayChangeProps): ReactElement {
	const say = useDayWords();
	const speaking = useSpeaking();
	const announce = useAnnounce();
	const writing = useWriting();
	const [is, setIs] = useState<ChangedDay["is"]>("closed");
	const [why, setWhy] = useState("");
	const [error, setError] = useState<string>();
	const id = useId();
	const known = Object.hasOwn(calendar.days, day) ? calendar.days[day] : undefined;
	useEffect(() => {
		setError(undefined);
		setWhy(known?.why ?? "");
		setIs(known?.is ?? "closed");
	}, [known?.why, known?.is]);
	const isCovered = calendar.covers.from <= day && day <= calendar.covers.to;
	const write = async () => {
		if (!isCovered) return setError(say.outside);
		if (why.trim() === "") return setError(say.whyMissing);
		const before = Object.keys(calendar.days)
			.toSorted()
			.find((one) => one > day);
		const path = ["days", day];
		const intents =
			known === undefined
				? Object.keys(calendar.days).length === 0
					? [
							{
								kind: "add_value",
								file,
								path: [],
								key: "days",
								value: { [day]: { is, why } },
							} as const,
						]
					: [
							{
								kind: "add_value",
								file,
								path: ["days"],
								key: day,
								value: { is, why: why.trim() },
								...(before !== undefined && { before }),
							} as const,
						]
				: [
						{ kind: "set_value", file, path: [...path, "is"], value: is } as const,
						{ kind: "set_value", file, path: [...path, "why"], value: why.trim() } as const,
					];
		const refused = await writing.write(intents, "set", day);
		setError(refused);
		if (refused === undefined) announce(say.added(formatDay(day, speaking)));
	};
	return (
		<form
			className="od-card od-stack od-stack--2"
			aria-labelledby={`${id}head`}
			onSubmit={(event) => {
				event.preventDefault();
				void write();
			}}
		>
			<h3 id={`${id}head`} className="od-label">
				{say.dayHead}
			</h3>
			<div className="st-limit__asked">
				<Input type="date" label={say.day} value={day} onType={onDay} />
				<Select
					label={say.is}
					value={is}
					options={[
						["closed", say.closedAllDay],
						["open", say.openDay],
					]}
					onChoose={(one) => setIs(one === "open" ? "open" : "closed")}
				/>
				<Input
					label={say.why}
					dir="auto"
					autoComplete="off"
					maxLength={200}
					value={why}
					onType={setWhy}
				/>
			</div>
			{day === "" || !isCovered ? null : <Moves file={file} changed={{ day, is }} />}
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
			<div className="od-actions">
				<Button type="submit" off={writing.isFrozen || day === ""}>
					{known === undefined ? say.add : say.set}
				</Button>
			</div>
		</form>
	);
}

interface MovesProps {
	readonly file: string;
	readonly changed: ChangedDay;
}

/** Limits of all procedures that would end on another day. */
function Moves({ file, changed }: MovesProps): ReactElement {
	const say = useDayWords();
	const speaking = useSpeaking();
	const { language } = speaking;
	const moved = useMoved(file, changed);
	const inside = (day: string) => formatDayInside(day, speaking);
	return (
		<section aria-label={say.moves} className="small">
			<p className="od-label" role="status">
				{moved === undefined || moved.length === 0 ? say.moves : say.movesSome(moved.length)}
			</p>
			{moved === undefined ? (
				<p className="muted">{say.reckoning}</p>
			) : moved.length === 0 ? (
				<p>{say.movesNothing}</p>
			) : (
				[...Map.groupBy(moved, (one) => textOf(one.titles[0], language))].map(
					([procedure, all]) => (
						<details key={procedure} className="st-moved">
							<summary>{say.movesIn(procedure, all.length)}</summary>
							<ul>
								{all.map(({ of, titles: [, limit], from, to, before, after }) => (
									<li key={Object.values(of).join()}>
										<strong>{textOf(limit, language)}</strong>{" "}
										{say.movesOne(inside(from), inside(to))}{" "}
										<span className="muted">{say.movesFrom(inside(before), inside(after))}</span>
									</li>
								))}
							</ul>
						</details>
					),
				)
			)}
		</section>
	);
}

function useMoved(file: string, { day, is }: ChangedDay): CalendarView["moved"] | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [moved, setMoved] = useState<CalendarView["moved"]>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when texts have changed.
	useEffect(() => {
		let isOld = false;
		setMoved(undefined);
		void checker.ask({ what: "calendar", path: file, changed: { day, is } }).then((found) => {
			if (!isOld && found !== undefined) setMoved(found.moved);
		});
		return () => {
			isOld = true;
		};
	}, [checker, file, day, is, version]);
	return moved;
}
