import type { ScenarioResult } from "@onedoor/dsl/bundle";
import { COVERED_KINDS, type Coverage } from "@onedoor/dsl/journey";

import {
	byForm,
	neverWords,
	stuckWords,
	type TestFinding,
	type Uncovered,
} from "./test-uncovered.ts";

export interface ProcedureReport {
	readonly id: string;
	readonly edition: string;
	readonly scenarios: readonly ScenarioResult[];
	readonly journeys: {
		readonly passed: number;
		readonly failed: number;
		/** What was done, and why it went wrong; nothing was done where no way to a transition was found. */
		readonly failures: readonly {
			readonly id: string;
			readonly why: string;
			readonly acts: readonly string[];
			/** The form that no journey could fill in, and that it lies behind. */
			readonly behind?: string;
		}[];
	};
	/** Of scenarios and journeys together. */
	readonly coverage: Coverage;
	/** What nothing covered and where it stands; with the proof that nothing can, where there is one. */
	readonly unreached: readonly Uncovered[];
	/** Those of them that have no proof. */
	readonly findings: readonly TestFinding[];
}

export interface Summary {
	readonly passed: number;
	readonly failed: number;
}

/** Scenarios and journeys together. */
export function summaryOf(procedures: readonly ProcedureReport[]): Summary {
	const results = procedures.flatMap(({ scenarios }) => scenarios);
	const failed = results.filter(({ ok }) => !ok).length;
	const journeys = procedures.map((procedure) => procedure.journeys);
	return {
		passed: results.length - failed + sum(journeys.map(({ passed }) => passed)),
		failed: failed + sum(journeys.map((one) => one.failed)),
	};
}

/** Each procedure with what went wrong and what was not covered; of several, a table of all at the end. */
export function prettyReport(
	procedures: readonly ProcedureReport[],
	{ passed, failed }: Summary,
): string {
	const lines = procedures.flatMap((procedure) => [
		`${procedure.id} ${procedure.edition}`,
		...procedure.scenarios.map((result) =>
			result.ok ? `  ok    ${result.id}` : `  FAIL  ${result.id}: ${result.why}`,
		),
		`  journeys: ${procedure.journeys.passed} passed, ${procedure.journeys.failed} failed`,
		...procedure.journeys.failures
			.filter(({ behind }) => behind === undefined)
			.map(({ id, why }) => `  FAIL  to ${id}: ${why}`),
		...stuckLines(procedure),
		...coverageLines(procedure),
	]);
	const table = procedures.length > 1 ? ["", ...tableOf(procedures), ""] : [];
	return `${[...lines, ...table, `${passed} passed, ${failed} failed`].join("\n")}\n`;
}

/** First what to look at; all that could not be covered for it is named once. */
function stuckLines({ unreached }: ProcedureReport): readonly string[] {
	return byForm(unreached).flatMap(({ form, names }) => [
		`  FAIL  ${stuckWords(form)}`,
		`        behind it: ${names.join(", ")}`,
	]);
}

function coverageLines({ coverage, unreached }: ProcedureReport): readonly string[] {
	return COVERED_KINDS.flatMap((what) => {
		const { covered, total } = coverage[what];
		const missing = unreached.filter(({ kind, behind }) => kind === what && behind === undefined);
		return [
			`  ${what}: ${covered} of ${total} covered`,
			...missing.map(
				({ id, file, start, never }) =>
					`    not covered: ${id} (${neverWords(never)}) ${file}:${start.line}:${start.column}`,
			),
		];
	});
}

function tableOf(procedures: readonly ProcedureReport[]): readonly string[] {
	const head = ["procedure", "scenarios", "journeys", ...COVERED_KINDS];
	const rows = procedures.map(({ id, edition, scenarios, journeys, coverage }) => [
		`${id} ${edition}`,
		share(scenarios.filter(({ ok }) => ok).length, scenarios.length),
		share(journeys.passed, journeys.passed + journeys.failed),
		...COVERED_KINDS.map((kind) => share(coverage[kind].covered, coverage[kind].total)),
	]);
	const widths = head.map((_name, at) =>
		Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)),
	);
	return [head, ...rows].map((row) =>
		row
			.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
			.join("  "),
	);
}

function share(part: number, all: number): string {
	return `${part}/${all}`;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
