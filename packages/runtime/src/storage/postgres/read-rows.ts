import { changedDue, changedTasks } from "../changed-rows.ts";
import type { Written } from "../remembered.ts";
import { type Commit, type Due, NO_LIMIT, type TaskRow } from "../storage.ts";
import { type Piece, rowsOf } from "./pieces.ts";

/**
 * What falls due and the tasks of a case, as they are to be from now on. Where it is known what stands there, only the
 * difference is written. A row that does not change keeps its lease: whoever is firing it goes on undisturbed.
 */
export function readRows(
	{ due, tasks }: Pick<Commit, "due" | "tasks">,
	written: Written | undefined,
	writtenOut: number,
): readonly Piece[] {
	const [dues, work] = [changedDue(due, written), changedTasks(tasks, written)];
	return [
		...changed(
			DUE,
			{ gone: dues.gone?.map(dueKey), kept: due.map(dueKey), come: dues.come.map(dueValues) },
			writtenOut,
		),
		...changed(
			TASKS,
			{ gone: work.gone?.map(taskKey), kept: tasks.map(taskKey), come: work.come.map(taskValues) },
			writtenOut,
		),
	];
}

/** How rows of a table are told apart, and written over. */
interface Table {
	readonly name: string;
	readonly key: Readonly<Record<string, "text">>;
	readonly columns: Parameters<typeof rowsOf>[0];
	/** Where a row of the key stands there already. */
	readonly rewritten: string;
	/** What else is set where a row becomes another. */
	readonly anew: string;
}

const DUE: Table = {
	name: "due",
	key: { what: "text", kind: "text" },
	columns: { what: "text", kind: "text", at: "bigint" },
	rewritten: "SET at = excluded.at, leased_until = 0 WHERE due.at <> excluded.at",
	anew: ", leased_until = 0",
};

const TASKS: Table = {
	name: "tasks",
	key: { task_id: "text", role: "text" },
	columns: {
		task_id: "text",
		role: "text",
		due_at: "bigint",
		late: "boolean",
		office: "text",
		body: "json",
	},
	rewritten:
		"SET due_at = excluded.due_at, late = excluded.late, office = excluded.office, body = excluded.body",
	anew: "",
};

type Values = Parameters<typeof rowsOf>[1];

interface Change {
	/** Keys of rows that go; left out: it is not known what stands there. */
	readonly gone: Values | undefined;
	/** Keys of all rows there are to be. */
	readonly kept: Values;
	/** Rows that are new, or other than they were. */
	readonly come: Values;
}

function changed(table: Table, { gone, kept, come }: Change, writtenOut: number): readonly Piece[] {
	const [from, more] = gone ?? [];
	const [to, others] = come;
	const isMove = from && to && !more && !others && writtenOut > 0;
	if (isMove) return [moved(table, from, to)];
	return [...without(table, gone, kept, writtenOut), ...withRows(table, come, writtenOut)];
}

/** One row that goes and one that comes, as from step to step, are one row that changes. */
function moved(
	{ name, key, columns, anew }: Table,
	from: Values[number],
	to: Values[number],
): Piece {
	const set = (at: number) =>
		Object.entries(columns).map(([column, type], nth) => `${column} = $${at + nth}::${type}`);
	const was = (at: number) => Object.keys(key).map((column, nth) => `${column} = $${at + nth}`);
	return {
		name: `${name} moved`,
		sql: (at) => `${name}_moved AS (
			UPDATE ${name} SET ${set(at).join(", ")}${anew} FROM written
			WHERE ${name}.case_id = written.case_id AND ${was(at + to.length).join(" AND ")}
		)`,
		values: [...to, ...from],
	};
}

/** Rows that go: those named, or all but those that stay. */
function without(
	{ name, key }: Table,
	gone: Values | undefined,
	kept: Values,
	writtenOut: number,
): readonly Piece[] {
	if (gone?.length === 0) return [];
	const keys = Object.keys(key).join(", ");
	const rows = rowsOf(key, gone ?? kept, gone ? writtenOut : 0);
	return [
		{
			name: `${name} ${gone ? "without" : "only"} ${rows.name}`,
			sql: (at) => `${name}_removed AS (
				DELETE FROM ${name} USING written WHERE ${name}.case_id = written.case_id
				AND (${keys}) ${gone ? "IN" : "NOT IN"} (SELECT ${keys} FROM ${rows.sql(at)})
			)`,
			values: rows.values,
		},
	];
}

/** Rows are written over and not removed first: one statement may touch each row once. */
function withRows(
	{ name, key, columns, rewritten }: Table,
	values: Values,
	writtenOut: number,
): readonly Piece[] {
	if (values.length === 0) return [];
	const names = Object.keys(columns).join(", ");
	const rows = rowsOf(columns, values, writtenOut);
	return [
		{
			name: `${name} ${rows.name}`,
			sql: (at) => `${name}_written AS (
				INSERT INTO ${name} (case_id, ${names})
				SELECT case_id, ${names.replace("body", "body::json")} FROM written, ${rows.sql(at)}
				ON CONFLICT (case_id, ${Object.keys(key).join(", ")}) DO UPDATE ${rewritten}
			)`,
			values: rows.values,
		},
	];
}

function dueKey({ what, kind }: Due): Values[number] {
	return [what, kind];
}

function dueValues({ what, kind, at }: Due): Values[number] {
	return [what, kind, at];
}

function taskKey({ id, role }: TaskRow): Values[number] {
	return [id, role];
}

function taskValues(task: TaskRow): Values[number] {
	const { id, role, due_at, late, office } = task;
	return [id, role, due_at ?? NO_LIMIT, late, office, JSON.stringify(task)];
}
