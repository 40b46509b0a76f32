import { ActorTag, Button, Icon, Note, Said, textOf } from "@onedoor/form-renderer/parts";
import type { Doable, Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext } from "react";

import { LanguageContext, useWords } from "../../../words/index.ts";
import { waitingIn } from "../sides.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { Task } from "./Task.tsx";

export interface SystemsSideProps {
	readonly playing: Playing;
	readonly played: Played;
}

/** What registers, the bank and the post have to answer: the author says what, or that nothing comes. */
export function SystemsSide({ playing, played }: SystemsSideProps): ReactElement | null {
	const say = usePlayWords();
	const { diagram } = useWords();
	const { systems } = waitingIn(played);
	if (systems.length === 0) return null;
	return (
		<section
			className="od-stack od-stack--2"
			id="play-systems"
			aria-labelledby="play-systems-title"
		>
			<div className="od-row od-between st-side__head">
				<h2 id="play-systems-title">
					<ActorTag actor="system">{diagram.actors.system}</ActorTag>
				</h2>
				<span className="small muted">{say.answersByItself}</span>
			</div>
			<div className="od-panel">
				{systems.map((task) => (
					<Answer
						key={`${task.step.name} ${task.active.visit}`}
						playing={playing}
						played={played}
						task={task}
					/>
				))}
			</div>
		</section>
	);
}

/** Whoever is out of order answers nothing until it is mended; then only time goes on. */
function Answer({
	playing,
	played,
	task,
}: SystemsSideProps & { readonly task: Doable }): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const { definition } = played.world.bundle;
	const register = "register" in task.step ? task.step.register : undefined;
	const name = register && (textOf(definition.registers[register]?.title, language) || register);
	const { down } = playing.script;
	const isDown = register !== undefined && down.includes(register);
	return (
		<div className="od-stack">
			{name ? (
				<div className="od-row od-between">
					<p className="small muted od-row od-row--fixed">
						<Icon name="server" />
						{name}
					</p>
					<Button
						kind="quiet"
						icon={isDown ? "undo" : "pause"}
						aria-pressed={isDown}
						aria-label={say.outageOf(name)}
						onClick={() =>
							playing.set({
								down: isDown ? down.filter((each) => each !== register) : [...down, register ?? ""],
							})
						}
					>
						{say.outage}
					</Button>
				</div>
			) : null}
			{isDown ? (
				<>
					<h3>
						<Said text={task.step.title} />
					</h3>
					<Note kind="warn" icon="pause">
						<p>{say.isDown}</p>
					</Note>
				</>
			) : (
				<Task playing={playing} played={played} task={task} />
			)}
		</div>
	);
}
