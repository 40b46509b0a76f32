import { Button, Icon, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import { RemoveScenario } from "../../../scenarios/RemoveScenario.tsx";
import { useSentences } from "../../../scenarios/use-sentences.ts";
import { useScenarioWords } from "../../../scenarios/words/index.ts";
import { LanguageContext } from "../../../words/index.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import type { Walked } from "./use-coverage.ts";
import { useWalks } from "./Walking.tsx";

/** How all scenarios come out with the text on screen. One that the text has left behind is played here, or taken out. */
export function Results({ playing }: { readonly playing: Playing }): ReactElement {
	const say = useScenarioWords();
	const play = usePlayWords();
	const of = playing.stage.scenarios.length;
	const { walked, isDone } = useWalks();
	const failing = walked.filter(({ walk }) => !walk.result.ok);
	const isBad = failing.length > 0;
	return (
		<section className="st-results" id="play-results" aria-labelledby="play-results-title">
			<h2 className="od-hidden" id="play-results-title" tabIndex={-1}>
				{say.title}
			</h2>
			<p role="status">
				<Icon
					name={isBad ? "bad" : isDone ? "okc" : "play"}
					{...(isBad ? { tint: "bad" } : isDone && of > 0 ? { tint: "ok" } : {})}
				/>{" "}
				{of === 0
					? say.none
					: !isDone
						? play.walking(walked.length, of)
						: isBad
							? say.failing(failing.length, of)
							: say.fine(of)}
			</p>
			{isBad ? (
				<ul className="od-problems small" aria-label={say.title}>
					{failing.map((one) => (
						<Failing key={one.scenario.id} playing={playing} walked={one} />
					))}
				</ul>
			) : null}
		</section>
	);
}

function Failing({
	playing,
	walked: { scenario, walk },
}: {
	readonly playing: Playing;
	readonly walked: Walked;
}): ReactElement {
	const say = usePlayWords();
	const { definition } = playing.stage.bundle;
	const sentences = useSentences(definition);
	const title = textOf(scenario.title, useContext(LanguageContext)) || scenario.id;
	return (
		<li>
			<Icon name="bad" tint="bad" />
			<p>
				<strong>
					<bdi>{title}</bdi>
				</strong>
				{": "}
				{walk.result.differs?.map(sentences.ofDifference).join(" ")}
			</p>
			<div className="acts">
				<Button
					kind="second"
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
						requestAnimationFrame(() => document.getElementById("play-results-title")?.focus())
					}
				/>
			</div>
		</li>
	);
}
