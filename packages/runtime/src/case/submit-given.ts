import type { DataPath, Field, FillInStep } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt, isAsked, valueAt, visible } from "@onedoor/dsl/form";

import { whyNotChannel } from "./channel-open.ts";
import type { Act, Refusal, SubmitGiven } from "./command.ts";
import { factsOf } from "./facts.ts";
import type { Filed } from "./filed.ts";
import { isRefusal, refuse } from "./refusal.ts";
import { fileForm } from "./submit.ts";
import { submitItself } from "./submit-itself.ts";
import type { Turn } from "./turn.ts";

/**
 * A first form on which nothing is left to ask submits itself: the applicant has declared it all in the case before.
 * Refused when something is left, or something given is not right here: then the applicant sees the form.
 */
export function submitGiven(turn: Turn, { fetched }: SubmitGiven): Refusal | undefined {
	if (turn.env.actor.kind !== "port") return refuse("only_from_ports");
	const step = turn.step(turn.definition.starts_at);
	const active = turn.case.active.find((one) => one.step === step.name);
	const isFirst = turn.case.status === "draft" && turn.case.parent !== undefined;
	if (!isFirst || active === undefined || step.does !== "fill_in")
		return refuse("not_possible_now", { step: step.name });
	const act: Act = { kind: "act", step: step.name, outcome: "submit", data: {}, fetched };
	const filed = fileForm(turn, step, active, act);
	if (isRefusal(filed)) return filed;
	const left = stillAsked(turn, step, filed);
	if (left.length > 0) return refuse("not_possible_now", { paths: left });
	const closed = whyNotChannel(turn, { ...turn.case, ...filed });
	if (closed) return closed;
	return submitItself(turn, step, filed)
		? undefined
		: refuse("not_possible_now", { step: step.name });
}

/** Shown fields and documents that nobody has answered; left empty inside what was given is an answer. */
function stillAsked(
	turn: Turn,
	{ name }: FillInStep,
	{ data, sources }: Filed,
): readonly DataPath[] {
	const { definition, case: current } = turn;
	const facts = factsOf(turn.bundle, { ...current, sources }, turn.now, data);
	const { fields, documents } = visible(definition, { step: name }, data, facts);
	const leaves = [...fields].filter((path) => isLeaf(fieldAt(definition, path)));
	const papers = [...documents].filter((path) => !documentAt(definition, path)?.one_of);
	return [...leaves, ...papers].filter((path) => {
		const around = (current.given ?? []).filter((given) => isAsked([given], path));
		const isEmptyThere = around.length > 0 && valueAt(data, path) === undefined;
		return !isEmptyThere && ![path, ...around].some((known) => sources[known] !== undefined);
	});
}

/** Computed values are shown and not asked; a list is one answer. */
function isLeaf(field: Field | undefined): boolean {
	return field !== undefined && (!field.group || field.many !== undefined);
}
