import type { Id, StepName } from "../../bundle/index.ts";
import { type Item, ofStep } from "../item.ts";
import type { Measure } from "../measure.ts";
import { exactly } from "../range.ts";
import { placeOf } from "../ways/ways.ts";
import { isApplicants } from "./asked.ts";
import { broughtItems } from "./papers.ts";

/** Having to come: to file at a counter or an agent, to bring papers, to attend, to collect the result. */
export function visitItems(measure: Measure): readonly Item[] {
	return [
		...filing(measure),
		...broughtItems(measure),
		...attending(measure),
		...collecting(measure),
	];
}

/** Whoever does not come has not made the visit, but was asked to. */
function attending({ definition }: Measure): readonly Item[] {
	return Object.values(definition.steps).flatMap((step) =>
		step.does === "attend" && isApplicants(step, definition)
			? [visit(placeOf(definition, step), step.name)]
			: [],
	);
}

function filing({ definition, channel, ways }: Measure): readonly Item[] {
	return channel === "counter" || channel === "agent"
		? [visit(ways.start, definition.starts_at)]
		: [];
}

/** Whoever does not come for the result has not made the visit, so it counts where the collection is noted. */
function collecting({ definition }: Measure): readonly Item[] {
	return Object.values(definition.steps).flatMap((step) =>
		step.does === "deliver" && (step.by === "counter" || step.by === "agent")
			? step.outcomes.map(({ id }) => visit(placeOf(definition, step, id), step.name, id))
			: [],
	);
}

function visit(at: string, step: StepName, outcome?: Id): Item {
	const counts = ofStep("visit", step, outcome);
	return { at, counts, reads: new Set(), amount: () => exactly(1) };
}
