import type { Consequence, Definition, Step } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { LanguageContext, useWords, type Words } from "../../../words/index.ts";
import { PartLabel } from "../help/PartLabel.tsx";
import type { ItemPlace } from "../item/place.ts";

export interface LateProps {
	/** Where the step is written. */
	readonly place: ItemPlace | undefined;
	readonly definition: Definition;
	readonly step: Step;
}

export function Late({ definition, place, step }: LateProps): ReactElement | null {
	const { step: say } = useWords();
	const language = useContext(LanguageContext);
	const { deadline } = step;
	const clock = deadline?.with === undefined ? undefined : definition.clocks[deadline.with];
	const consequence = deadline?.when_late ?? clock?.when_late;
	if (consequence === undefined) return null;
	return (
		<div className="od-prop">
			<PartLabel label={say.late} topic="when_late" place={place} />
			<p>{inWords(consequence, { definition, step, language, say })}</p>
		</div>
	);
}

interface Context extends Omit<LateProps, "place"> {
	readonly language: string;
	readonly say: Words["step"];
}

function inWords(consequence: Consequence, { definition, step, language, say }: Context): string {
	switch (consequence.kind) {
		case "tell": {
			const roles = consequence.roles.map(
				(id) => textOf(definition.roles[id]?.title, language) || id,
			);
			return say.tells(roles.join(", "));
		}
		case "go_to":
			return say.goesTo(
				textOf(definition.steps[consequence.step]?.title, language) || consequence.step,
			);
		case "take": {
			const ways = "outcomes" in step ? step.outcomes : "answers" in step ? step.answers : [];
			const taken = ways.find(({ id }) => id === consequence.outcome);
			return say.counts(textOf(taken?.title, language) || consequence.outcome);
		}
	}
}
