import type { Duration } from "@onedoor/dsl/bundle";
import { Button, formatMoment, useSpeaking } from "@onedoor/form-renderer/parts";
import { advance } from "@onedoor/runtime/core";
import { calendarOf, type Played } from "@onedoor/runtime/testing/play";
import { type FormEvent, type ReactElement, useId, useState } from "react";

import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { Calendar } from "./Calendar.tsx";
import { nextDue } from "./dues.ts";
import { WhoseTurn } from "./WhoseTurn.tsx";

export interface ClockProps {
	readonly playing: Playing;
	readonly played: Played;
}

/** The time in this case. It stands still while somebody acts, and goes on when nobody does. */
export function Clock({ playing, played }: ClockProps): ReactElement {
	const say = usePlayWords();
	const speaking = useSpeaking();
	const { world } = played;
	const due = nextDue(world);
	const isOver = world.case.status === "ended";
	const pass = (wait: Duration) => playing.wait(advance(world.now, wait, calendarOf(world.bundle)));
	return (
		<section className="od-clock st-clock" aria-labelledby="play-clock">
			<div>
				<h2 id="play-clock" className="small muted">
					{say.clock}
				</h2>
				<p role="status">
					<strong className="num">{formatMoment(world.now, speaking)}</strong>
				</p>
				<WhoseTurn played={played} />
			</div>
			<div className="od-row">
				<Button kind="second" off={isOver} onClick={() => pass({ n: 1, unit: "hours" })}>
					{say.hour}
				</Button>
				<Days isOver={isOver} onPass={(n) => pass({ n, unit: "working days" })} />
				<Button
					kind="second"
					icon="clock"
					off={due === undefined}
					onClick={() => void playing.make({ kind: "silence" })}
				>
					{say.silence}
				</Button>
			</div>
			<Calendar world={world} />
		</section>
	);
}

const MOST_DAYS = 400;

interface DaysProps {
	readonly isOver: boolean;
	readonly onPass: (n: number) => void;
}

/** As many working days as somebody wants. */
function Days({ isOver, onPass }: DaysProps): ReactElement {
	const say = usePlayWords();
	const id = useId();
	const [days, setDays] = useState("1");
	const n = /^\d{1,3}$/.test(days) ? Number(days) : 0;
	const isOff = isOver || n < 1 || n > MOST_DAYS;
	const send = (event: FormEvent) => {
		event.preventDefault();
		if (!isOff) onPass(n);
	};
	return (
		<form className="st-days" onSubmit={send}>
			<label htmlFor={id} className="od-hidden">
				{say.days}
			</label>
			<input
				id={id}
				className="od-input"
				type="number"
				min={1}
				max={MOST_DAYS}
				inputMode="numeric"
				data-typing="true"
				value={days}
				onChange={({ target }) => setDays(target.value)}
			/>
			<Button kind="second" type="submit" off={isOff}>
				{say.passDays(n)}
			</Button>
		</form>
	);
}
