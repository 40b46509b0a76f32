import type { ChannelId } from "../../bundle/index.ts";
import type { Item } from "../item.ts";
import type { Measure } from "../measure.ts";
import { exactly } from "../range.ts";
import { placeOf } from "../ways/ways.ts";
import { isApplicants } from "./asked.ts";
import { broughtItems } from "./papers.ts";

/** Having to come: to file at a counter or an agent, to bring papers, to attend, to collect the result. */
export function visitItems(measure: Measure, channel: ChannelId): readonly Item[] {
	return [
		...filing(measure, channel),
		...broughtItems(measure),
		...attending(measure),
		...collecting(measure),
	];
}

/** Whoever does not come has not made the visit, but was asked to. */
function attending({ definition }: Measure): readonly Item[] {
	return Object.values(definition.steps).flatMap((step) =>
		step.does === "attend" && isApplicants(step, definition)
			? [visit(placeOf(definition, step))]
			: [],
	);
}

function filing({ ways }: Measure, channel: ChannelId): readonly Item[] {
	return channel === "counter" || channel === "agent" ? [visit(ways.start)] : [];
}

/** Whoever does not come for the result has not made the visit, so it counts where the collection is noted. */
function collecting({ definition }: Measure): readonly Item[] {
	return Object.values(definition.steps).flatMap((step) =>
		step.does === "deliver" && (step.by === "counter" || step.by === "agent")
			? step.outcomes.map(({ id }) => visit(placeOf(definition, step, id)))
			: [],
	);
}

function visit(at: string): Item {
	return { at, reads: new Set(), amount: () => exactly(1) };
}
