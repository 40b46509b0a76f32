import type { EndStep } from "@onedoor/dsl/bundle";

import type { Case, Paper } from "./case.ts";
import { endClocks } from "./clocks.ts";
import { finish } from "./finish.ts";
import { automatic } from "./leaving.ts";
import { without } from "./members.ts";
import { type GivenBack, givenBack } from "./payments.ts";
import { issueResults } from "./results.ts";
import { recordWithFall } from "./results-fell.ts";
import { tellParent } from "./tell-parent.ts";
import type { Turn } from "./turn.ts";
import { withClosing } from "./windows.ts";

/** The case comes to an end: clocks stop for good, money goes back where the end says so, results fall when revoked. */
export function comeToEnd(turn: Turn, here: Case, step: EndStep): void {
	const refund = refundOf(turn, here, step);
	const ended: Case = {
		...without(withoutOpen(turn, endClocks(turn, here)), "back"),
		status: "ended",
		result: step.result,
		ended_at: turn.now,
		waiting: {},
		papers:
			step.result === "revoked"
				? here.papers.map((paper) => revoked(paper, turn.now))
				: here.papers,
		...(refund && { paid: {}, ...paymentsOf(refund.case) }),
	};
	const told = tellParent(turn, ended, step.result, step.name);
	const closing = withClosing(turn.bundle, ended, turn.now);
	const values = { result: step.result };
	recordWithFall(turn, { kind: "ended", step: step.name, values }, closing);
	for (const effect of refund?.effects ?? []) turn.emit(effect);
	if (told) turn.emit(told);
	if (step.result === "granted" || step.result === "partly_granted") issueResults(turn, step.name);
}

/** What stayed open beside the case ends with it. */
function withoutOpen(turn: Turn, current: Case): Case {
	return current.active
		.filter(({ apart }) => apart)
		.reduce((left, { step }) => finish(turn, left, automatic(step, "cancelled")), current);
}

function revoked(paper: Paper, at: string): Paper {
	return paper.kind === "result" && paper.revoked_at === undefined
		? { ...paper, revoked_at: at }
		: paper;
}

function refundOf(turn: Turn, here: Case, step: EndStep): GivenBack | undefined {
	const amount = Object.values(here.paid).reduce((sum, paid) => sum + paid, 0);
	if (step.refund === "none" || amount <= 0) return undefined;
	const currency = turn.definition.currency ?? "";
	return givenBack(turn, here, { step: step.name, visit: 1, amount, currency });
}

function paymentsOf({ payments }: Case): Pick<Case, "payments"> {
	return payments ? { payments } : {};
}
