import type { Definition, Field, Step, Tariffs } from "../../bundle/index.ts";
import { type Item, ofStep } from "../item.ts";
import type { Measure } from "../measure.ts";
import { exactly, times } from "../range.ts";
import type { Situation } from "../situations/situation.ts";
import { APPLICANTS_VERBS, PROVIDED_BY, TYPED_AS } from "../tariffs/kinds.ts";
import { placeOf } from "../ways/ways.ts";
import { askedOfApplicants, isApplicants } from "./asked.ts";
import { providedItems } from "./papers.ts";
import { typedIn } from "./typed.ts";

/** The time of whoever applies: for what they type, provide and do, and for every visit. See `docs/burden.md`. */
export function minuteItems(
	measure: Measure,
	{ minutes }: Tariffs,
	visits: readonly Item[],
): readonly Item[] {
	return [
		...typedIn(measure, askedOfApplicants(measure), (field) => typing(field, minutes.field)),
		...providedItems(measure, (by) => {
			const way = PROVIDED_BY.find((one) => one === by);
			return way === undefined ? 0 : minutes.document[way];
		}),
		...stepItems(measure.definition, minutes.step),
		...visits.map((item) => scaled(item, minutes.visit)),
	];
}

export function typing({ as }: Field, each: Tariffs["minutes"]["field"]): number {
	const kind = TYPED_AS.find((one) => one === as);
	return kind === undefined ? 0 : each[kind];
}

export function scaled(item: Item, factor: number): Item {
	return { ...item, amount: (situation: Situation) => times(item.amount(situation), factor) };
}

function stepItems(definition: Definition, each: Tariffs["minutes"]["step"]): readonly Item[] {
	return Object.values(definition.steps)
		.filter((step) => isApplicants(step, definition))
		.flatMap((step) => actOf(step, definition, each));
}

function actOf(
	step: Step,
	definition: Definition,
	each: Tariffs["minutes"]["step"],
): readonly Item[] {
	const verb = APPLICANTS_VERBS.find((one) => one === step.does);
	if (verb === undefined) return [];
	return [
		{
			at: placeOf(definition, step),
			counts: ofStep("act", step.name),
			reads: new Set(),
			amount: () => exactly(each[verb]),
		},
	];
}
