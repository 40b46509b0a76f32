import { checkFiles, compileDefinition, type Linked } from "@onedoor/dsl";
import { testProcedure } from "@onedoor/runtime/testing";

import { oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { libraryFiles } from "../library-files.ts";
import { type ProcedureReport, prettyReport, summaryOf } from "./test-report.ts";
import { findingsOf, neverWords, stuckWords, uncovered } from "./test-uncovered.ts";

/**
 * `onedoor test [path…] [--format pretty|json] [--seed N]`: plays the scenarios, and journeys made from the graph, on
 * the real runtime core with a test clock. What is played of several procedures is said on `err` meanwhile.
 * @returns 1 when one of them goes another way, or no way to a transition is found that may be taken; a library that
 *   does not check cannot run
 */
export async function test(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { format: { type: "string" }, seed: { type: "string" } });
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const seed = seedOf(args.text("seed"));
	const linked = linkedOf(args.paths, io);
	const procedures: ProcedureReport[] = [];
	for (const [index, one] of linked.entries()) {
		const { procedure, edition } = one.definition;
		if (linked.length > 1) io.err(`${index + 1} of ${linked.length}: ${procedure} ${edition}\n`);
		procedures.push(await play(one, seed));
	}
	const summary = summaryOf(procedures);
	io.out(
		format === "json"
			? `${JSON.stringify({ summary, seed, procedures }, undefined, 2)}\n`
			: prettyReport(procedures, summary),
	);
	return summary.failed === 0 ? 0 : 1;
}

function seedOf(text: string | undefined): number {
	const seed = Number(text ?? 0);
	if (Number.isSafeInteger(seed) && seed >= 0) return seed;
	throw new UsageError(`\`--seed ${text}\` is no whole number from 0`);
}

function linkedOf(paths: readonly string[], io: Io): readonly Linked[] {
	const { findings, library } = checkFiles(libraryFiles(paths, io.cwd));
	const errors = findings.filter((found) => found.severity === "error");
	const [first] = errors;
	if (first === undefined) return library.linked;
	const place = `${first.file}:${first.start.line}:${first.start.column}`;
	throw new UsageError(
		`the library has ${errors.length} errors, the first at ${place}: ${first.message}`,
	);
}

async function play(linked: Linked, seed: number): Promise<ProcedureReport> {
	const { definition, scenarios } = linked;
	const report = await testProcedure(compileDefinition(definition).bundle, scenarios, { seed });
	const unreached = uncovered(report.unreached, linked);
	const wrong = report.journeys.flatMap(({ id, why, acts }) =>
		why === undefined ? [] : [{ id, why, acts }],
	);
	const lost = unreached
		.filter(({ kind, never }) => kind === "transitions" && never === undefined)
		.map(({ id, never, behind }) => ({
			id,
			why: behind ? stuckWords(behind) : neverWords(never),
			acts: [],
			...(behind && { behind: behind.step }),
		}));
	return {
		id: definition.procedure,
		edition: definition.edition,
		scenarios: report.scenarios,
		journeys: {
			passed: report.journeys.length - wrong.length,
			failed: wrong.length + lost.length,
			failures: [...wrong, ...lost],
		},
		coverage: report.coverage,
		unreached,
		findings: findingsOf(unreached),
	};
}
