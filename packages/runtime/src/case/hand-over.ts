import type { HandOverStep, Id, Step } from "@onedoor/dsl/bundle";

import { valueAt } from "@onedoor/dsl/form";
import { permit } from "../access/permit.ts";

import type { ActiveStep, Stamp } from "./case.ts";
import type { Refusal } from "./command.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** What the side that gives says; the side that takes says `received`. */
export const HANDED_OVER = "handed_over";

/** Both sides are stamped: whoever brought the case here in the giving role has handed it over by that. */
export function stampOnEntry(turn: Turn, step: Step): { readonly handed_over?: Stamp } {
	if (step.does !== "hand_over" || turn.doer.role !== step.from) return {};
	return { handed_over: { by: turn.doer.id, role: step.from, at: turn.now } };
}

/** The giving side stamps. Again, it changes nothing. */
export function handOver(
	turn: Turn,
	step: HandOverStep,
	active: ActiveStep,
	wanted: Id | undefined,
): Refusal | undefined {
	const sight = { bundle: turn.bundle, case: turn.case, now: turn.now };
	const role = permitToGive(sight, turn.env.actor, step, active, wanted);
	if (isRefusal(role)) return role;
	if (active.handed_over !== undefined) return undefined;
	turn.doer = { id: turn.env.actor.id, role };
	const { claimed_by: _claimed, ...free } = active;
	const stamped = { ...free, handed_over: { by: turn.doer.id, role, at: turn.now } };
	turn.record(
		{
			kind: "handed_over",
			step: step.name,
			values: { to: step.to, papers: papersOf(turn, step) },
		},
		{
			...turn.case,
			active: turn.case.active.map((other) => (other === active ? stamped : other)),
		},
	);
	return undefined;
}

/** What the log keeps of who took something over: which papers, and from whom, who stamped when. */
export function custodyOf(
	turn: Turn,
	step: Step,
	{ handed_over }: ActiveStep,
): { readonly papers?: readonly Id[]; readonly given?: Stamp } {
	if (step.does !== "hand_over") return {};
	return { papers: papersOf(turn, step), ...(handed_over && { given: handed_over }) };
}

/** Those of the step that are in this case. */
function papersOf({ case: { data } }: Turn, { papers }: HandOverStep): readonly Id[] {
	return papers.filter((path) => valueAt(data, path) !== undefined);
}

/** Nothing is taken that nobody has given. */
export function whyNotReceived(step: Step, { handed_over }: ActiveStep): Refusal | undefined {
	return step.does === "hand_over" && handed_over === undefined
		? refuse("not_handed_over", { from: step.from })
		: undefined;
}

/** The giving role, as if the step were theirs. */
export function permitToGive(
	sight: Parameters<typeof permit>[0],
	actor: Parameters<typeof permit>[1],
	step: HandOverStep,
	active: ActiveStep,
	wanted?: Id,
): Id | Refusal {
	return permit(sight, actor, { ...step, to: step.from }, active, wanted);
}
