import type { MovesPlan, StepMove, StepName } from "../bundle/index.ts";
import type { MovesFile } from "../model/moves.ts";
import type { Item } from "../model/shape.ts";
import type { Library } from "./library.ts";
import { table } from "./registers.ts";
import { ruleOf } from "./rules.ts";

/**
 * Every plan of a library, in the order of procedure and editions; what it names is checked against both editions.
 * @param unsafe of each file, the steps of which it is not proved that their cases can go over
 */
export function linkMoves(
	moves: Library["moves"],
	unsafe: readonly ReadonlyMap<StepName, readonly string[]>[],
): readonly MovesPlan[] {
	return moves
		.flatMap((file, index): readonly MovesPlan[] => {
			const plan = planOf(file);
			const steps = unsafe[index] ?? new Map();
			if (plan === undefined) return [];
			return [steps.size === 0 ? plan : { ...plan, unsafe: Object.fromEntries(steps) }];
		})
		.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Undefined where it does not say what it moves. */
export function planOf(file: Item<MovesFile>): MovesPlan | undefined {
	const { moves_for, from, to, when } = file;
	if (!moves_for || from === undefined || to === undefined) return undefined;
	return {
		procedure: moves_for.text,
		from,
		to,
		...(when && { when: ruleOf(when) }),
		steps: table(
			file.steps,
			(move): StepMove => ({
				go_to: move.go_to?.text ?? "",
				give: table(move.give, (rule) => ruleOf(rule)),
				deadline: move.deadline ?? "kept",
			}),
		),
	};
}

function keyOf({ procedure, from, to }: MovesPlan): string {
	return `${procedure} ${from} ${to}`;
}
