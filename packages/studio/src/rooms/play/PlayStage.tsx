import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect } from "react";
import { deviceIn } from "../../preview/devices.ts";
import { useQuery } from "../../shell/use-query.ts";
import { ApplicantSide, useApplicantLanguage } from "./applicant/ApplicantSide.tsx";
import { Beginning } from "./beginning/Beginning.tsx";
import { Registers } from "./beginning/Registers.tsx";
import { Clock } from "./clock/Clock.tsx";
import { Counted } from "./clock/Counted.tsx";
import { Coverage } from "./coverage/Coverage.tsx";
import { Results } from "./coverage/Results.tsx";
import { Walking } from "./coverage/Walking.tsx";
import { OfficeSide } from "./office/OfficeSide.tsx";
import { SystemsSide } from "./office/SystemsSide.tsx";
import { isPlayed, type Stage } from "./run.ts";
import { SaveScenario } from "./save/SaveScenario.tsx";
import { Sent } from "./story/Sent.tsx";
import { Standing } from "./story/Standing.tsx";
import { Story } from "./story/Story.tsx";
import { type Playing, useRun } from "./use-run.ts";
import { usePlayWords } from "./words/index.ts";

export interface PlayStageProps {
	readonly procedure: string;
	readonly file: string;
	readonly stage: Stage;
}

/** Under one clock: whoever applies, the offices and what is connected; what has happened, and where scenarios go. */
export function PlayStage({ procedure, file, stage }: PlayStageProps): ReactElement {
	const playing = useRun(procedure, stage, useApplicantLanguage(stage.bundle.definition));
	const device = deviceIn(useQuery().get("width"));
	const { played } = playing;
	const say = usePlayWords();
	useAskedFor(playing);
	if (!isPlayed(played))
		return (
			<div className="od-stack st-under">
				<Note kind="bad">
					<p>{played instanceof Error ? say.broken(played.message) : say.refused[played.code]}</p>
				</Note>
				<Beginning playing={playing} isOpen />
			</div>
		);
	return (
		<Walking stage={stage}>
			<Clock playing={playing} played={played} />
			<Counted played={played} />
			<Results playing={playing} />
			<div className="st-settings">
				<Beginning playing={playing} />
				<Registers playing={playing} played={played} />
			</div>
			<div className={`od-try st-try st-try--${device}`}>
				<ApplicantSide playing={playing} played={played} device={device} />
				<div className="od-stack od-stack--5">
					<SystemsSide playing={playing} played={played} />
					<OfficeSide playing={playing} played={played} />
					<Story playing={playing} played={played}>
						<SaveScenario playing={playing} played={played} procedure={procedure} file={file} />
					</Story>
					<Standing played={played} />
					<Sent played={played} />
				</div>
			</div>
			<Coverage playing={playing} played={played} />
		</Walking>
	);
}

/** A scenario that somebody comes for stands at the point they come for, and what happened until then has the focus. */
function useAskedFor(playing: Playing): void {
	const query = useQuery();
	const asked = query.get("scenario");
	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that it is asked for.
	useEffect(() => {
		if (asked === undefined) return;
		const scenario = playing.stage.scenarios.find(({ id }) => id === asked);
		const moves = Number(query.get("moves") ?? Number.NaN);
		if (scenario) playing.load(scenario, Number.isInteger(moves) ? moves : undefined);
		query.set({ scenario: undefined, moves: undefined });
		const story = document.getElementById("play-story");
		story?.focus();
		story?.scrollIntoView({ block: "center" });
	}, [asked]);
}
