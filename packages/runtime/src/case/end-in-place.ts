import type { CaseResult, StepName } from "@onedoor/dsl/bundle";

import type { Case } from "./case.ts";
import { endClocks } from "./clocks.ts";
import { tellParent } from "./tell-parent.ts";
import type { Turn } from "./turn.ts";

/** A case ends where it stands, without a way that the procedure knows: a draft lapses, a parent is withdrawn. */
export function endInPlace(turn: Turn, result: CaseResult, step: StepName): void {
	const { back: _back, ...rest } = endClocks(turn, turn.case);
	const ended: Case = {
		...rest,
		active: [],
		status: "ended",
		result,
		ended_at: turn.now,
		waiting: {},
		final_at: turn.now,
	};
	const told = tellParent(turn, ended, result, step);
	turn.record({ kind: "ended", step, values: { result } }, ended);
	if (told) turn.emit(told);
}
