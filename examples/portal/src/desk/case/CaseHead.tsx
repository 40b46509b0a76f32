import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import {
	BackLink,
	Said,
	type Speaking,
	StepStrip,
	Tag,
	useSpeaking,
	useTextOf,
} from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";

import { TIME_ZONE } from "../../host/settings.ts";
import { dueState } from "../../locale/due.ts";
import { sayLeft, sayShortDue } from "../../locale/say-due.ts";
import { PageHeading } from "../../shell/PageHeading.tsx";
import { useWords, type Words } from "../../words/index.ts";

export interface CaseHeadProps {
	readonly definition: Definition;
	readonly view: CaseView;
	readonly now: number;
}

/** Whose case, what it is about, by when, and where it stands. */
export function CaseHead({ definition, view, now }: CaseHeadProps): ReactElement {
	const { desk } = useWords();
	const textOf = useTextOf();
	const name = view.about ?? view.number;
	return (
		<div className="od-stack od-stack--2">
			<BackLink href="/desk">{desk.todo}</BackLink>
			<div className="od-row od-between od-row--top">
				<div>
					<PageHeading title={`${name} · ${view.number}`}>
						<bdi>{name}</bdi>
					</PageHeading>
					<p className="muted">
						{textOf(definition.title)} · <bdi className="num">{view.number}</bdi> ·{" "}
						{desk.edition(view.edition)} · {desk.channels[view.channel].toLowerCase()}
					</p>
				</div>
				<Dates definition={definition} view={view} now={now} />
			</div>
			<StepStrip
				label={desk.steps}
				items={view.track.map((item) => ({
					id: item.step,
					state: item.state,
					title: <Said text={definition.steps[item.step]?.title} />,
					detail: <Detail item={item} definition={definition} view={view} />,
				}))}
			/>
		</div>
	);
}

/** The date of what is to be done here, then the date promised to the applicant. */
function Dates({ definition, view, now }: CaseHeadProps): ReactElement | null {
	const words = useWords();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	const task = view.tasks.find(({ due }) => due !== undefined);
	const promised = view.promise?.due ?? view.due ?? undefined;
	if (view.status === "ended") return null;
	return (
		<div className="pt-dates">
			{task?.due === undefined ? null : (
				<DateLine
					name={words.desk.stepDue(textOf(definition.steps[task.step]?.title))}
					due={task.due}
					now={now}
					words={words}
					speaking={speaking}
				/>
			)}
			{promised === undefined ? null : (
				<DateLine
					name={words.desk.promise}
					due={promised}
					now={now}
					words={words}
					speaking={speaking}
				/>
			)}
		</div>
	);
}

interface DateLineProps {
	readonly name: string;
	readonly due: string;
	readonly now: number;
	readonly words: Words;
	readonly speaking: Speaking;
}

function DateLine({ name, due, now, words, speaking }: DateLineProps): ReactElement {
	const state = dueState(due, now, TIME_ZONE);
	const left = sayLeft(due, state, words, speaking);
	return (
		<div>
			<p className="small muted">{name}</p>
			<p>
				<strong>{sayShortDue(due, speaking)}</strong>{" "}
				{state.group === "later" ? (
					<span className="small muted">{left}</span>
				) : (
					<Tag
						kind={state.group === "late" ? "bad" : "warn"}
						icon={state.group === "late" ? "bad" : "clock"}
					>
						{left}
					</Tag>
				)}
			</p>
		</div>
	);
}

/** Under a step's name: when it was done, or by when, and whose turn it is. */
function Detail({
	item,
	definition,
	view,
}: {
	readonly item: CaseView["track"][number];
	readonly definition: Definition;
	readonly view: CaseView;
}): ReactNode {
	const { desk } = useWords();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	if (item.branches !== undefined && item.branches.length > 0) {
		return item.branches.map(({ step }) => textOf(definition.steps[step]?.title)).join(", ");
	}
	if (item.state === "done") return item.at === undefined ? null : sayShortDue(item.at, speaking);
	if (item.state !== "now")
		return item.due === undefined ? null : desk.byDay(sayShortDue(item.due, speaking));
	const mine = view.tasks.some(({ step }) => step === item.step);
	const parts = [
		mine ? desk.you : "",
		item.due === undefined ? "" : desk.byDay(sayShortDue(item.due, speaking)),
	];
	return parts.filter((part) => part !== "").join(", ");
}
