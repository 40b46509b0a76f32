import { formatShortDay, formatTime, Tag, useSpeaking } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { TIME_ZONE } from "../host/settings.ts";
import { dueState, lastMoment } from "../locale/due.ts";
import { sayLeft, sayShortDue } from "../locale/say-due.ts";
import { useWords } from "../words/index.ts";

/** The date first, always with its weekday; lateness and the time left in words. */
export function DueCell({
	due,
	now,
}: {
	readonly due: string | undefined;
	readonly now: number;
}): ReactElement {
	const words = useWords();
	const speaking = useSpeaking();
	if (due === undefined) return <span className="muted">{words.desk.none}</span>;
	const state = dueState(due, now, TIME_ZONE);
	const { day, at } = lastMoment(due, TIME_ZONE);
	if (state.group === "later") {
		return (
			<span>
				<span className="nowrap">{formatShortDay(day, speaking)}</span>
				<small>
					{at === undefined ? "" : `${formatTime(at, speaking)} · `}
					{sayLeft(due, state, words, speaking)}
				</small>
			</span>
		);
	}
	const late = state.group === "late";
	const isToday = state.days === 0;
	return (
		<span>
			<Tag kind={late ? "bad" : "warn"} icon={late ? "bad" : "clock"}>
				{sayLeft(due, state, words, speaking)}
			</Tag>
			<small>
				{words.desk.due(
					isToday && at !== undefined
						? words.desk.todayAt(formatTime(at, speaking))
						: sayShortDue(due, speaking),
				)}
			</small>
		</span>
	);
}
