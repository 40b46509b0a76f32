import type { Duration } from "@onedoor/dsl/bundle";
import { Button, formatMoment, useSpeaking } from "@onedoor/form-renderer/parts";
import { advance } from "@onedoor/runtime/core";
import { calendarOf, type Played } from "@onedoor/runtime/testing/play";
import type { ReactElement } from "react";

import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { Calendar } from "./Calendar.tsx";
import { nextDue } from "./dues.ts";

export interface ClockProps {
	readonly playing: Playing;
	readonly played: Played;
}

const WAITS: readonly Duration[] = [
	{ n: 1, unit: "hours" },
	{ n: 1, unit: "working days" },
	{ n: 1, unit: "weeks" },
];

/** The time in this case. It stands still while somebody acts, and goes on when nobody does. */
export function Clock({ playing, played }: ClockProps): ReactElement {
	const say = usePlayWords();
	const speaking = useSpeaking();
	const { world } = played;
	const calendar = calendarOf(world.bundle);
	const due = nextDue(world);
	const isOver = world.case.status === "ended";
	return (
		<section className="od-clock" aria-labelledby="play-clock">
			<div>
				<h2 id="play-clock" className="small muted">
					{say.clock}
				</h2>
				<p role="status">
					<strong className="num">{formatMoment(world.now, speaking)}</strong>
				</p>
			</div>
			<div className="od-row">
				{WAITS.map((wait) => (
					<Button
						key={wait.unit}
						kind="second"
						off={isOver}
						onClick={() =>
							void playing.make({ kind: "wait", until: advance(world.now, wait, calendar) })
						}
					>
						{say.later[wait.unit as keyof typeof say.later]}
					</Button>
				))}
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
