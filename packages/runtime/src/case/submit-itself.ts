import type { FillInStep } from "@onedoor/dsl/bundle";
import { showsAnything } from "@onedoor/dsl/form";

import type { ActiveStep } from "./case.ts";
import { whyNotChannel } from "./channel-open.ts";
import type { Filed } from "./filed.ts";
import { moveOn } from "./move.ts";
import { isRefusal } from "./refusal.ts";
import { withFiled } from "./submission.ts";
import { fileForm } from "./submit.ts";
import type { Turn } from "./turn.ts";

/** A circle of forms that ask nothing would go on for ever without a person. */
const MOST = 20;

/**
 * Forms that have nothing to ask submit themselves, as long as the case stands at any. A correction never does: it is
 * there for somebody to look at.
 */
export function submitEmptyForms(turn: Turn): void {
	for (let submitted = 0; submitted < MOST; submitted++)
		if (!turn.case.active.some((active) => submitIfEmpty(turn, active))) return;
}

function submitIfEmpty(turn: Turn, active: ActiveStep): boolean {
	const step = turn.step(active.step);
	if (step.does !== "fill_in" || step.change !== undefined || active.held !== undefined)
		return false;
	return !asksAnything(turn, step) && submit(turn, step, active);
}

function asksAnything(turn: Turn, { name }: FillInStep): boolean {
	return showsAnything(turn.definition, { step: name }, turn.case.data, turn.facts());
}

function submit(turn: Turn, step: FillInStep, active: ActiveStep): boolean {
	const filed = fileForm(turn, step, active, { kind: "act", step: step.name, outcome: "submit" });
	const isDraft = turn.case.status === "draft";
	if (isRefusal(filed) || (isDraft && whyNotChannel(turn, { ...turn.case, ...filed })))
		return false;
	return submitItself(turn, step, filed);
}

/** A form is done by nobody: the log names the procedure. False: no way on. */
export function submitItself(turn: Turn, step: FillInStep, filed: Filed): boolean {
	const before = turn.doer;
	turn.doer = { id: "procedure" };
	const went = moveOn(turn, {
		event: `${step.name}.submit`,
		kind: "step_done",
		done: { step: step.name, outcome: "submit", doer: turn.doer, byPerson: false },
		change: (current) => withFiled(turn, current, step, filed),
	});
	turn.doer = before;
	return went;
}
