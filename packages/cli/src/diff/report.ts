import type { ProcedureSummary } from "@onedoor/dsl/check";
import {
	type Change,
	type ComparedProcedure,
	type Counts,
	compareLibraries,
	type OpenCase,
	openCasesBetween,
	type SharedChange,
	sharedChangesBetween,
} from "@onedoor/dsl/diff";

import type { ReplayOf } from "./replay.ts";
import type { Side } from "./sides.ts";

type Burden = ProcedureSummary["burden"];

/** What a comparison comes to, before it is decided how it is printed. */
export interface DiffReport {
	readonly sides: readonly [Side, Side];
	readonly procedures: readonly (ComparedProcedure & {
		readonly burden: { readonly before?: Burden; readonly after?: Burden };
		/** Of the old edition, in the order of its text; none where the procedure is new, or gone. */
		readonly openCases: readonly OpenCase[];
	})[];
	/** What was played again; left out where nobody asked for it. */
	readonly replay?: readonly ReplayOf[];
	/** Whether `openCases` say how many there are. */
	readonly counted: boolean;
	/** What procedures share, and who of them is concerned by what differs of it. */
	readonly shared: readonly SharedChange[];
}

/**
 * Only procedures of which something differs stand in it.
 *
 * @param counts how many cases wait where, as `onedoor cases --impact` counts them
 */
export function reportOf(before: Side, after: Side, counts?: Counts): DiffReport {
	const asked = new Set([...before.asked, ...after.asked]);
	const compared = compareLibraries(
		before.checked.library,
		after.checked.library,
		asked.size === 0 ? undefined : asked,
	);
	const differing = new Set(compared.flatMap(({ id, changes }) => (changes.length > 0 ? id : [])));
	const openCases = openCasesBetween(before.checked.library, after.checked.library, {
		asked: differing,
		...(counts && { counts }),
	});
	return {
		sides: [before, after],
		counted: counts !== undefined,
		shared: sharedChangesBetween(before.parsed, after.parsed, compared),
		procedures: compared
			.filter(({ changes }) => changes.length > 0)
			.map((one) => {
				const [then, now] = [
					burdenOf(before, one.id, one.before),
					burdenOf(after, one.id, one.after),
				];
				const own = openCases.filter(
					({ procedure, from, to }) =>
						procedure === one.id && from === one.before && to === one.after,
				);
				return {
					...one,
					openCases: own,
					burden: { ...(then && { before: then }), ...(now && { after: now }) },
				};
			}),
	};
}

export function changesIn({ procedures }: DiffReport): readonly Change[] {
	return procedures.flatMap(({ changes }) => changes);
}

/** Whether a person has to say that this is meant. */
export function needsDecision(report: DiffReport): boolean {
	return changesIn(report).some(({ severity }) => severity !== "safe");
}

function burdenOf({ checked }: Side, id: string, edition: string | undefined): Burden | undefined {
	return checked.procedures.find((one) => one.id === id && one.edition === edition)?.burden;
}
