import { actorOf, type Bundle, type CaseView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";
import { DayBar } from "../parts/DayBar.tsx";
import { useOwnId } from "../parts/surroundings.ts";
import { Tag, type TagProps } from "../parts/Tag.tsx";
import { dayOf } from "../words/clock.ts";
import { formatDay, formatDayInside, formatMoment, lastDayOf } from "../words/format.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { StepTitle } from "./StepTitle.tsx";

export interface DueCardProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly now: string;
}

/** The date before the status: by when there is a result, and how many of the days have passed. */
export function DueCard({ bundle, view, now }: DueCardProps): ReactElement | null {
	const say = useSay();
	const id = useOwnId("due");
	const speaking = useSpeaking();
	if (view.status === "ended") return <EndedCard view={view} />;
	const { promise } = view;
	if (!promise || promise.foreseen) return <UnderWay bundle={bundle} view={view} />;
	const today = dayOf(now, speaking.timeZone);
	const days = promise.days.filter((day) => day.counts).map((day) => day.date);
	return (
		<section className="od-card od-stack" aria-labelledby={id}>
			<div className="od-row">
				<StateTag bundle={bundle} view={view} />
				{promise.stopped ? <Tag icon="pause">{say("clock_stopped")}</Tag> : null}
				{promise.late ? (
					<Tag kind="bad" icon="bad">
						{say("late")}
					</Tag>
				) : null}
			</div>
			<div className="od-due">
				<h2 id={id} className="od-kicker">
					{say(promise.late ? "was_due" : "result_by")}
				</h2>
				<b>{formatDay(lastDayOf(promise.due, speaking.timeZone), speaking)}</b>
			</div>
			{days.length > 1 && !promise.late ? (
				<div>
					<p className="small strong">
						<WhichDay days={days} today={today} isWorking={promise.counted_in === "working_days"} />
					</p>
					<DayBar days={days} today={today} />
				</div>
			) : null}
		</section>
	);
}

interface WhichDayProps {
	/** Those that are counted, the first of them first. */
	readonly days: readonly string[];
	readonly today: string;
	readonly isWorking: boolean;
}

/** How many of the days have begun; until the first of them, which day that is. */
function WhichDay({ days, today, isWorking }: WhichDayProps): string {
	const say = useSay();
	const speaking = useSpeaking();
	const n = days.filter((day) => day <= today).length;
	const of = days.length;
	if (n > 0) return say(isWorking ? "working_day_of" : "day_of", { n, of });
	const day = formatDayInside(days[0] ?? "", speaking);
	return say(isWorking ? "working_days_from" : "days_from", { of, day });
}

/** Before the office's clock runs: by when the step in hand is done, if somebody else has to do it. */
function UnderWay({ bundle, view }: Omit<DueCardProps, "now">): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const due = dueOfOthers(bundle, view);
	return (
		<section className="od-card od-stack">
			<div>
				<StateTag bundle={bundle} view={view} />
			</div>
			{due ? (
				<div className="od-due">
					<h2 className="od-kicker">{say("step_by")}</h2>
					<b>{formatDay(lastDayOf(due, speaking.timeZone), speaking)}</b>
				</div>
			) : null}
			{view.promise ? (
				<p>
					{say("foreseen_by", {
						day: formatDayInside(lastDayOf(view.promise.due, speaking.timeZone), speaking),
					})}
				</p>
			) : null}
			{view.submitted_at ? (
				<p className={due ? "small muted" : undefined}>
					{say("sent_on", { when: formatMoment(view.submitted_at, speaking) })}
				</p>
			) : null}
		</section>
	);
}

function dueOfOthers(bundle: Bundle, view: CaseView): string | undefined {
	const item = view.track.find(({ step, state, due }) => {
		const definition = stepAt(bundle.definition, step);
		if (state !== "now" || !due || !definition) return false;
		return actorOf(bundle.definition, definition).kind !== "applicant";
	});
	return item?.due;
}

/** Where the case is, in the title of the step that is active. */
function StateTag({ bundle, view }: Omit<DueCardProps, "now">): ReactElement | null {
	const [step] = view.steps;
	if (step === undefined) return null;
	return (
		<Tag kind="info" icon="clock">
			<StepTitle definition={bundle.definition} step={step} />
		</Tag>
	);
}

function EndedCard({ view }: { readonly view: CaseView }): ReactElement {
	const say = useSay();
	const id = useOwnId("due");
	const speaking = useSpeaking();
	const result = view.result ?? "granted";
	const kind: TagProps["kind"] =
		result === "granted" || result === "partly_granted" ? "ok" : "warn";
	return (
		<section className="od-card od-stack" aria-labelledby={id}>
			<div>
				<Tag kind={kind} icon={kind === "ok" ? "check" : "flag"}>
					{say(`result_${result}`)}
				</Tag>
			</div>
			{view.ended_at ? (
				<div className="od-due">
					<h2 id={id} className="od-kicker">
						{say("ended_on")}
					</h2>
					<b>{formatDay(view.ended_at, speaking)}</b>
				</div>
			) : null}
		</section>
	);
}
