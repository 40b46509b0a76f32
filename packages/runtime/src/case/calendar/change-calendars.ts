import type { Definition } from "@onedoor/dsl/bundle";

import type { Case } from "../case.ts";
import type { ChangeCalendars, Refusal } from "../command.ts";
import { AFTERWARDS } from "../due-of.ts";
import { refuse } from "../refusal.ts";
import type { Turn } from "../turn.ts";
import { bundleFor } from "../variation.ts";
import { closingAnew } from "../windows.ts";
import { type Measured, measuredAnew } from "./measured-anew.ts";

/**
 * A decree or a correction changed the calendars: the case is bound to the bundle that has the new ones, and whatever
 * it waits for is measured again. Each date that moved has an event of its own; what is over stays as it was.
 *
 * @throws Error when it is another procedure or edition: that would be a move
 */
export function changeCalendars(turn: Turn, { to }: ChangeCalendars): Refusal | undefined {
	const before = turn.case;
	if (turn.env.actor.kind !== "clock") return refuse("only_from_ports");
	if (before.bundle === to.hash || before.final_at !== undefined) return undefined;
	const { procedure, edition } = to.definition;
	if (procedure !== before.procedure || edition !== before.edition)
		throw new Error(`case ${before.id} is not of ${procedure} ${edition}`);
	const from = turn.definition.calendars;
	turn.bind(bundleFor(to, before));
	const measured = before.status === "ended" ? [] : measuredAnew(turn.definition, before);
	const still = measured.filter(({ isMoved }) => !isMoved);
	turn.record(
		{ kind: "calendar_changed", values: editionsOf(from, turn.definition.calendars) },
		still.reduce((current, { put }) => put(current), { ...before, bundle: to.hash }),
	);
	for (const one of measured) if (one.isMoved) recordMove(turn, one);
	moveClosing(turn);
	return undefined;
}

function recordMove(turn: Turn, { step, clock, before, after, put }: Measured): void {
	turn.record(
		{
			kind: "clock_changed",
			...(step !== undefined && { step }),
			values: {
				...(clock !== undefined && { clock }),
				from: before.due_at,
				to: after.due_at,
				...(before.warn_at !== undefined && { warn_from: before.warn_at }),
				...(after.warn_at !== undefined && { warn_to: after.warn_at }),
				calendar: after.calendar,
				edition_from: before.calendar_edition,
				edition_to: after.calendar_edition,
			},
		},
		put(turn.case),
	);
}

/** What may still be done with an ended case may be done until another day. */
function moveClosing(turn: Turn): void {
	const { closes_at } = turn.case;
	const anew = closes_at && closingAnew(turn.bundle, turn.case);
	if (anew === undefined || anew === closes_at) return;
	turn.record({ kind: "clock_changed", values: { clock: AFTERWARDS, from: closes_at, to: anew } }, {
		...turn.case,
		closes_at: anew,
	} satisfies Case);
}

/** The calendars that changed, each by its edition before and after. */
function editionsOf(
	before: Definition["calendars"],
	after: Definition["calendars"],
): Readonly<Record<string, unknown>> {
	const changed = Object.values(after).filter(({ id, edition }) => before[id]?.edition !== edition);
	return {
		calendars: Object.fromEntries(
			changed.map(({ id, edition }) => [id, { from: before[id]?.edition, to: edition }]),
		),
	};
}
