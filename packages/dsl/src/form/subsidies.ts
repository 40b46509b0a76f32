import type { Id, Subsidy } from "../bundle/index.ts";
import { compute, toMinorUnits, toNum } from "../expression/decimal.ts";
import { evaluate } from "../expression/evaluate.ts";
import { OPEN } from "../expression/scope.ts";
import type { Reader } from "./reader.ts";

/** Least and most of a fee line, in minor units. */
export interface Span {
	readonly min: number;
	readonly max: number;
}

/** What another budget surely pays of a line. */
export interface SubsidyLine {
	readonly id: Id;
	readonly amount: number;
}

/**
 * A line after its subsidies, in the author's order; together they never pay more than the line. One whose `when` is
 * still open lowers only the least, and is not shown yet.
 */
export function subsidise<T extends Span>(
	line: T,
	fee: Id,
	reader: Reader,
): T & { readonly subsidies?: readonly SubsidyLine[] } {
	const all = Object.values(reader.definition.subsidies ?? {}).filter(({ of }) => of === fee);
	let { min, max } = line;
	const paid: SubsidyLine[] = [];
	for (const subsidy of all) {
		const holds = subsidy.when ? evaluate(subsidy.when.tree, reader.scope) : true;
		if (holds !== true && holds !== OPEN) continue;
		const least = shareOf(subsidy, line.min, min);
		if (holds === true && min === max && least > 0) paid.push({ id: subsidy.id, amount: least });
		if (holds === true) max -= shareOf(subsidy, line.max, max);
		min -= least;
	}
	return { ...line, min, max, ...(paid.length > 0 && { subsidies: paid }) };
}

/** Of the line as it stood before any subsidy, rounded like the line itself, and at most what is left to pay. */
function shareOf(subsidy: Subsidy, line: number, left: number): number {
	if (line === Number.POSITIVE_INFINITY) return 0;
	const percent = toNum(String(subsidy.percent ?? 0));
	const part = percent === undefined ? undefined : compute("*", line, percent);
	const share = (part !== undefined && toMinorUnits(compute("/", part, 100) ?? 0)) || 0;
	return Math.min(left, subsidy.amount?.amount ?? share);
}
