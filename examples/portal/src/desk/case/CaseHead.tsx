import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { BackLink, type Speaking, Tag, useSpeaking, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { TIME_ZONE } from "../../host/settings.ts";
import { dueState } from "../../locale/due.ts";
import { sayLeft } from "../../locale/say-left.ts";
import { tightDue } from "../../locale/tight.ts";
import { PageHeading } from "../../shell/PageHeading.tsx";
import { useDeskWords, type Words } from "../../words/index.ts";
import { CaseStrip } from "./CaseStrip.tsx";

export interface CaseHeadProps {
	readonly definition: Definition;
	readonly view: CaseView;
	readonly now: number;
}

/** Whose case, what it is about, by when, and where it stands. */
export function CaseHead({ definition, view, now }: CaseHeadProps): ReactElement {
	const { desk } = useDeskWords();
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
			<CaseStrip definition={definition} view={view} />
		</div>
	);
}

/** The date of what is to be done here, then the date promised to the applicant. */
function Dates({ definition, view, now }: CaseHeadProps): ReactElement | null {
	const words = useDeskWords();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	const task = view.tasks.find(({ due }) => due !== undefined);
	const { promise } = view;
	// Before its clock has begun the office has promised nothing yet.
	const promised = promise?.foreseen ? undefined : (promise?.due ?? view.due ?? undefined);
	if (view.status === "ended") return null;
	return (
		<div className="pt-dates">
			{task?.due === undefined ? null : (
				<DateLine
					name={words.desk.stepDue(textOf(stepAt(definition, task.step)?.title))}
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
				<strong>{tightDue(due, speaking)}</strong>{" "}
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
