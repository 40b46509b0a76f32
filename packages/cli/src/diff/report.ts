import type { ProcedureSummary } from "@onedoor/dsl/check";
import { type Change, type ComparedProcedure, compareLibraries } from "@onedoor/dsl/diff";

import type { Side } from "./sides.ts";

type Burden = ProcedureSummary["burden"];

/** What a comparison comes to, before it is decided how it is printed. */
export interface DiffReport {
	readonly sides: readonly [Side, Side];
	readonly procedures: readonly (ComparedProcedure & {
		readonly burden: { readonly before?: Burden; readonly after?: Burden };
	})[];
}

/** Only procedures of which something differs stand in it. */
export function reportOf(before: Side, after: Side): DiffReport {
	const asked = new Set([...before.asked, ...after.asked]);
	const compared = compareLibraries(
		before.checked.library,
		after.checked.library,
		asked.size === 0 ? undefined : asked,
	);
	return {
		sides: [before, after],
		procedures: compared
			.filter(({ changes }) => changes.length > 0)
			.map((one) => {
				const [then, now] = [
					burdenOf(before, one.id, one.before),
					burdenOf(after, one.id, one.after),
				];
				return { ...one, burden: { ...(then && { before: then }), ...(now && { after: now }) } };
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
