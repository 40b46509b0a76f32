import { Choice, Icon } from "@onedoor/form-renderer/parts";
import type { Identified } from "@onedoor/runtime/client";
import type { ReactElement } from "react";

import { useDeskWords } from "../../words/index.ts";
import { own } from "../case/paths.ts";

export const IDENTIFIED_ID = "identified";

const WAYS: readonly Identified[] = [
	"identity_card",
	"electronic_identity",
	"known_in_person",
	"by_proxy",
];

/** How the officer made sure who stands there: asked before anything is read about that person. */
export function HowIdentified({
	chosen,
	onChosen,
	wrong,
}: {
	readonly chosen: Identified | undefined;
	readonly onChosen: (way: Identified) => void;
	readonly wrong: string | undefined;
}): ReactElement {
	const { desk } = useDeskWords();
	return (
		<fieldset className={wrong === undefined ? "od-field" : "od-field is-bad"}>
			<legend className="od-legend">{desk.identified}</legend>
			<p className="od-hint">{desk.identifiedHint}</p>
			{wrong === undefined ? null : (
				<p className="od-error">
					<Icon name="bad" />
					{wrong}
				</p>
			)}
			<div className="od-choices">
				{WAYS.map((way, at) => (
					<Choice
						key={way}
						id={at === 0 ? IDENTIFIED_ID : undefined}
						type="radio"
						name="identified"
						checked={chosen === way}
						onChange={() => onChosen(way)}
						label={own(desk.identifiedWays, way) ?? way}
					/>
				))}
			</div>
		</fieldset>
	);
}
