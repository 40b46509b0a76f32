import type { Story, StoryVisit } from "../../journey/story.ts";
import type { Counts, Item } from "../item.ts";
import type { Measure } from "../measure.ts";
import { NOTHING, type Range, sum } from "../range.ts";
import { situationIn } from "./played.ts";

/** What one thing added in a story. `exactly`: as it was; the range counts as the total does. */
export interface Added extends Range {
	readonly counts: Counts;
	/** Left out where the story does not tell: in a case that it started. */
	readonly exactly?: number;
}

/**
 * Counts along the path of a story with the same amounts as over all paths: each thing once, however often the case
 * came back to it, and as it finally was. A correction counts as the form that it corrects.
 */
export function countAlong(
	measure: Measure,
	items: readonly Item[],
	story: Story,
): readonly Added[] {
	const tried = measure.tried(items);
	const everything = allNames(items);
	return items.flatMap((item) => {
		const visit = visitFor(item, story, measure);
		if (visit === undefined) return [];
		const { definition } = measure;
		const range = item.amount(situationIn(definition, story, visit, tried, false));
		const exact = item.amount(situationIn(definition, story, visit, everything, true));
		if (range.max === 0 && exact.max === 0) return [];
		const told = exact.min === exact.max ? { exactly: exact.min } : {};
		return [{ counts: item.counts, min: range.min, max: range.max, ...told }];
	});
}

export function sumOf(added: readonly Added[]): Range & { readonly exactly?: number } {
	const { min, max } = added.length === 0 ? NOTHING : sum(added);
	const isTold = added.every(({ exactly }) => exactly !== undefined);
	const exactly = added.reduce((total, one) => total + (one.exactly ?? 0), 0);
	return { min, max, ...(isTold && { exactly }) };
}

/** The visit that says how it was: the last one at the step, or a correction of it; of the whole case the last. */
function visitFor(
	{ counts: { step, outcome } }: Item,
	{ visits }: Story,
	measure: Measure,
): StoryVisit | undefined {
	if (step === undefined) return visits.at(-1);
	const own = visits.findLast(
		(visit) =>
			visit.step === step &&
			visit.outcome !== SKIPPED &&
			(outcome === undefined || visit.outcome === outcome),
	);
	if (own === undefined || measure.definition.steps[step]?.does !== "fill_in") return own;
	return visits.findLast((visit) => visit === own || isCorrection(visit, measure)) ?? own;
}

/** What happens to a branch, or an item, whose rule does not hold. */
const SKIPPED = "skipped";

function isCorrection({ step: name }: StoryVisit, { definition }: Measure): boolean {
	const step = definition.steps[name];
	return step?.does === "fill_in" && step.change === "what_was_marked";
}

function allNames(items: readonly Item[]): ReadonlySet<string> {
	return new Set(items.flatMap(({ own }) => own ?? []));
}
