import type { Id } from "@onedoor/dsl/bundle";
import { formatDue, Said, useSpeaking } from "@onedoor/form-renderer/parts";
import type { Doable, Played } from "@onedoor/runtime/testing/play";
import type { ReactElement } from "react";

import { comeTo } from "../sides.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { ActForm } from "./ActForm.tsx";

export interface TaskProps {
	readonly playing: Playing;
	readonly played: Played;
	readonly task: Doable;
	/** Left out: a register, a bank or the post answers. */
	readonly role?: Id;
}

/** One thing that the case waits for: by when, and what may come of it. */
export function Task({ playing, played, task, role }: TaskProps): ReactElement {
	const say = usePlayWords();
	const speaking = useSpeaking();
	const { step, active } = task;
	const due = active.deadline?.due_at;
	return (
		<div className="od-stack">
			<div className="od-row od-between">
				<h3>
					<Said text={step.title} />
					{active.visit > 1 ? <span className="muted"> {say.visit(active.visit)}</span> : null}
				</h3>
				{due === undefined ? null : (
					<p className="small muted">{say.dueBy(formatDue(due, speaking))}</p>
				)}
			</div>
			<ActForm
				key={`${role} ${playing.script.begun} ${comeTo(played)}`}
				playing={playing}
				played={played}
				task={task}
				{...(role !== undefined && { role })}
			/>
		</div>
	);
}
