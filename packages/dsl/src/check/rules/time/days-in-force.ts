import type { IsoDate } from "../../../bundle/index.ts";
import { addDays } from "../../../expression/dates.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { type InForce, isNextFee, isSuccessor, itemsInForce } from "../../time/in-force.ts";

/**
 * Days in force that never come, and items that follow each other with days between them on which neither holds, or on
 * which both do.
 */
export function daysInForce(facts: DefinitionFacts): readonly CheckFinding[] {
	const items = itemsInForce(facts);
	const ended = items.filter(({ until }) => until !== undefined);
	const begun = items.filter(({ from }) => from !== undefined);
	return [
		...items.flatMap(neverInForce),
		...ended.flatMap((before) =>
			begun.flatMap((after) =>
				isSuccessor(before, after) || isNextFee(before, after, items) ? between(before, after) : [],
			),
		),
	].filter((one) => one.code !== "in_force_overlap" || !isRate(one));
}

/** Of several rates the fee says which counts; where it says `only one`, the proof has a day as its example. */
function isRate({ at }: CheckFinding): boolean {
	return at[0] === "fees" && at[2] === "rates";
}

function neverInForce({ from, until, id, at }: InForce): readonly CheckFinding[] {
	if (from === undefined || until === undefined || from <= until) return [];
	const values = { name: id, from, until };
	return [
		{
			code: "never_in_force",
			values,
			at: [...at, "until"],
			related: [{ message: "it begins only here", at: [...at, "from"] }],
		},
	];
}

function between(before: InForce, after: InForce): readonly CheckFinding[] {
	const { until = "" } = before;
	const { from = "" } = after;
	const next = addDays(until, 1) ?? until;
	if (from === next) return [];
	const day = from > next ? { first: next, last: dayBefore(from) } : { first: from, last: until };
	return [
		{
			code: from > next ? "in_force_gap" : "in_force_overlap",
			values: { before: before.id, after: after.id, first: day.first, last: day.last },
			at: [...after.at, "from"],
			related: [{ message: `\`${before.id}\` ends here`, at: [...before.at, "until"] }],
			fix: { kind: "set_value", path: [...after.at, "from"], value: next },
		},
	];
}

function dayBefore(day: IsoDate): IsoDate {
	return addDays(day, -1) ?? day;
}
