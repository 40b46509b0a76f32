import type { Judged, Verdict } from "./judge.ts";
import type { Fault, Operator } from "./mutant.ts";

export interface Row {
	readonly fault: Fault;
	readonly operator: string;
	readonly caught: number;
	readonly misplaced: number;
	readonly missed: number;
	readonly equivalent: number;
}

/** How many of each operator's mutants were caught, by class of fault. */
export function rowsOf(judged: ReadonlyMap<Operator, readonly Judged[]>): readonly Row[] {
	return [...judged].map(([{ fault, name }, all]) => {
		const count = (verdict: Verdict) => all.filter((one) => one.verdict === verdict).length;
		return {
			fault,
			operator: name,
			caught: count("caught"),
			misplaced: count("misplaced"),
			missed: count("missed"),
			equivalent: count("equivalent"),
		};
	});
}
