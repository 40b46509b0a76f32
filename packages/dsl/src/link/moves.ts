import type { MovesPlan, StepMove, StepName } from "../bundle/index.ts";
import type { MovesFile } from "../model/moves.ts";
import type { Item } from "../model/shape.ts";
import type { Location } from "../source/span.ts";
import { placeOf } from "../syntax/nodes.ts";
import type { Library } from "./library.ts";
import { table } from "./registers.ts";
import { ruleOf } from "./rules.ts";

/** A plan, and where it is written. */
export interface LinkedPlan {
	readonly plan: MovesPlan;
	readonly at: Location;
	/** Of each step that it moves. */
	readonly steps: Readonly<Record<StepName, Location>>;
}

/**
 * Every plan of a library, in the order of procedure and editions; what it names is checked against both editions.
 * @param unsafe of each file, the steps of which it is not proved that their cases can go over
 */
export function linkMoves(
	moves: Library["moves"],
	unsafe: readonly ReadonlyMap<StepName, readonly string[]>[],
): readonly LinkedPlan[] {
	return moves
		.flatMap((file, index): readonly LinkedPlan[] => {
			const plan = planOf(file);
			const wrong = unsafe[index] ?? new Map();
			if (plan === undefined) return [];
			return [
				{
					plan: wrong.size === 0 ? plan : { ...plan, unsafe: Object.fromEntries(wrong) },
					at: placeOf(file.moves_for?.node ?? file.node),
					steps: Object.fromEntries((file.steps ?? []).map(({ id, key }) => [id, placeOf(key)])),
				},
			];
		})
		.toSorted((a, b) => (keyOf(a.plan) < keyOf(b.plan) ? -1 : 1));
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
