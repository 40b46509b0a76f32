import type { OpenCase } from "@onedoor/dsl/diff";

import type { DiffReport } from "../diff/report.ts";

/** The open cases of one procedure between two editions. */
export interface ProcedureCases {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly steps: readonly OpenCase[];
	/** Left out where they were not counted. */
	readonly count?: number;
	/** From how many steps a plan moves them. */
	readonly planned: number;
}

/** Only procedures of which a case can wait somewhere. */
export function casesOf({ procedures, counted }: DiffReport): readonly ProcedureCases[] {
	return procedures.flatMap(({ id, openCases }): readonly ProcedureCases[] => {
		const [first] = openCases;
		if (first === undefined) return [];
		return [
			{
				id,
				from: first.from,
				to: first.to,
				steps: openCases,
				...(counted && { count: openCases.reduce((sum, { count = 0 }) => sum + count, 0) }),
				planned: openCases.filter(({ planned }) => planned).length,
			},
		];
	});
}
