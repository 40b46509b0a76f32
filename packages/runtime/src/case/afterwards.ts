import type { AfterwardsAction, Id } from "@onedoor/dsl/bundle";

import { advance } from "../time/advance.ts";

import { calendarOf } from "./calendars.ts";
import type { Case, Paper } from "./case.ts";
import type { StartCase } from "./effect.ts";
import { withChild } from "./start-case.ts";
import type { Turn } from "./turn.ts";
import { endOf, withClosing } from "./windows.ts";

/** An action after the end that leaves the case where it is: a case of another procedure, or a longer validity. */
export function actAfterEnd(
	turn: Turn,
	action: AfterwardsAction,
	counted: Case,
	reason: { readonly reason?: string },
): void {
	const effect = action.start === undefined ? undefined : startOf(turn, action.id, action.start);
	const started = effect ? withChild(counted, effect) : counted;
	const next = action.extends ? extended(turn, started, action.extends) : started;
	turn.record(
		{ kind: "action_done", outcome: action.id, ...reason },
		withClosing(turn.bundle, next, turn.now),
	);
	if (effect) turn.emit(effect);
}

/** The case goes on, as if it had not ended. */
export function reopened(current: Case): Case {
	const { result: _r, ended_at: _e, closes_at: _c, final_at: _f, ...rest } = current;
	return { ...rest, status: "open" };
}

/** Results of this kind that are in force, and whose validity can grow. */
export function isExtendable(paper: Paper, of: Id): boolean {
	return paper.of === of && paper.valid_until !== undefined && paper.revoked_at === undefined;
}

function startOf(turn: Turn, action: Id, procedure: Id): StartCase {
	const id = turn.effectId();
	const end = endOf(turn.bundle, turn.case);
	return {
		kind: "start_case",
		id,
		key: id,
		case: turn.case.id,
		step: end?.step ?? turn.definition.starts_at,
		visit: end?.visit ?? 1,
		procedure,
		action,
		given: {},
	};
}

function extended(
	turn: Turn,
	current: Case,
	{ result, by }: NonNullable<AfterwardsAction["extends"]>,
): Case {
	const calendar = calendarOf(turn.bundle);
	const papers = current.papers.map((paper) =>
		paper.valid_until !== undefined && isExtendable(paper, result)
			? { ...paper, valid_until: advance(paper.valid_until, by, calendar) }
			: paper,
	);
	return { ...current, papers };
}
