import type { Bundle, CaseView, Definition, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import {
	ButtonLink,
	Note,
	Said,
	SigningNotes,
	signingNewsOf,
	useSpeaking,
	useTextOf,
} from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { tightDue, tightMoment } from "../../locale/tight.ts";
import { useDeskWords } from "../../words/index.ts";
import { own } from "../case/paths.ts";
import { type WaitingStep, waitingSteps } from "../case/waits-on.ts";
import { TaskPanel } from "./TaskPanel.tsx";

export interface TaskPanelsProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly tasks: readonly TaskView[];
	/** The server's clock, in milliseconds. */
	readonly now: number;
	readonly onDone: (view: CaseView, said: string) => void;
	readonly onRefused: () => void;
}

/** What this officer has to do here now; where there is nothing, whose turn it is. */
export function TaskPanels({
	bundle,
	view,
	tasks,
	now,
	onDone,
	onRefused,
}: TaskPanelsProps): ReactElement {
	if (tasks.length === 0) return <Nothing bundle={bundle} view={view} />;
	return (
		<>
			{tasks.map((task) => {
				const key = `${task.id} ${task.waiting ?? ""}`;
				if (task.waiting !== undefined) return <Waiting key={key} view={view} />;
				if (stepAt(bundle.definition, task.step)?.does === "fill_in")
					return <FillIn key={key} bundle={bundle} view={view} task={task} />;
				return (
					<TaskPanel
						key={key}
						bundle={bundle}
						view={view}
						task={task}
						now={now}
						onDone={onDone}
						onRefused={onRefused}
					/>
				);
			})}
		</>
	);
}

function Nothing({
	bundle: { definition },
	view,
}: {
	readonly bundle: Bundle;
	readonly view: CaseView;
}): ReactElement {
	const { desk, results } = useDeskWords();
	const hasEnded = view.status === "ended" && view.result !== undefined;
	return (
		<div className="od-panel">
			<div className="od-stack od-stack--2">
				<h2>{desk.notYours}</h2>
				{hasEnded && view.result !== undefined ? (
					<p className="muted">{desk.endedText(results[view.result])}</p>
				) : (
					waitingSteps(definition, view).map((waiting) => (
						<Who key={waiting.step} definition={definition} waiting={waiting} />
					))
				)}
			</div>
		</div>
	);
}

/** Whose turn it is: role and office, since when, until when. */
function Who({
	definition,
	waiting,
}: {
	readonly definition: Definition;
	readonly waiting: WaitingStep;
}): ReactElement {
	const { desk } = useDeskWords();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	const roles = waiting.roles.map(({ role, office }) =>
		[own(definition.roles, role)?.title, own(definition.office_kinds, office ?? "")?.title]
			.map(textOf)
			.filter((title) => title !== "")
			.join(", "),
	);
	const who =
		waiting.for === "systems"
			? desk.nowWithSystem
			: waiting.for === "applicant" && roles.length === 0
				? desk.nowWithApplicant
				: roles.join(" / ");
	const times = [
		waiting.since === undefined ? "" : desk.since(tightMoment(waiting.since, speaking)),
		waiting.due === undefined ? "" : desk.byDay(tightDue(waiting.due, speaking)),
	].filter((each) => each !== "");
	return (
		<div>
			<p>{desk.notYoursText(textOf(stepAt(definition, waiting.step)?.title))}</p>
			<p>
				{desk.nowWith} <strong>{who}</strong>
			</p>
			{times.length === 0 ? null : <p className="small muted">{times.join(" · ")}</p>}
		</div>
	);
}

/** The signature service has been asked; the page looks again by itself. */
function Waiting({ view }: { readonly view: CaseView }): ReactElement {
	const { desk } = useDeskWords();
	return (
		<div className="od-panel">
			<div className="od-stack od-stack--2">
				<h2>{desk.signHead}</h2>
				{signingNewsOf(view).length > 0 ? (
					<SigningNotes view={view} />
				) : (
					<Note icon="clock">
						<p role="status">{desk.signWaiting}</p>
					</Note>
				)}
			</div>
		</div>
	);
}

/** A paper case: the form is filled in on a page of its own. */
function FillIn({
	bundle,
	view,
	task,
}: {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly task: TaskView;
}): ReactElement {
	const { desk } = useDeskWords();
	const step = stepAt(bundle.definition, task.step);
	return (
		<div className="od-panel">
			<div className="od-stack od-stack--2">
				<h2>
					<Said text={step?.title} />
				</h2>
				<ButtonLink href={`/desk/cases/${view.id}/${task.step}`}>{desk.fillIn}</ButtonLink>
			</div>
		</div>
	);
}
