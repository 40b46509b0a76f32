import type { Change, OpenCase } from "@onedoor/dsl/diff";

import { changesIn, type DiffReport } from "./report.ts";

const LEVELS = { breaking: "error", decision: "warning", safe: "note" } as const;
const VERDICT_LEVELS = { blocked: "error", "needs-mapping": "warning", safe: "note" } as const;

/** What stands at a place, whatever it is. */
interface Result {
	readonly rule: string;
	readonly level: "error" | "warning" | "note";
	readonly message: string;
	readonly file: string;
	readonly line: number;
	/** The same for the same, run after run. */
	readonly id: string;
}

/**
 * All changes, and every reason why open cases of a step cannot simply go over, as one log of SARIF 2.1.0 (OASIS): the kind
 * is the rule, the id of a change its fingerprint.
 */
export function asSarif(report: DiffReport): string {
	const results = [
		...changesIn(report).map(ofChange),
		...report.procedures.flatMap(({ openCases }) => openCases.flatMap(ofOpenCase)),
	];
	const rules = [...new Set(results.map(({ rule }) => rule))].sort();
	return `${JSON.stringify(
		{
			$schema: "https://json.schemastore.org/sarif-2.1.0.json",
			version: "2.1.0",
			runs: [
				{
					tool: { driver: { name: "onedoor diff", rules: rules.map((id) => ({ id })) } },
					results: results.map((result) => resultOf(result, rules.indexOf(result.rule))),
				},
			],
		},
		undefined,
		2,
	)}\n`;
}

function ofChange({ id, kind, severity, message, file, line }: Change): Result {
	return { rule: kind, level: LEVELS[severity], message, file, line, id };
}

function ofOpenCase({ procedure, from, step, verdict, why, file, line }: OpenCase): Result[] {
	return why.map(({ code, message }) => ({
		rule: `open_cases_${code}`,
		level: VERDICT_LEVELS[verdict],
		message: `Open cases at \`${step}\`: ${message}`,
		file,
		line,
		id: `${procedure}/${from}/open-cases/${step}/${code}`,
	}));
}

function resultOf({ rule, level, message, file, line, id }: Result, ruleIndex: number) {
	return {
		ruleId: rule,
		ruleIndex,
		level,
		message: { text: message },
		locations: [
			{
				physicalLocation: {
					artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
					region: { startLine: line },
				},
			},
		],
		partialFingerprints: { "onedoor/v1": id },
	};
}
