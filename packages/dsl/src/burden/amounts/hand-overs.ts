import { type Item, ofStep } from "../item.ts";
import type { Measure } from "../measure.ts";
import { exactly } from "../range.ts";
import { placeOf } from "../ways/ways.ts";

/** Every time that custody of the case passes from one role to another. */
export function handOverItems({ definition }: Measure): readonly Item[] {
	return Object.values(definition.steps)
		.filter((step) => step.does === "hand_over")
		.map((step) => ({
			at: placeOf(definition, step),
			counts: ofStep("hand_over", step.name),
			reads: new Set<string>(),
			amount: () => exactly(1),
		}));
}
