import type { Definition } from "@onedoor/dsl/bundle";
import { Note, SpeakingProvider } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import { ChangesPane } from "../../changes/ChangesPane.tsx";
import { FindingsPane } from "../../findings/FindingsPane.tsx";
import { LanguageContext } from "../../words/index.ts";
import { BrokenElsewhere } from "../BrokenElsewhere.tsx";
import { PlayStage } from "./PlayStage.tsx";
import { useStage } from "./use-stage.ts";
import { usePlayWords } from "./words/index.ts";

export interface PlayRoomProps {
	readonly procedure: string;
	readonly definition: Definition;
	/** The file that declares it. */
	readonly file: string;
}

/** The text on screen, run: one case from the first form to its end, by the core that runs real cases. */
export default function PlayRoom({ procedure, definition, file }: PlayRoomProps): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const { status, stage } = useStage(procedure);
	const zone = definition.calendars[definition.calendar]?.time_zone ?? "UTC";
	const [source] = definition.languages;
	return (
		<SpeakingProvider language={language} timeZone={zone} {...(source ? { source } : {})}>
			<div className="st-play">
				{status === "faulty" || status === "failed" ? (
					<div className="st-notices">
						<Note kind="warn">
							<p>{status === "failed" ? say.failed : stage ? say.faulty : say.faultyNone}</p>
						</Note>
					</div>
				) : (
					<BrokenElsewhere />
				)}
				{stage === undefined ? (
					status === "making" || status === "made" ? (
						<p className="muted st-under" role="status">
							{say.opening}
						</p>
					) : null
				) : (
					<PlayStage procedure={procedure} file={file} stage={stage} />
				)}
			</div>
			{status === "faulty" ? (
				<div className="st-dock">
					<FindingsPane />
					<ChangesPane />
				</div>
			) : null}
		</SpeakingProvider>
	);
}
