import {
	dayOf,
	formatDayInside,
	formatMoment,
	Icon,
	lastDayOf,
	Said,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import { viewOf } from "@onedoor/runtime/core";
import { calendarOf, type Played } from "@onedoor/runtime/testing/play";
import type { ReactElement } from "react";

import { usePlayWords } from "../words/index.ts";

/** How the days that are promised are counted: from which day, past which days off, until when. */
export function Counted({ played: { world } }: { readonly played: Played }): ReactElement | null {
	const say = usePlayWords();
	const speaking = useSpeaking();
	const { bundle, case: current } = world;
	const { definition } = bundle;
	const [applicant] = Object.values(definition.roles).filter(({ is }) => is === "applicant");
	const { promise } = viewOf(bundle, current, world.actor(applicant?.id ?? ""), world.now);
	if (promise === undefined || promise.foreseen || current.submitted_at === undefined) return null;
	if (current.status === "ended") return null;
	const calendar = calendarOf(bundle);
	const { submitted_at } = current;
	const due = lastDayOf(promise.due, speaking.timeZone);
	const sent = dayOf(submitted_at, speaking.timeZone);
	const off = promise.days
		.map(({ date }) => date)
		.filter((date) => calendar.days[date]?.is === "closed");
	const inWords = (day: string) => formatDayInside(day, speaking);
	return (
		<div className="od-note od-note--warn st-daysnote">
			<Icon name="clock" />
			<p className="small">
				<Said text={definition.clocks[promise.clock]?.title} />
				{": "}
				{promise.started_on > sent
					? say.countsLater(formatMoment(submitted_at, speaking), inWords(promise.started_on))
					: say.countsFrom(inWords(promise.started_on))}{" "}
				{off.length > 0
					? `${say.daysOff(listed(off.map(inWords), speaking.language), off.length)} `
					: ""}
				{promise.stopped ? say.stopped : say.dueOn(inWords(due))}
			</p>
		</div>
	);
}

function listed(days: readonly string[], language: string): string {
	return new Intl.ListFormat(language, { type: "conjunction" }).format(days);
}
