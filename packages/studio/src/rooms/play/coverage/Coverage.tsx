import type { StepName } from "@onedoor/dsl/bundle";
import { Tag } from "@onedoor/form-renderer/parts";
import type { Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useMemo, useState } from "react";

import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { CoverageList } from "./CoverageList.tsx";
import { CoveragePicture } from "./CoveragePicture.tsx";
import { countOf, coveredOf } from "./covered.ts";
import { useWalks } from "./Walking.tsx";

export interface CoverageProps {
	readonly playing: Playing;
	readonly played: Played;
}

/** Which steps and ways on the scenarios walk, and which this try has walked: in the picture, and said in a list. */
export function Coverage({ playing, played }: CoverageProps): ReactElement {
	const say = usePlayWords();
	const walks = useWalks();
	const [chosen, setChosen] = useState<StepName>();
	const { definition } = playing.stage.bundle;
	const covered = useMemo(
		() => coveredOf(definition, walks.walked, played.walk),
		[definition, walks, played],
	);
	const ways = [...covered.steps.flatMap((step) => step.ways), ...covered.others];
	const isChosen = covered.steps.some(({ step }) => step === chosen);
	return (
		<section
			className="od-card od-card--flush st-coverage"
			id="play-coverage"
			aria-labelledby="play-coverage-title"
		>
			<div className="od-card__head">
				<h2 id="play-coverage-title" tabIndex={-1}>
					{say.coverage}
				</h2>
				<span className="od-row" role="status">
					{walks.isDone ? (
						<>
							<CountTag {...countOf(covered.steps)} of={say.stepsWalked} />
							<CountTag {...countOf(ways)} of={say.waysWalked} />
						</>
					) : (
						<span className="small muted">
							{say.walking(walks.walked.length, playing.stage.scenarios.length)}
						</span>
					)}
				</span>
			</div>
			<div className="st-coverage__both">
				<CoveragePicture
					definition={definition}
					covered={covered}
					played={played}
					chosen={isChosen ? chosen : undefined}
					onChoose={setChosen}
				/>
				<CoverageList
					playing={playing}
					covered={covered}
					chosen={isChosen ? chosen : undefined}
					onChoose={setChosen}
				/>
			</div>
		</section>
	);
}

interface CountTagProps {
	readonly covered: number;
	readonly total: number;
	readonly of: (covered: number, total: number) => string;
}

function CountTag({ covered, total, of }: CountTagProps): ReactElement {
	const isAll = covered === total;
	return (
		<Tag kind={isAll ? "ok" : "warn"} icon={isAll ? "check" : "minus"}>
			{of(covered, total)}
		</Tag>
	);
}
