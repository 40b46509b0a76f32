import type { Id, SignStep, StepName } from "@onedoor/dsl/bundle";
import { evaluate, holds } from "@onedoor/dsl/expression";

import { advance } from "../time/advance.ts";
import { endOfDay } from "../time/open-days.ts";
import { instantOf } from "../time/zone.ts";
import { calendarOf } from "./calendars.ts";
import type { Paper, ReservedPaper } from "./case.ts";
import { nextPaper } from "./messages.ts";
import type { Turn } from "./turn.ts";

/** Numbers for the results among what is signed, reserved until the signature is there. */
export function reservedResults(turn: Turn, signs: readonly Id[]): readonly ReservedPaper[] {
	return signs
		.filter((id) => isIssued(turn, id))
		.map((of, index) => ({ of, ...nextPaper(turn, "result", index + 1) }));
}

/** A result may have days on which there is such a thing. */
function isIssued(turn: Turn, id: Id): boolean {
	const result = turn.definition.results[id];
	return result !== undefined && (!result.when || holds(result.when, turn.scope()));
}

/** As they stand on what was signed; cases from before keep nothing of it. */
function reservedAt(
	turn: Turn,
	signs: readonly Id[],
	effect: string | undefined,
): readonly ReservedPaper[] {
	const waiting = effect === undefined ? undefined : turn.case.waiting[effect];
	return waiting?.papers ?? reservedResults(turn, signs);
}

/** The papers that a signature makes of results; one signed again replaces the one before. */
export function signedResults(
	turn: Turn,
	{ signs, name: step }: SignStep,
	effect: string | undefined,
	organisation?: string,
): readonly Paper[] {
	const by = turn.doer.id;
	const issued = reservedAt(turn, signs, effect).map(
		(paper): Paper => ({
			...paper,
			kind: "result",
			issued_at: turn.now,
			step,
			signed_by: by,
			...(organisation !== undefined && { signed_for: organisation }),
			signed_at: turn.now,
			...countsOf(turn, paper.of),
			...validity(turn, paper.of),
		}),
	);
	const kept = turn.case.papers.map((paper) =>
		paper.kind === "result" && signs.includes(paper.of) && paper.revoked_at === undefined
			? { ...paper, revoked_at: turn.now }
			: paper,
	);
	return issued.length > 0 ? [...kept, ...issued] : turn.case.papers;
}

/** How many the applicant gets: fixed when the result is issued, also if what the rule reads changes later. */
function countsOf(turn: Turn, of: Id): Pick<Paper, "originals" | "copies"> {
	const result = turn.definition.results[of];
	const copies = result?.copies && evaluate(result.copies.tree, turn.scope());
	return {
		...(result !== undefined && result.originals !== 1 && { originals: result.originals }),
		...(typeof copies === "number" && copies > 0 && { copies }),
	};
}

/** Fixed when it is issued: for a time from then on, or to the end of a day that the case says. */
function validity(turn: Turn, of: Id): Pick<Paper, "valid_until"> {
	const { valid_for, valid_until } = turn.definition.results[of] ?? {};
	const calendar = calendarOf(turn.bundle);
	if (valid_for) return { valid_until: advance(turn.now, valid_for, calendar) };
	const day = valid_until && evaluate(valid_until.tree, turn.scope());
	if (typeof day !== "string") return {};
	return { valid_until: instantOf(endOfDay(calendar, day, true), calendar.time_zone) };
}

/** A granted case has all its results: those that nobody signs are issued with the end. */
export function issueResults(turn: Turn, step: StepName): void {
	const missing = Object.keys(turn.definition.results).filter(
		(of) =>
			isIssued(turn, of) &&
			!turn.case.papers.some(
				(paper) => paper.kind === "result" && paper.of === of && paper.revoked_at === undefined,
			),
	);
	if (missing.length === 0) return;
	const issued = reservedResults(turn, missing).map(
		(paper): Paper => ({
			...paper,
			kind: "result",
			issued_at: turn.now,
			step,
			...countsOf(turn, paper.of),
			...validity(turn, paper.of),
			...signedInPresence(turn, paper.of),
		}),
	);
	turn.record(
		{ kind: "issued", step, values: { results: missing } },
		{ ...turn.case, papers: [...turn.case.papers, ...issued] },
	);
}

/** What was signed where people attended is signed by whoever led, as of that visit. */
function signedInPresence(turn: Turn, of: Id): Pick<Paper, "signed_by" | "signed_at"> {
	const visits = Object.values(turn.definition.steps).filter(
		(step) => step.does === "attend" && step.signs.includes(of),
	);
	const held = visits.flatMap(({ name }) => turn.case.steps[name] ?? []).at(-1);
	return held?.by === undefined || held.done_at === undefined
		? {}
		: { signed_by: held.by, signed_at: held.done_at };
}
