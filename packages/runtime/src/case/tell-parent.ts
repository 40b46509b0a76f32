import type { CaseResult } from "@onedoor/dsl/bundle";

import type { Case } from "./case.ts";
import type { TellParent } from "./effect.ts";
import { givesOf } from "./gives.ts";
import type { Turn } from "./turn.ts";

/** The end of a started case is the answer that the case before it waits for. Undefined: nobody started it. */
export function tellParent(
	turn: Turn,
	ended: Case,
	result: CaseResult,
	step: string,
): TellParent | undefined {
	const { parent } = ended;
	if (parent === undefined) return undefined;
	return {
		kind: "tell_parent",
		id: turn.effectId(),
		case: ended.id,
		step,
		visit: 1,
		parent: parent.case,
		key: parent.key,
		result,
		gives: givesOf(turn.bundle, ended, turn.now),
	};
}
