import type { Change } from "@onedoor/dsl/diff";

import { changesIn, type DiffReport } from "./report.ts";

const LEVELS = { breaking: "error", decision: "warning", safe: "note" } as const;

/** All changes as one log of SARIF 2.1.0 (OASIS): the kind is the rule, the id of a change its fingerprint. */
export function asSarif(report: DiffReport): string {
	const changes = changesIn(report);
	const kinds = [...new Set(changes.map(({ kind }) => kind))].sort();
	return `${JSON.stringify(
		{
			$schema: "https://json.schemastore.org/sarif-2.1.0.json",
			version: "2.1.0",
			runs: [
				{
					tool: { driver: { name: "onedoor diff", rules: kinds.map((id) => ({ id })) } },
					results: changes.map((change) => resultOf(change, kinds.indexOf(change.kind))),
				},
			],
		},
		undefined,
		2,
	)}\n`;
}

function resultOf({ id, kind, severity, message, file, line }: Change, ruleIndex: number) {
	return {
		ruleId: kind,
		ruleIndex,
		level: LEVELS[severity],
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
