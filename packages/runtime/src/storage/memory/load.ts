import type { Case } from "../../case/case.ts";
import { applicantOf } from "../applicant.ts";
import { fromCursor, toCursor } from "../cursor.ts";
import { NO_LIMIT, type Page, type Store, type TaskQuery, type TaskRow } from "../storage.ts";
import { copy, keyOf, type Tables } from "./tables.ts";

type Key = readonly [number, string];

/** Cases, their logs, and the lists of people and of the desk. */
export function reads(
	tables: Tables,
): Pick<
	Store,
	"load" | "loadForAct" | "events" | "list" | "boundCases" | "tasks" | "tasksOf" | "figures"
> {
	return {
		load: async (caseId) => copy(tables.shelves.get(caseId)?.kase),
		loadForAct: async (caseId, once) => {
			const kase = tables.shelves.get(caseId)?.kase;
			const answer = once && tables.answers.get(keyOf(caseId, once.actor, once.key));
			const drafts = [...tables.drafts]
				.filter(([key]) => JSON.parse(key)[0] === caseId)
				.map(([, draft]) => draft);
			return kase && copy({ case: kase, drafts, ...(answer && { answer }) });
		},
		events: async (caseId, afterSeq = 0, limit = Number.POSITIVE_INFINITY) =>
			copy(
				(tables.shelves.get(caseId)?.events ?? [])
					.filter((event) => event.seq > afterSeq)
					.slice(0, limit),
			),
		list: async ({ applicant, cursor, limit }) => {
			const key = (kase: Case): Key => [Date.parse(kase.opened_at), kase.id];
			const newestFirst = [...tables.shelves.values()]
				.map((shelf) => shelf.kase)
				.filter((kase) => applicant === undefined || applicantOf(kase) === applicant)
				.sort((one, other) => compare(key(other), key(one)));
			const before = fromCursor(cursor);
			return page(
				newestFirst.filter((kase) => !before || compare(key(kase), before) < 0),
				limit,
				key,
			);
		},
		boundCases: async (afterCase, limit) =>
			[...tables.shelves.values()]
				.filter(({ kase, due }) => kase.status !== "ended" || due.length > 0)
				.map(({ kase }) => ({ case: kase.id, bundle: kase.bundle }))
				.filter(({ case: id }) => id > afterCase)
				.sort((one, other) => (one.case < other.case ? -1 : 1))
				.slice(0, limit),
		tasks: async (query) => listTasks(tables, query),
		tasksOf: async (caseId) => copy(tables.shelves.get(caseId)?.tasks ?? []),
		figures: async () => {
			const cases = { draft: 0, open: 0, ended: 0 };
			for (const { kase } of tables.shelves.values()) cases[kase.status] += 1;
			const dead = [...tables.outbox.values()].filter((row) => row.nextAt === undefined).length;
			return { cases, effectsWaiting: tables.outbox.size - dead, effectsDead: dead };
		},
	};
}

function listTasks(tables: Tables, query: TaskQuery): Page<TaskRow & { readonly case: Case }> {
	const key = (task: TaskRow): Key => [task.due_at ?? NO_LIMIT, task.id];
	const rows = [...tables.shelves.values()]
		.flatMap(({ kase, tasks }) => tasks.map((task) => ({ ...task, case: kase })))
		.filter((task) => query.roles.includes(task.role))
		.filter(
			(task) => query.office === undefined || task.office === null || task.office === query.office,
		)
		.filter((task) => query.late === undefined || task.late === query.late)
		.sort((one, other) => compare(key(one), key(other)));
	const after = fromCursor(query.cursor);
	return page(
		rows.filter((row) => !after || compare(key(row), after) > 0),
		query.limit,
		key,
	);
}

function page<Item>(rows: readonly Item[], limit: number, key: (row: Item) => Key): Page<Item> {
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return {
		items: copy(items),
		...(rows.length > limit && last ? { next: toCursor(key(last)) } : {}),
	};
}

function compare([at, id]: Key, [otherAt, otherId]: Key): number {
	if (at !== otherAt) return at - otherAt;
	return id < otherId ? -1 : Number(id > otherId);
}
