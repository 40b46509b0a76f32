import { Button, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useState } from "react";
import { Select } from "../../../shell/Select.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { Fold } from "../Fold.tsx";
import { whoseIn } from "../run.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";

/** A scenario that is written already, played here move by move. */
export function Load({ playing }: { readonly playing: Playing }): ReactElement | null {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const { scenarios } = playing.stage;
	const [chosen, setChosen] = useState<string>();
	const scenario = whoseIn(playing.stage, chosen === undefined ? {} : { who: chosen });
	if (scenario === undefined) return null;
	return (
		<Fold label={say.load(scenarios.length)} icon="play">
			<div className="od-stack od-stack--2">
				<Select
					label={say.scenario}
					value={scenario.id}
					options={scenarios.map(({ id, title }) => [id, textOf(title, language) || id])}
					onChoose={setChosen}
				/>
				<div>
					<Button kind="second" onClick={() => playing.load(scenario)}>
						{say.playIt}
					</Button>
				</div>
			</div>
		</Fold>
	);
}
