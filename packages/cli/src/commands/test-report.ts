import type { ScenarioResult } from "@onedoor/dsl/bundle";
import { COVERED_KINDS, type Coverage, type Never } from "@onedoor/dsl/journey";
import type { Unreached } from "@onedoor/runtime/testing";

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
	/** Transitions that nothing took: why none can, or nothing where no way was found. */
	readonly unreached: readonly Unreached[];
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
		...coverageLines(procedure),
	]);
	return `${[...lines, `${passed} passed, ${failed} failed`].join("\n")}\n`;
}

function coverageLines({ coverage, unreached }: ProcedureReport): readonly string[] {
	const proofs = new Map(unreached.map(({ id, never }) => [id, neverWords(never)]));
	return COVERED_KINDS.flatMap((what) => {
		const { covered, total, missing } = coverage[what];
		const head = `  ${what}: ${covered} of ${total} covered`;
		return [head, ...missing.map((name) => `    not covered: ${name}${proofs.get(name) ?? ""}`)];
	});
}

function neverWords(never: Never | undefined): string {
	switch (never?.because) {
		case undefined:
			return " (no way to it was found)";
		case "step":
			return ` (cannot happen: no case comes to "${never.step}")`;
		case "identity":
			return ` (cannot happen: the identity gives ${never.fact} in every case)`;
		case "others":
			return ` (cannot happen: ${never.steps.join(" and ")} ${never.steps.length > 1 ? "are" : "is"} late first, and the case goes on)`;
		case "rules":
			return ` (cannot happen: ${rulesWords(never)})`;
	}
}

function rulesWords({ rules, tried, code }: Extract<Never, { because: "rules" }>): string {
	const what = `never true are ${rules.map((rule) => `\`${rule}\``).join(" and ")}`;
	const regions = Object.entries(tried).map(([name, count]) => `${count} of ${name}`);
	const how = regions.length === 0 ? "" : `; tried ${regions.join(", ")}`;
	return `${what}${how}${code === undefined ? "" : `; ${code}`}`;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
