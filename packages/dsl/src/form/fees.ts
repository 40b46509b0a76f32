import type { Definition, FeesView } from "../bundle/index.ts";
import { OPEN } from "../expression/scope.ts";
import type { Facts } from "./facts.ts";
import { type FeeLine, lineOf } from "./fee-line.ts";
import type { Reader } from "./reader.ts";

/** `fees.total`, `fees.due` and `fees.<id>` of a rule; a line that does not exist costs nothing. */
export function readFees(reader: Reader, name: string): unknown {
	const lines = linesOf(reader);
	if (name === "total") return lines.every(isKnown) ? totalOf(lines) : OPEN;
	if (name === "due") return lines.every(isKnown) ? dueOf(lines, reader.facts) : OPEN;
	if (!Object.hasOwn(reader.definition.fees, name)) return undefined;
	const line = lines.find(({ id }) => id === name);
	return line && !isKnown(line) ? OPEN : (line?.min ?? 0);
}

/** Before the submission a line may be open: then `total` is the least, and `range` has the most, if there is one. */
export function feesOf(reader: Reader): FeesView {
	const lines = linesOf(reader);
	const min = totalOf(lines);
	const max = lines.reduce((sum, line) => sum + line.max, 0);
	return {
		total: min,
		due: dueOf(lines, reader.facts),
		currency: currencyOf(reader.definition),
		lines: lines.map(({ id, min: amount, rate, subsidies }) => ({
			id,
			amount,
			paid: paidFor(reader.facts, id),
			...(rate === undefined ? {} : { rate }),
			...(subsidies && { subsidies }),
		})),
		...(min === max || max === Number.POSITIVE_INFINITY ? {} : { range: { min, max } }),
	};
}

function linesOf(reader: Reader): readonly FeeLine[] {
	return Object.values(reader.definition.fees).flatMap((fee) => lineOf(fee, reader) ?? []);
}

function isKnown(line: FeeLine): boolean {
	return line.min === line.max;
}

function totalOf(lines: readonly FeeLine[]): number {
	return lines.reduce((sum, line) => sum + line.min, 0);
}

/** Each line is paid once; what was paid too much for one does not pay another. */
function dueOf(lines: readonly FeeLine[], facts: Facts): number {
	return lines.reduce((sum, line) => sum + Math.max(0, line.min - paidFor(facts, line.id)), 0);
}

function paidFor(facts: Facts, id: string): number {
	return facts.paid && Object.hasOwn(facts.paid, id) ? (facts.paid[id] ?? 0) : 0;
}

/** The one currency of a procedure: all its amounts agree. */
export function currencyOf(definition: Definition): string {
	const amounts = Object.values(definition.fees).map((fee) => fee.amount);
	return definition.currency ?? amounts.find((amount) => "currency" in amount)?.currency ?? "";
}
