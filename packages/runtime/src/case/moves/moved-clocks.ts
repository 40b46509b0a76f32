import type { Clock } from "@onedoor/dsl/bundle";

import { calendarOf } from "../calendars.ts";
import type { Case, RunningClock } from "../case.ts";
import { budgetOf, clockFrom, isCitizenClock, startClock, startInData } from "../clock.ts";
import type { Turn } from "../turn.ts";

/**
 * A clock that both editions have goes on as it is: what was promised stands. One that is new, and would have begun
 * with the submission or at a day in the data, begins then; one that is no more is gone.
 */
export function movedClocks(turn: Turn, current: Case): Case["clocks"] {
	const clocks = Object.values(turn.definition.clocks).flatMap((clock) => {
		const before = clock.was === undefined ? undefined : current.clocks[clock.was];
		const running = before ?? current.clocks[clock.id] ?? begun(turn, current, clock);
		return running ? [[clock.id, running] as const] : [];
	});
	return Object.fromEntries(clocks);
}

function begun(turn: Turn, current: Case, clock: Clock): RunningClock | undefined {
	const { submitted_at: at, received_on: on } = current;
	if (at === undefined) return undefined;
	const scope = turn.scope(current);
	if (clock.starts.length > 0) {
		const start = startInData(turn.bundle, clock, current.data);
		return start === undefined ? undefined : clockFrom(turn.bundle, clock, start, scope);
	}
	return startClock({
		at,
		...(on !== undefined && { on }),
		budget: budgetOf(clock, scope),
		ofCitizen: isCitizenClock(turn.bundle, clock),
		calendar: calendarOf(turn.bundle),
		...(clock.warn && { warn: clock.warn }),
	});
}
