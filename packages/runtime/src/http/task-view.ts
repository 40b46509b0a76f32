import type { Bundle, TaskRowView } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";
import { calendarOf } from "../case/calendars.ts";
import type { Case, RunningClock } from "../case/case.ts";
import type { TaskRow } from "../storage/storage.ts";
import { instantOf } from "../time/zone.ts";

/** A row of the desk, in the words of its procedure. */
export function taskView(bundle: Bundle, kase: Case, row: TaskRow): TaskRowView {
	const active = kase.active.find(({ step }) => step === row.step);
	const clock = clockOf(bundle, kase, row.step) ?? active?.deadline;
	const about = aboutOf(bundle, kase);
	return {
		id: row.id,
		case: kase.id,
		number: kase.number,
		procedure: kase.procedure,
		edition: kase.edition,
		...(about === undefined ? {} : { about }),
		channel: kase.channel,
		step: row.step,
		visit: active?.visit ?? 1,
		role: row.role,
		entered_at: active?.entered_at ?? kase.opened_at,
		...(row.due_at === null ? {} : { due: instantOf(row.due_at, calendarOf(bundle).time_zone) }),
		...(clock?.warn_at === undefined ? {} : { warn: clock.warn_at }),
		late: row.late,
		...(row.claimed_by === null ? {} : { claimed_by: row.claimed_by }),
	};
}

function clockOf({ definition }: Bundle, kase: Case, step: string): RunningClock | undefined {
	const clock = definition.steps[step]?.deadline?.with;
	return clock === undefined ? undefined : kase.clocks[clock];
}

function aboutOf({ definition }: Bundle, kase: Case): string | undefined {
	const value = definition.about === undefined ? undefined : valueAt(kase.data, definition.about);
	return typeof value === "string" ? value : undefined;
}
