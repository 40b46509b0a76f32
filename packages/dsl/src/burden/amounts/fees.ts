import type { Fee } from "../../bundle/index.ts";
import { lineOf } from "../../form/fee-line.ts";
import type { Item } from "../item.ts";
import type { Measure } from "../measure.ts";
import { NOTHING } from "../range.ts";
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
			.map((fee) => feeItem(measure, fee, placeOf(definition, step)));
	});
}

function feeItem({ names }: Measure, fee: Fee, at: string): Item {
	return {
		at,
		reads: names.feeLine(fee),
		amount: ({ reader }: Situation) => {
			const line = lineOf(fee, reader);
			return line ? { min: line.min, max: line.max, open: line.min !== line.max } : NOTHING;
		},
	};
}
