import type { Case, Child } from "./case.ts";
import type { WithdrawCase } from "./effect.ts";
import { changedChild, isWaitedFor } from "./start-case.ts";
import type { Turn } from "./turn.ts";

/**
 * After each command: cases that nobody waits for any more are withdrawn. A case is waited for while its step is; one
 * that was started without waiting goes on by itself, unless the case that started it came to nothing.
 */
export function abandonChildren(turn: Turn): void {
	for (const [key, child] of Object.entries(turn.case.children ?? {}))
		if (!isOver(child) && isAbandoned(turn, key, child)) abandon(turn, key, child);
}

/** Asks the outside to withdraw it: at once, and once more when it turns out to have opened later. */
export function withdraw(turn: Turn, key: string, { step = "", visit = 1 }: Child): WithdrawCase {
	return { kind: "withdraw_case", id: turn.effectId(), case: turn.case.id, step, visit, key };
}

function abandon(turn: Turn, key: string, child: Child): void {
	const effect = withdraw(turn, key, child);
	const { step, number } = child;
	turn.record(
		{
			kind: "child_abandoned",
			...(step !== undefined && { step }),
			...(number !== undefined && { values: { number } }),
		},
		changedChild(turn.case, key, { ...child, abandoned: true }),
	);
	turn.emit(effect);
}

function isOver({ result, abandoned }: Child): boolean {
	return result !== undefined || abandoned === true;
}

function isAbandoned({ definition, case: current }: Turn, key: string, child: Child): boolean {
	if (child.step === undefined) return false;
	if (!isWaitedFor(definition, child)) return cameToNothing(current);
	const standing = [...current.active, ...(current.back?.active ?? [])];
	return current.status === "ended" || !standing.some(({ effect }) => effect === key);
}

function cameToNothing({ status, result }: Case): boolean {
	return status === "ended" && result !== "granted" && result !== "partly_granted";
}
