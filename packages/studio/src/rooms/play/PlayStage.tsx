import { itemTask } from "@onedoor/dsl/form";
import { Note } from "@onedoor/form-renderer/parts";
import type { Played } from "@onedoor/runtime/testing/play";
import type { ReactElement } from "react";
import { useLocation } from "wouter";

import { useQuery } from "../../shell/use-query.ts";
import { Diagram } from "../design/Diagram.tsx";
import { Beginning } from "./Beginning.tsx";
import { Clock } from "./clock/Clock.tsx";
import { Now } from "./now/Now.tsx";
import { isPlayed, type Stage } from "./run.ts";
import { SaveScenario } from "./save/SaveScenario.tsx";
import { Sent } from "./story/Sent.tsx";
import { Standing } from "./story/Standing.tsx";
import { Story } from "./story/Story.tsx";
import { useRun } from "./use-run.ts";
import { usePlayWords } from "./words/index.ts";

export interface PlayStageProps {
	readonly procedure: string;
	readonly file: string;
	readonly stage: Stage;
}

/** Under one clock: what is done now, where that is in the picture, and what has happened. */
export function PlayStage({ procedure, file, stage }: PlayStageProps): ReactElement {
	const playing = useRun(procedure, stage);
	const { played } = playing;
	const say = usePlayWords();
	if (!isPlayed(played))
		return (
			<div className="st-stage">
				<div className="od-pane st-now">
					<Note kind="bad">
						<p>{played instanceof Error ? say.broken(played.message) : say.refused[played.code]}</p>
					</Note>
					<Beginning playing={playing} />
				</div>
			</div>
		);
	return (
		<>
			<Clock playing={playing} played={played} />
			<div className="st-stage">
				<Now playing={playing} played={played} />
				<div className="od-pane st-story">
					<Standing played={played} />
					<Story playing={playing} played={played} />
					<SaveScenario playing={playing} played={played} procedure={procedure} file={file} />
					<Sent played={played} />
				</div>
				<Picture played={played} />
			</div>
		</>
	);
}

const NONE: ReadonlySet<string> = new Set();

/** A step that is chosen in the picture is opened where it is designed. */
function Picture({ played }: { readonly played: Played }): ReactElement {
	const { world } = played;
	const { definition } = world.bundle;
	const query = useQuery();
	const [, go] = useLocation();
	const steps = world.case.active.map(({ step }) => itemTask(definition, step)?.each.step ?? step);
	const at = steps.findLast((step) => definition.steps[step]?.does !== "follow");
	return (
		<Diagram
			definition={definition}
			found={NONE}
			selected={at}
			onChoose={(step) => go(query.href({ view: undefined, step }))}
		/>
	);
}
