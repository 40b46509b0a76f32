import { dayOf, formatTime, lastDayOf, Tag, useSpeaking } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { TIME_ZONE } from "../host/settings.ts";
import { dueState } from "../locale/due.ts";
import { sayLeft } from "../locale/say-left.ts";
import { tightDay, tightDue } from "../locale/tight.ts";
import { useDeskWords } from "../words/index.ts";

export interface DueCellProps {
	readonly due: string | undefined;
	readonly now: number;
}

/** The date first, always with its weekday; lateness and the time left in words. */
export function DueCell({ due, now }: DueCellProps): ReactElement {
	const words = useDeskWords();
	const { desk } = words;
	const speaking = useSpeaking();
	if (due === undefined) return <span className="muted">{desk.none}</span>;
	const state = dueState(due, now, TIME_ZONE);
	const left = sayLeft(due, state, words, speaking);
	const day = lastDayOf(due, TIME_ZONE);
	const hasTime = dayOf(due, TIME_ZONE) === day;
	if (state.group === "later") {
		return (
			<span>
				<span className="nowrap">{tightDay(day, speaking)}</span>
				<small>{hasTime ? `${formatTime(due, speaking)} · ${left}` : left}</small>
			</span>
		);
	}
	const [kind, icon] =
		state.group === "late" ? (["bad", "bad"] as const) : (["warn", "clock"] as const);
	const said =
		state.days === 0 && hasTime ? desk.todayAt(formatTime(due, speaking)) : tightDue(due, speaking);
	return (
		<span>
			<Tag kind={kind} icon={icon}>
				{left}
			</Tag>
			<small>{desk.due(said)}</small>
		</span>
	);
}
