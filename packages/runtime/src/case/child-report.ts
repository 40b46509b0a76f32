import { withdraw } from "./abandon.ts";
import type { ChildReport, Refusal } from "./command.ts";
import { isSame } from "./merge-patch.ts";
import { refuse } from "./refusal.ts";
import { report } from "./report.ts";
import { changedChild } from "./start-case.ts";
import type { Turn } from "./turn.ts";
import { findOutcome } from "./ways.ts";

/**
 * What became of a case that this one started. That it has ended is the answer of the step that waits for it; heard
 * twice, or after the case has gone on, it only completes what the case knows.
 */
export function childReport(turn: Turn, command: ChildReport): Refusal | undefined {
	if (turn.env.actor.kind !== "port") return refuse("only_from_ports");
	const before = turn.case.children?.[command.key];
	if (before === undefined) return refuse("unknown_case");
	const { key, number, result } = command;
	const child = {
		...before,
		case: command.case,
		number,
		...(result !== undefined && { result }),
	};
	if (!isSame(before, child)) {
		const late = child.abandoned && result === undefined ? withdraw(turn, key, child) : undefined;
		const { step, action } = child;
		turn.record(
			{
				kind: result === undefined ? "child_started" : "child_ended",
				...(step !== undefined && { step }),
				...(action !== undefined && { outcome: action }),
				values: { number, ...(result !== undefined && { result }) },
			},
			changedChild(turn.case, key, child),
		);
		if (late) turn.emit(late);
	}
	return result === undefined ? undefined : answer(turn, command, result);
}

function answer(turn: Turn, { key, gives }: ChildReport, result: string): Refusal | undefined {
	const active = turn.case.active.find(({ effect }) => effect === key);
	if (active === undefined || !findOutcome(turn.step(active.step), result)) return undefined;
	return report(turn, {
		kind: "report",
		effect: key,
		step: active.step,
		answer: result,
		...(gives && { data: gives }),
	});
}
