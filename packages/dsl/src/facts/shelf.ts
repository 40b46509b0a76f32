import type { Statement } from "./fact-base.ts";
import { type Quantities, quantitiesIn } from "./quantities.ts";

/** Statements by how sure they are, ready to be asked. */
export interface Shelf {
	readonly known: readonly Quantities[];
	readonly likely: readonly Quantities[];
	readonly statements: readonly Statement[];
}

/** How sure the facts are; undefined where they say nothing. */
export type Support = "known" | "likely" | undefined;

export function shelfOf(statements: readonly Statement[]): Shelf {
	const of = (certainty: string) =>
		statements.filter((one) => one.certainty === certainty).map(({ says }) => quantitiesIn(says));
	return { known: of("known"), likely: of("likely"), statements };
}

/** Whether some statement says this number. */
export function saidOn(shelf: Shelf, kind: keyof Quantities, value: string): Support {
	if (shelf.known.some((one) => one[kind].has(value))) return "known";
	return shelf.likely.some((one) => one[kind].has(value)) ? "likely" : undefined;
}

/** An amount as it is said, or a said share of it: half of 50,000 where 50 % is said. */
export function amountOn(shelf: Shelf, value: string): Support {
	const said = saidOn(shelf, "amounts", value);
	if (said !== undefined) return said;
	if (sharesOf(shelf.known).has(value)) return "known";
	return sharesOf([...shelf.known, ...shelf.likely]).has(value) ? "likely" : undefined;
}

function sharesOf(all: readonly Quantities[]): ReadonlySet<string> {
	const percents = all.flatMap((one) => [...one.percents]);
	const amounts = all.flatMap((one) => [...one.amounts]);
	return new Set(
		percents.flatMap((share) =>
			amounts.map((amount) => String((Number(amount) * Number(share)) / 100)),
		),
	);
}

/** A source of law as it is cited: each of its numbers; one without a number by its words. */
export function lawOn(shelf: Shelf, cite: string): Support {
	const numbers = [...quantitiesIn(cite).laws];
	if (numbers.length > 0) return weakest(numbers.map((one) => saidOn(shelf, "laws", one)));
	return wordsOn(shelf, cite);
}

/** What has no number of a known form: its words stand in a statement. */
export function wordsOn(shelf: Shelf, words: string): Support {
	const named = shelf.statements.filter(({ says }) => says.includes(words));
	if (named.some(({ certainty }) => certainty === "known")) return "known";
	return named.length > 0 ? "likely" : undefined;
}

/** All of them have to be said. */
export function weakest(all: readonly Support[]): Support {
	if (all.includes(undefined)) return undefined;
	return all.includes("likely") ? "likely" : "known";
}
