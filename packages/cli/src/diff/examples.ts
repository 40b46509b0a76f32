import { compileDefinition } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";
import { type OpenCase, plainPlanOf, withExamples } from "@onedoor/dsl/diff";

import type { DiffReport } from "./report.ts";
import type { Side } from "./sides.ts";

type Testing = typeof import("@onedoor/runtime/testing");
type Editions = Parameters<Testing["counterExample"]>[0];

/**
 * Looks on the real core for a case that shows each step that is blocked, and says what cannot be shown as what has to be
 * looked at. Nothing is compiled where nothing is blocked.
 */
export async function withCounterExamples(report: DiffReport): Promise<DiffReport> {
	const procedures = await Promise.all(
		report.procedures.map(async (one) => ({
			...one,
			openCases: await shown(one.openCases, report.sides),
		})),
	);
	return { ...report, procedures };
}

async function shown(
	openCases: readonly OpenCase[],
	sides: readonly [Side, Side],
): Promise<readonly OpenCase[]> {
	const blocked = openCases.find(({ verdict }) => verdict === "blocked");
	const editions = blocked && (await editionsOf(blocked, sides));
	if (editions === undefined) return openCases.map((one) => withExamples(one, () => undefined));
	const { counterExample } = await import("@onedoor/runtime/testing");
	return openCases.map((one) =>
		withExamples(one, (why) =>
			counterExample(one.planned ? editions.planned : editions.plain, one.step, why),
		),
	);
}

/** Both editions as servers run them, with the plan there is and the one that nobody wrote; nothing of what has holes. */
async function editionsOf(
	{ procedure, from, to }: OpenCase,
	[before, after]: readonly [Side, Side],
): Promise<{ readonly plain: Editions; readonly planned: Editions } | undefined> {
	const [old, now] = [definitionIn(before, procedure, from), definitionIn(after, procedure, to)];
	if (old === undefined || now === undefined) return undefined;
	const { loadValidators } = await import("@onedoor/runtime/testing");
	const editionOf = async (definition: Definition) => {
		const { bundle } = compileDefinition(definition);
		return { bundle, validators: await loadValidators(bundle) };
	};
	const both = { from: await editionOf(old), to: await editionOf(now) };
	const plan = plainPlanOf(old, now);
	const written = after.checked.library.moves.find(
		(one) => one.procedure === procedure && one.from === from && one.to === to,
	);
	return { plain: { ...both, plan }, planned: { ...both, plan: written ?? plan } };
}

function definitionIn(
	{ checked }: Side,
	procedure: string,
	edition: string,
): Definition | undefined {
	const found = checked.library.linked.find(
		({ definition }) => definition.procedure === procedure && definition.edition === edition,
	);
	return found?.complete ? found.definition : undefined;
}
