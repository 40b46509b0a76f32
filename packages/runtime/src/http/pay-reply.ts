import { computeFees } from "@onedoor/dsl/form";

import { factsOf } from "../case/facts.ts";
import type { Engine } from "../engine/engine.ts";
import type { Reply } from "./run-command.ts";
import type { SeenCase } from "./seen-case.ts";

/**
 * What was asked for when the payment began, and where it is paid. `status` is `waiting` until the port has
 * reported; a port that answers at once has already moved the case on.
 */
export async function payReply(
	{ ports }: Engine,
	before: SeenCase,
	after: SeenCase,
	step: string,
): Promise<Reply> {
	const { bundle, case: kase, now } = before;
	const fees = computeFees(bundle.definition, kase.data, factsOf(bundle, kase, now));
	const lines = stepLines(before, step);
	const amount = fees.lines
		.filter(({ id }) => lines?.includes(id) ?? true)
		.reduce((sum, line) => sum + Math.max(0, line.amount - line.paid), 0);
	const active = after.case.active.find((one) => one.step === step);
	return {
		status: 202,
		value: {
			status: active?.effect === undefined ? "answered" : "waiting",
			amount,
			currency: fees.currency,
			redirect: await ports.payment.redirectOf({
				id: active?.effect ?? `${kase.id}:${step}`,
				case: kase.id,
				amount,
				currency: fees.currency,
			}),
		},
	};
}

function stepLines({ bundle }: SeenCase, name: string): readonly string[] | undefined {
	const step = bundle.definition.steps[name];
	return step?.does === "pay" ? step.fees : undefined;
}
