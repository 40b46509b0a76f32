import type { Bundle, CaseView, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import {
	ButtonLink,
	Note,
	Said,
	SigningNotes,
	signingNewsOf,
	useTextOf,
} from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useDeskWords } from "../../words/index.ts";
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
	bundle,
	view,
}: {
	readonly bundle: Bundle;
	readonly view: CaseView;
}): ReactElement {
	const { desk, results } = useDeskWords();
	const textOf = useTextOf();
	const where = view.steps
		.map((name) => textOf(stepAt(bundle.definition, name)?.title))
		.filter((title) => title !== "");
	return (
		<div className="od-panel">
			<div className="od-stack od-stack--2">
				<h2>{desk.notYours}</h2>
				<p className="muted">
					{view.status === "ended" && view.result !== undefined
						? desk.endedText(results[view.result])
						: desk.notYoursText(where.join(", "))}
				</p>
			</div>
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
