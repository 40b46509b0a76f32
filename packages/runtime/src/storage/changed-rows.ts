import type { Written } from "./remembered.ts";
import type { Due, TaskRow } from "./storage.ts";

/** Rows of a case that are to be written. */
export interface Changed<Row> {
	/** Rows that go; left out: it is not known what stands there. */
	readonly gone: readonly Row[] | undefined;
	/** Rows that are new, or other than they were. */
	readonly come: readonly Row[];
}

export function changedDue(due: readonly Due[], written: Written | undefined): Changed<Due> {
	return changed(due, written?.due, isSameDue, (one, other) => one.at === other.at);
}

export function changedTasks(
	tasks: readonly TaskRow[],
	written: Written | undefined,
): Changed<TaskRow> {
	return changed(tasks, written?.tasks, isSameTask, isEqual);
}

type Comparison<Row> = (one: Row, other: Row) => boolean;

function changed<Row>(
	now: readonly Row[],
	before: readonly Row[] | undefined,
	isSame: Comparison<Row>,
	isUnchanged: Comparison<Row>,
): Changed<Row> {
	return {
		gone: before?.filter((row) => !now.some((other) => isSame(row, other))),
		come: now.filter(
			(row) => !before?.some((other) => isSame(row, other) && isUnchanged(row, other)),
		),
	};
}

function isSameDue(one: Due, other: Due): boolean {
	return one.what === other.what && one.kind === other.kind;
}

function isSameTask(one: TaskRow, other: TaskRow): boolean {
	return one.id === other.id && one.role === other.role;
}

function isEqual(one: TaskRow, other: TaskRow): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
