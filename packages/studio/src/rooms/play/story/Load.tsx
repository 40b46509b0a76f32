import { Button, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useRef, useState } from "react";

import { RemoveScenario } from "../../../scenarios/RemoveScenario.tsx";
import { RenameScenario } from "../../../scenarios/RenameScenario.tsx";
import { useScenarioWords } from "../../../scenarios/words/index.ts";
import { Select } from "../../../shell/Select.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { Fold } from "../Fold.tsx";
import { whoseIn } from "../run.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";

/** A scenario that is written already: played here move by move, called otherwise, taken out. */
export function Load({ playing }: { readonly playing: Playing }): ReactElement | null {
	const say = usePlayWords();
	const told = useScenarioWords();
	const language = useContext(LanguageContext);
	const { scenarios } = playing.stage;
	const [chosen, setChosen] = useState<string>();
	const [done, setDone] = useState("");
	const [turn, setTurn] = useState(0);
	const around = useRef<HTMLDivElement>(null);
	// Once the dialog is gone, that had the focus.
	useEffect(() => {
		if (turn > 0) around.current?.querySelector("select")?.focus();
	}, [turn]);
	const chosenOne = chosen === undefined ? undefined : scenarios.find(({ id }) => id === chosen);
	// One that is called otherwise now, or taken out, is known by that a moment later.
	const scenario = chosenOne ?? whoseIn(playing.stage, {});
	if (scenario === undefined) return null;
	const { definition } = playing.stage.bundle;
	const title = textOf(scenario.title, language) || scenario.id;
	const at = scenarios.indexOf(scenario);
	const goOn = (id: string | undefined, said: string) => {
		setChosen(id);
		setDone(said);
		setTurn((before) => before + 1);
	};
	return (
		<Fold label={say.load(scenarios.length)} icon="play">
			<div className="od-stack od-stack--2" ref={around}>
				<Select
					label={say.scenario}
					value={scenario.id}
					options={scenarios.map(({ id, title }) => [id, textOf(title, language) || id])}
					onChoose={setChosen}
				/>
				<div className="od-row">
					<Button kind="second" onClick={() => playing.load(scenario)}>
						{say.playIt}
					</Button>
					<RenameScenario
						key={scenario.id}
						scenario={scenario}
						title={title}
						languages={definition.languages}
						onRenamed={(id, name) => goOn(id, told.renamed(name))}
					/>
					<RemoveScenario
						procedure={definition.procedure}
						scenario={{ id: scenario.id, title }}
						onGone={() => goOn((scenarios[at + 1] ?? scenarios[at - 1])?.id, told.removed(title))}
					/>
				</div>
				<p className="small" role="status">
					{done}
				</p>
			</div>
		</Fold>
	);
}
