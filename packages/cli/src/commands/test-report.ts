import type { ScenarioResult } from "@onedoor/dsl/bundle";
import type { Coverage } from "@onedoor/dsl/journey";

export interface ProcedureReport {
	readonly id: string;
	readonly edition: string;
	readonly scenarios: readonly ScenarioResult[];
	readonly journeys: {
		readonly passed: number;
		readonly failed: number;
		/** What was done, and why it went wrong. */
		readonly failures: readonly {
			readonly id: string;
			readonly why: string;
			readonly acts: readonly string[];
		}[];
	};
	/** Of scenarios and journeys together. */
	readonly coverage: Coverage;
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
		...procedure.journeys.failures.map(({ id, why }) => `  FAIL  to ${id}: ${why}`),
		...coverageLines(procedure.coverage),
	]);
	return `${[...lines, `${passed} passed, ${failed} failed`].join("\n")}\n`;
}

function coverageLines(coverage: Coverage): readonly string[] {
	return (["steps", "transitions", "rules", "fields"] as const).flatMap((what) => {
		const { covered, total, missing } = coverage[what];
		const head = `  ${what}: ${covered} of ${total} covered`;
		return [head, ...missing.map((name) => `    not covered: ${name}`)];
	});
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
