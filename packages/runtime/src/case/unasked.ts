import type { Step } from "@onedoor/dsl/bundle";

import type { ActiveStep, Case, Kept } from "./case.ts";
import type { Refusal, Unasked } from "./command.ts";
import { isSame } from "./merge-patch.ts";
import { plainData } from "./plain.ts";
import { refuse } from "./refusal.ts";
import { accept } from "./report.ts";
import type { Turn } from "./turn.ts";

/**
 * What a register sends without having been asked, for the step that waits for it. When the case does not stand there
 * yet it is kept, and taken on entry; of two that are alike the later one counts. To a case that is over, or that is
 * no case before the office yet, it says nothing.
 */
export function unasked(turn: Turn, command: Unasked): Refusal | undefined {
	if (turn.env.actor.kind !== "port") return refuse("only_from_ports");
	const { event } = command;
	const waiting = Object.values(turn.definition.steps).filter((step) => waitsFor(step) === event);
	if (waiting.length === 0) return refuse("unknown_outcome", { outcome: event });
	if (turn.case.status !== "open") return undefined;
	const kept: Kept = { by: turn.env.actor.id, at: turn.now, data: plainData(command.data) };
	const active = turn.case.active.find(({ step }) => waitsFor(turn.step(step)) === event);
	if (active) return take(turn, active, event, kept);
	const before = turn.case.inbox?.[event];
	if (before === undefined || !isSame(before.data, kept.data))
		turn.record({ kind: "kept", values: { event } }, withInbox(turn.case, event, kept));
	return undefined;
}

/** A step that waits for something that has come already takes it. */
export function takeKept(turn: Turn): void {
	for (const active of turn.case.active) {
		const event = waitsFor(turn.step(active.step));
		const kept = event === undefined ? undefined : turn.case.inbox?.[event];
		if (event === undefined || kept === undefined) continue;
		const { doer } = turn;
		take(turn, active, event, kept);
		turn.doer = doer;
		return;
	}
}

function take(turn: Turn, active: ActiveStep, event: string, kept: Kept): Refusal | undefined {
	const { step } = active;
	turn.doer = { id: kept.by };
	if (turn.case.inbox?.[event])
		turn.record({ kind: "taken", step, values: { event } }, withInbox(turn.case, event, undefined));
	const answer = event.slice(event.lastIndexOf(".") + 1);
	return accept(turn, active, { kind: "report", step, answer, data: kept.data });
}

/** `<register>.<service>.<answer>` */
function waitsFor(step: Step): string | undefined {
	if (step.does !== "wait_for") return undefined;
	const { event } = step;
	return event.kind === "answer" ? `${event.register}.${event.service}.${event.answer}` : undefined;
}

function withInbox(current: Case, event: string, kept: Kept | undefined): Case {
	const { [event]: _before, ...others } = current.inbox ?? {};
	return { ...current, inbox: kept ? { ...others, [event]: kept } : others };
}
