import type { StepName } from "@onedoor/dsl/bundle";
import { Button, Note, Tag, textOf } from "@onedoor/form-renderer/parts";
import type { Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useMemo, useState } from "react";

import { RemoveScenario } from "../../../scenarios/RemoveScenario.tsx";
import { useSentences } from "../../../scenarios/use-sentences.ts";
import { LanguageContext } from "../../../words/index.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { CoverageList } from "./CoverageList.tsx";
import { CoveragePicture } from "./CoveragePicture.tsx";
import { countOf, coveredOf } from "./covered.ts";
import { useCoverage, type Walks } from "./use-coverage.ts";

export interface CoverageProps {
	readonly playing: Playing;
	readonly played: Played;
}

/** Which steps and ways on the scenarios walk, and which this try has walked: in the picture, and said in a list. */
export function Coverage({ playing, played }: CoverageProps): ReactElement {
	const say = usePlayWords();
	const walks = useCoverage(playing.stage);
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
			<Failing walks={walks} playing={playing} />
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

/** Scenarios that the text on screen has left behind: each is played here, or taken out. */
function Failing({
	walks: { walked },
	playing,
}: {
	readonly walks: Walks;
	readonly playing: Playing;
}): ReactElement | null {
	const say = usePlayWords();
	const { definition } = playing.stage.bundle;
	const sentences = useSentences(definition);
	const language = useContext(LanguageContext);
	const failing = walked.filter(({ walk }) => !walk.result.ok);
	if (failing.length === 0) return null;
	return (
		<div className="st-under">
			<Note kind="bad">
				<p>{say.failing(failing.length)}</p>
				<ul className="small">
					{failing.map(({ scenario, walk }) => {
						const title = textOf(scenario.title, language) || scenario.id;
						return (
							<li key={scenario.id}>
								<strong>
									<bdi>{title}</bdi>
								</strong>
								{": "}
								{walk.result.differs?.map(sentences.ofDifference).join(" ")}{" "}
								<Button
									kind="quiet"
									icon="play"
									aria-label={say.playThis(title)}
									onClick={() => {
										playing.load(scenario);
										document.getElementById("play-story")?.focus();
									}}
								>
									{say.playIt}
								</Button>
								<RemoveScenario
									procedure={definition.procedure}
									scenario={{ id: scenario.id, title }}
									onGone={() =>
										requestAnimationFrame(() =>
											document.getElementById("play-coverage-title")?.focus(),
										)
									}
								/>
							</li>
						);
					})}
				</ul>
			</Note>
		</div>
	);
}
