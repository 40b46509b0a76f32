import type { Fee, StepName } from "../../bundle/index.ts";
import { lineOf } from "../../form/fee-line.ts";
import { counted, type Item } from "../item.ts";
import type { Measure } from "../measure.ts";
import { exactly, NOTHING } from "../range.ts";
import type { Situation } from "../situations/situation.ts";
import { placeOf } from "../ways/ways.ts";

/** Lines of the bill, in minor units, where they are paid; all at the start when no step says where. */
export function feeItems(measure: Measure): readonly Item[] {
	const { definition, ways } = measure;
	const pays = Object.values(definition.steps).filter((step) => step.does === "pay");
	const all = Object.values(definition.fees);
	if (pays.length === 0) return all.map((fee) => feeItem(measure, fee, ways.start));
	return pays.flatMap((step) => {
		const done = pays.length > 1 ? measure.facts.before(step.name).done : new Set<string>();
		const paid = pays.filter(({ name }) => name !== step.name && done.has(name));
		return all
			.filter(({ id }) => !step.fees || step.fees.includes(id))
			.filter(({ id }) => !paid.some(({ fees }) => !fees || fees.includes(id)))
			.map((fee) => feeItem(measure, fee, placeOf(definition, step), step.name));
	});
}

function feeItem({ names }: Measure, fee: Fee, at: string, step?: StepName): Item {
	return {
		at,
		counts: counted("fee", fee.id, ["fees", fee.id], step),
		reads: names.feeLine(fee),
		amount: ({ reader, played }: Situation) => {
			if (played?.paid) return exactly(played.paid[fee.id] ?? 0);
			const line = lineOf(fee, reader);
			return line ? { min: line.min, max: line.max, open: line.min !== line.max } : NOTHING;
		},
	};
}
