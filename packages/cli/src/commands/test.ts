import { checkFiles, compileDefinition } from "@onedoor/dsl";
import type { Definition, Scenario, ScenarioResult } from "@onedoor/dsl/bundle";
import { runScenarios } from "@onedoor/runtime/testing";

import { oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { libraryFiles } from "../library-files.ts";

interface ProcedureReport {
	readonly id: string;
	readonly edition: string;
	readonly scenarios: readonly ScenarioResult[];
}

/**
 * `onedoor test [path…] [--format pretty|json]`: plays the scenarios on the real runtime core with a test clock.
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
	for (const linked of library.linked) {
		if (linked.scenarios.length > 0)
			procedures.push(await play(linked.definition, linked.scenarios));
	}
	const results = procedures.flatMap((procedure) => procedure.scenarios);
	const passed = results.filter((result) => result.ok).length;
	const summary = { passed, failed: results.length - passed };
	io.out(
		format === "json"
			? `${JSON.stringify({ summary, procedures }, undefined, 2)}\n`
			: pretty(procedures, summary),
	);
	return summary.failed === 0 ? 0 : 1;
}

async function play(
	definition: Definition,
	scenarios: readonly Scenario[],
): Promise<ProcedureReport> {
	const results = await runScenarios(compileDefinition(definition).bundle, scenarios);
	return { id: definition.procedure, edition: definition.edition, scenarios: results };
}

function pretty(
	procedures: readonly ProcedureReport[],
	summary: { readonly passed: number; readonly failed: number },
): string {
	const lines = procedures.flatMap(({ id, edition, scenarios }) => [
		`${id} ${edition}`,
		...scenarios.map((result) =>
			result.ok ? `  ok    ${result.id}` : `  FAIL  ${result.id}: ${result.why}`,
		),
	]);
	return `${[...lines, `${summary.passed} passed, ${summary.failed} failed`].join("\n")}\n`;
}
