import { Choice, Icon, Said, textOf } from "@onedoor/form-renderer/parts";
import { type Doable, doableIn, type Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useState } from "react";
import { Select } from "../../../shell/Select.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { Beginning } from "../Beginning.tsx";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { ActForm } from "./ActForm.tsx";
import { Besides } from "./Besides.tsx";
import { FormPane } from "./FormPane.tsx";

export interface NowProps {
	readonly playing: Playing;
	readonly played: Played;
}

/** What the case waits for, one thing at a time, and by whom it is done. */
export function Now({ playing, played }: NowProps): ReactElement {
	const say = usePlayWords();
	const [chosen, setChosen] = useState<string>();
	const tasks = doableIn(played.world);
	const task = tasks.find(({ step }) => step.name === chosen) ?? tasks[0];
	const at = playing.script.moves.length;
	return (
		<section className="od-pane st-now" aria-labelledby="play-now">
			<div className="od-pane__head">
				<h2 id="play-now">{say.now}</h2>
			</div>
			<div className="od-pane__body od-stack">
				<Beginning playing={playing} />
				{tasks.length > 1 ? (
					<fieldset className="st-tasks">
						<legend className="od-label small">{say.several}</legend>
						<div className="od-choices">
							{tasks.map(({ step, active }) => (
								<Choice
									key={step.name}
									type="radio"
									name="play-task"
									label={<Said text={step.title} />}
									hint={active.visit > 1 ? say.visit(active.visit) : undefined}
									checked={step === task?.step}
									onChange={() => setChosen(step.name)}
								/>
							))}
						</div>
					</fieldset>
				) : null}
				{task === undefined ? (
					<p>{played.world.case.status === "ended" ? say.ended : say.nothing}</p>
				) : (
					<Task key={`${task.step.name} ${at}`} playing={playing} played={played} task={task} />
				)}
				<Besides key={at} playing={playing} played={played} />
			</div>
		</section>
	);
}

interface TaskProps extends NowProps {
	readonly task: Doable;
}

function Task({ playing, played, task }: TaskProps): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const { step, role: usual } = task;
	const { roles } = played.world.bundle.definition;
	const [role, setRole] = useState(usual);
	return (
		<div className="od-stack">
			<h3>
				<Said text={step.title} />
			</h3>
			{usual === undefined ? (
				<p className="small muted od-row od-row--fixed">
					<Icon name="server" />
					{say.answersByItself}
				</p>
			) : (
				<Select
					label={say.role}
					value={role ?? usual}
					options={Object.values(roles).map(({ id, title }) => [
						id,
						`${textOf(title, language) || id}${id === usual ? ` (${say.usually})` : ""}`,
					])}
					onChoose={setRole}
				/>
			)}
			{step.does === "fill_in" && role !== undefined ? (
				<FormPane key={role} playing={playing} played={played} step={step.name} role={role} />
			) : (
				<ActForm
					playing={playing}
					played={played}
					task={task}
					{...(role !== undefined && { role })}
				/>
			)}
		</div>
	);
}
