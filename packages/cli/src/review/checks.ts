import { compileDefinition } from "@onedoor/dsl";
import type { Finding, Linked } from "@onedoor/dsl/check";
import { missingTexts } from "@onedoor/dsl/publish";
import { runScenarios } from "@onedoor/runtime/testing";

import { type ReplayOf, replayOf } from "../diff/replay.ts";
import type { DiffReport } from "../diff/report.ts";
import type { Side } from "../diff/sides.ts";
import { type Suggestion, suggestionFor } from "./suggestions.ts";

/** What is found and played on the new side. */
export interface Checks {
	/** Of the files that were asked for, errors first. What the text accepts with a reason is left out. */
	readonly findings: readonly ReviewedFinding[];
	readonly errors: number;
	readonly warnings: number;
	/** Of each procedure that differs; left out where the new side has errors. */
	readonly scenarios?: { readonly passed: number; readonly failed: readonly FailedScenario[] };
	/** The scenarios of the old side and recorded cases, played on both editions of each procedure that differs. */
	readonly replay: readonly ReplayOf[];
	/** Of each procedure that differs and its new edition. */
	readonly translations: readonly Translation[];
	readonly suggestions: readonly Suggestion[];
}

export interface ReviewedFinding extends Finding {
	/** The old side does not have it. */
	readonly isNew: boolean;
}

export interface FailedScenario {
	readonly procedure: string;
	readonly id: string;
	readonly why: string;
}

export interface Translation {
	readonly procedure: string;
	readonly language: string;
	/** Texts that this language lacks, now and before. */
	readonly missing: number;
	readonly before?: number;
}

const LEVELS: readonly Finding["severity"][] = ["error", "warning", "info"];

/** Checks the new side once more with the eyes of a reviewer. Scenarios are played on the real core. */
export async function checksOf(report: DiffReport): Promise<Checks> {
	const { sides, procedures } = report;
	const [before, after] = sides;
	const findings = findingsOf(before, after);
	const errors = findings.filter(({ severity }) => severity === "error").length;
	const pairs = procedures.map(({ id, before: then, after: now }) => ({
		id,
		old: linkedOf(before, id, then),
		now: linkedOf(after, id, now),
	}));
	return {
		findings,
		errors,
		warnings: findings.filter(({ severity }) => severity === "warning").length,
		...(errors === 0 && { scenarios: await played(pairs.flatMap(({ now }) => now ?? [])) }),
		replay: report.replay ?? (await replayOf(report)),
		translations: pairs.flatMap(({ id, old, now }) => {
			if (now === undefined) return [];
			const known = old && missingTexts(old.definition);
			return Object.entries(missingTexts(now.definition)).map(([language, missing]) => ({
				procedure: id,
				language,
				missing,
				...(known && { before: known[language] ?? 0 }),
			}));
		}),
		suggestions: findings.flatMap((found) => suggestionFor(found, after.files) ?? []),
	};
}

export function linkedOf(
	{ checked }: Side,
	id: string,
	edition: string | undefined,
): Linked | undefined {
	return checked.library.linked.find(
		({ definition }) => definition.procedure === id && definition.edition === edition,
	);
}

function findingsOf(before: Side, after: Side): readonly ReviewedFinding[] {
	const known = new Set(before.checked.findings.map(nameOf));
	const asked = new Set(after.files.flatMap(({ path, asked }) => (asked ? [path] : [])));
	return after.checked.findings
		.filter(({ file, accepted }) => asked.has(file) && accepted === undefined)
		.map((found) => ({ ...found, isNew: !known.has(nameOf(found)) }))
		.toSorted(
			(one, other) =>
				LEVELS.indexOf(one.severity) - LEVELS.indexOf(other.severity) ||
				Number(other.isNew) - Number(one.isNew),
		);
}

/** Lines move when a text changes; what is found, and where in the tree, stays. Folders of two sides may differ. */
function nameOf({ code, file, path }: Finding): string {
	return `${code} ${file.split("/").at(-1)} ${path}`;
}

async function played(all: readonly Linked[]): Promise<NonNullable<Checks["scenarios"]>> {
	let passed = 0;
	const failed: FailedScenario[] = [];
	for (const { definition, scenarios } of all) {
		if (scenarios.length === 0) continue;
		for (const { id, ok, why = "" } of await runScenarios(
			compileDefinition(definition).bundle,
			scenarios,
		))
			if (ok) passed++;
			else failed.push({ procedure: definition.procedure, id, why });
	}
	return { passed, failed };
}
