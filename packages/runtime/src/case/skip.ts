import type { StepName } from "@onedoor/dsl/bundle";

import type { Case } from "./case.ts";
import { finish } from "./finish.ts";
import { automatic, standingAt } from "./leaving.ts";
import type { Turn } from "./turn.ts";

/** The case with a branch or an item passed over, because its `when` is false: it was never entered. */
export function skipStep(turn: Turn, current: Case, step: StepName): Case {
	return finish(turn, standingAt(turn, current, step), automatic(step, "skipped"));
}
