import type { CaseView, TaskRowView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import { bare } from "@onedoor/form-renderer/parts";

import type { DefinitionOf } from "../../host/bundles.ts";
import { type DueGroup, dueState } from "../../locale/due.ts";
import { type Row, rowOfCase, rowOfTask, waitsFor } from "./row.ts";

export type QueueId = "todo" | "drafts" | "applicant" | "systems" | "sign" | "all";

export const QUEUES: readonly QueueId[] = ["todo", "drafts", "applicant", "systems", "sign", "all"];

/** Everything the desk has loaded, sorted into its queues. */
export type Queues = Readonly<Record<QueueId, readonly Row[]>>;

/**
 * Tasks of mine are told apart by what the step does: signatures have a queue of their own. Cases without a task
 * of mine wait for the applicant or for systems; one whose definition is not there yet is only in `all`.
 */
export function sortIntoQueues(
	tasks: readonly TaskRowView[],
	cases: readonly CaseView[],
	definitionOf: DefinitionOf,
): Queues {
	const isSigning = (task: TaskRowView): boolean =>
		definitionOf(task)?.steps[task.step]?.does === "sign";
	const rowOf = (view: CaseView): Row => rowOfCase(view, definitionOf(view));
	const waiting = (who: "applicant" | "systems"): readonly Row[] =>
		cases
			.filter((view) => view.status === "open" && waitsOn(view, definitionOf) === who)
			.map(rowOf);
	// Of drafts an officer sees their own applications too: those are for the portal.
	const drafts = cases.filter(
		(view) => view.status === "draft" && isForAnother(view, definitionOf),
	);
	return {
		drafts: drafts.map(rowOf),
		todo: tasks.filter((task) => !isSigning(task)).map(rowOfTask),
		sign: tasks.filter(isSigning).map(rowOfTask),
		applicant: waiting("applicant"),
		systems: waiting("systems"),
		all: cases.filter((view) => view.status !== "draft" || drafts.includes(view)).map(rowOf),
	};
}

/** Somebody fills it in for the applicant: at the counter, or as a partner. */
function isForAnother(view: CaseView, definitionOf: DefinitionOf): boolean {
	return (
		view.tasks.length > 0 && definitionOf(view)?.channels[view.channel]?.filled_by !== undefined
	);
}

function waitsOn(
	view: CaseView,
	definitionOf: DefinitionOf,
): "applicant" | "office" | "systems" | undefined {
	const definition = definitionOf(view);
	if (definition === undefined) return undefined;
	const waits = view.steps.flatMap((name) => {
		const step = stepAt(definition, name);
		return step === undefined || step.does === "together" || step.does === "follow"
			? []
			: waitsFor(step, definition);
	});
	return waits.find((who) => who === "office") ?? waits[0];
}

/**
 * Rows whose number, or the name of whom they are for or about, holds the words of the query; marks do not matter, nor
 * the noughts with which a number begins: `br-2026-3` finds `BR-2026-000003`.
 */
export function searchRows(rows: readonly Row[], query: string): readonly Row[] {
	const words = bare(query).split(/\s+/).filter(Boolean);
	return rows.filter((row) => {
		const number = bare(row.number);
		const text = bare(`${row.about ?? ""} ${row.applicant ?? ""}`);
		return words.every(
			(word) =>
				text.includes(word) ||
				number.includes(word) ||
				shortNumber(number).includes(shortNumber(word)),
		);
	});
}

function shortNumber(number: string): string {
	return number.replace(/(^|[^\d])0+(?=\d)/g, "$1");
}

export const DUE_GROUPS: readonly DueGroup[] = ["late", "today", "later", "none"];

/** Rows by how urgent they are, the earliest date first in each group. */
export type Grouped = Readonly<Record<DueGroup, readonly Row[]>>;

export function groupByDue(rows: readonly Row[], now: number, timeZone: string): Grouped {
	const sorted = rows.toSorted((one, other) => dueOf(one) - dueOf(other));
	const of = (group: DueGroup): readonly Row[] =>
		sorted.filter(({ due }) => dueState(due, now, timeZone).group === group);
	return { late: of("late"), today: of("today"), later: of("later"), none: of("none") };
}

/** The case a person should open next: what is late first, then what falls due. */
export function nextRow(grouped: Grouped): Row | undefined {
	return DUE_GROUPS.flatMap((group) => grouped[group])[0];
}

function dueOf({ due }: Row): number {
	return due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due);
}
