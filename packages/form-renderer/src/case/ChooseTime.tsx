import { type FormEvent, type ReactElement, useId, useState } from "react";

import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Note } from "../parts/Note.tsx";
import { PostForm } from "../parts/PostForm.tsx";
import { usePlain } from "../parts/plain.ts";
import { dayOf, formatTime } from "../words/clock.ts";
import { formatDay } from "../words/format.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";

export interface ChooseTimeProps {
	/** Beginnings, as instants, earliest first. */
	readonly free: readonly string[];
	readonly isBooked: boolean;
	readonly onBook: (at: string) => Promise<void>;
}

/** A day from a list, then a time of that day: two short choices instead of one of hundreds. */
export function ChooseTime({ free, isBooked, onBook }: ChooseTimeProps): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const id = useId();
	const days = [...new Set(free.map((at) => dayOf(at, speaking.timeZone)))];
	const plain = usePlain();
	const [chosenDay, setDay] = useState<string | undefined>(plain?.day);
	const [chosen, setChosen] = useState<string>();
	const [isBusy, setBusy] = useState(false);
	const day = chosenDay !== undefined && days.includes(chosenDay) ? chosenDay : days[0];
	const times = free.filter((at) => dayOf(at, speaking.timeZone) === day);
	const at = chosen !== undefined && times.includes(chosen) ? chosen : undefined;
	if (day === undefined)
		return (
			<Note kind="info">
				<p>{say("no_free_time")}</p>
			</Note>
		);
	const book = async (event: FormEvent) => {
		event.preventDefault();
		if (at === undefined || isBusy) return;
		setBusy(true);
		await onBook(at);
		setBusy(false);
	};
	return (
		<PostForm does="book" className="od-stack od-stack--5" onSubmit={(event) => void book(event)}>
			<h2>{say(isBooked ? "other_time" : "choose_time")}</h2>
			<div className="od-field">
				<label className="od-label" htmlFor={`${id}-day`}>
					{say("visit_day")}
				</label>
				<select
					className="od-input"
					id={`${id}-day`}
					name="day"
					value={day}
					onChange={({ target }) => setDay(target.value)}
				>
					{days.map((each) => (
						<option key={each} value={each}>
							{formatDay(each, speaking)}
						</option>
					))}
				</select>
				{plain ? (
					<div className="od-actions">
						<Button kind="second" does="day" formNoValidate>
							{say("show_times")}
						</Button>
					</div>
				) : null}
			</div>
			<fieldset className="od-field">
				<legend className="od-label od-under">{say("visit_time")}</legend>
				<div className="od-choices od-choices--row">
					{times.map((each) => (
						<Choice
							key={each}
							type="radio"
							name="at"
							value={each}
							required
							checked={each === at}
							onChange={() => setChosen(each)}
							label={<span className="num">{formatTime(each, speaking)}</span>}
						/>
					))}
				</div>
			</fieldset>
			<div className="od-actions">
				<Button type="submit" big busy={isBusy ? say("sending") : undefined}>
					{say("book_time")}
				</Button>
			</div>
		</PostForm>
	);
}
