import { checkFiles, compileDefinition } from "@onedoor/dsl";
import type { Definition, Scenario } from "@onedoor/dsl/bundle";
import { testProcedure } from "@onedoor/runtime/testing";

import { oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { libraryFiles } from "../library-files.ts";
import { type ProcedureReport, prettyReport, summaryOf } from "./test-report.ts";

/**
 * `onedoor test [path…] [--format pretty|json]`: plays the scenarios, and journeys made from the graph, on the real
 * runtime core with a test clock.
 * @returns 1 when one of them goes another way; a library that does not check cannot run
 */
export async function test(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { format: { type: "string" } });
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const files = libraryFiles(args.paths, io.cwd);
	const { findings, library } = checkFiles(files);
	const errors = findings.filter((found) => found.severity === "error");
	const [first] = errors;
	if (first) {
		const place = `${first.file}:${first.start.line}:${first.start.column}`;
		throw new UsageError(
			`the library has ${errors.length} errors, the first at ${place}: ${first.message}`,
		);
	}
	const procedures: ProcedureReport[] = [];
	for (const { definition, scenarios } of library.linked)
		procedures.push(await play(definition, scenarios));
	const summary = summaryOf(procedures);
	io.out(
		format === "json"
			? `${JSON.stringify({ summary, procedures }, undefined, 2)}\n`
			: prettyReport(procedures, summary),
	);
	return summary.failed === 0 ? 0 : 1;
}

async function play(
	definition: Definition,
	scenarios: readonly Scenario[],
): Promise<ProcedureReport> {
	const report = await testProcedure(compileDefinition(definition).bundle, scenarios);
	const failed = report.journeys.filter(({ why }) => why !== undefined);
	return {
		id: definition.procedure,
		edition: definition.edition,
		scenarios: report.scenarios,
		journeys: {
			passed: report.journeys.length - failed.length,
			failed: failed.length,
			failures: failed.map(({ id, why = "", acts }) => ({ id, why, acts })),
		},
		coverage: report.coverage,
		unreached: report.unreached,
	};
}
