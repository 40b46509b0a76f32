import type { ChannelId, DataPath, Id } from "../bundle/index.ts";
import type { Refusing } from "../burden/situations/checks.ts";
import type { Names } from "../burden/situations/names.ts";
import { type Situation, situationsOf } from "../burden/situations/situation.ts";
import { absolute } from "../check/env/absolute.ts";
import type { Expression } from "../expression/ast.ts";
import { evaluate } from "../expression/evaluate.ts";
import { OPEN } from "../expression/scope.ts";
import type { Sheet } from "./sheet.ts";

/** What answers have to be like. */
export interface Fitting {
	readonly names: Names;
	readonly checks: readonly Refusing[];
	/** These are to hold. What steps decide is open to them, and counts as holding. */
	readonly rules: readonly Expression[];
	/** The list around the rules: they are to hold for one of its items. */
	readonly group?: string;
	/** The check that may be broken. */
	readonly breaks?: Id;
}

/** More rounds than checks that pull one value to and fro. */
const MOST_ROUNDS = 30;

/** One thing that is to be so, and the data it reads. */
interface Demand {
	readonly reads: ReadonlySet<DataPath>;
	/** A rule that is to hold weighs more than any checks that are broken for it: those are mended after it. */
	readonly weight: number;
	readonly isMet: (situation: Situation) => boolean;
}

/**
 * Changes values until the rules hold and no check of the procedure refuses them: one value of those that an unmet
 * demand reads, so that it is met and the fewest others are not. Gives up when nothing helps; the journey then says
 * what refused.
 */
export function fit(sheet: Sheet, channel: ChannelId, fitting: Fitting): void {
	// Everything on the sheet is answered, or left empty on purpose; only clocks may still start.
	const situation = situationsOf(sheet.definition, channel, (path) => path === "");
	const demands = [
		...fitting.checks.filter(({ check }) => check.id !== fitting.breaks).map(notBroken),
		...fitting.rules.flatMap(conjuncts).map((rule) => holding(rule, sheet, fitting)),
	];
	const unmet = () => {
		const now = situation(sheet.entries);
		return demands.filter(({ isMet }) => !isMet(now));
	};
	for (let round = 0, left = unmet(); left.length > 0 && round < MOST_ROUNDS; round++) {
		const better = bestChange(sheet, left, unmet);
		if (!better) return;
		sheet.change(better.path, better.value);
		left = unmet();
	}
}

const HEAVY = 100;

function notBroken({ check: { when, must }, reads }: Refusing): Demand {
	return {
		reads,
		weight: 1,
		isMet: ({ reader }) =>
			(when !== undefined && !reader.holds(when)) || evaluate(must.tree, reader.scope) !== false,
	};
}

function holding(rule: Expression, sheet: Sheet, { names, group }: Fitting): Demand {
	const reads = names.inTrees([absolute(rule, group)]);
	const isTrue = (value: unknown) => value === true || value === OPEN;
	if (group === undefined)
		return {
			reads,
			weight: HEAVY,
			isMet: ({ reader }) => isTrue(evaluate(rule, reader.scope)),
		};
	return {
		reads,
		weight: HEAVY,
		isMet: ({ reader }) =>
			sheet.keysOf(group).some((key) => isTrue(evaluate(rule, reader.scopeIn(key)))),
	};
}

function conjuncts(rule: Expression): readonly Expression[] {
	return rule.op === "and" ? rule.of.flatMap(conjuncts) : [rule];
}

function bestChange(
	sheet: Sheet,
	left: readonly Demand[],
	unmet: () => readonly Demand[],
): { readonly path: DataPath; readonly value: unknown } | undefined {
	let best: { path: DataPath; value: unknown; weight: number } | undefined;
	const now = weightOf(left);
	const paths = new Set(
		left.flatMap(({ reads }) => [...reads].flatMap((path) => sheet.within(path))),
	);
	for (const path of paths) {
		for (const value of sheet.others(path)) {
			const undo = sheet.change(path, value);
			const weight = weightOf(unmet());
			undo();
			if (weight < (best?.weight ?? now)) best = { path, value, weight };
			if (weight === 0) break;
		}
		if (best?.weight === 0) break;
	}
	return best;
}

function weightOf(demands: readonly Demand[]): number {
	return demands.reduce((sum, { weight }) => sum + weight, 0);
}
