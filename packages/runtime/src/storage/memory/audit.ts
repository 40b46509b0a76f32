import { listedBy } from "../applicant.ts";
import type { AuditStore, CaseLog } from "../audit.ts";
import { START } from "../chain.ts";
import { erasures } from "./erase.ts";
import { copy, type Shelf, type Tables } from "./tables.ts";

/** The logs as they are stored, and read rows written anew. */
export function audits(tables: Tables): AuditStore {
	return {
		caseIds: async (afterCase, limit) =>
			[...new Set([...tables.shelves.keys(), ...tables.lookups.keys()])]
				.filter((id) => id > afterCase)
				.sort()
				.slice(0, limit),
		log: async (caseId) => {
			const shelf = tables.shelves.get(caseId);
			return copy({
				...(shelf && { row: rowOf(shelf) }),
				events: (shelf?.events ?? []).map((entry, index) => ({
					seq: entry.seq,
					entry,
					hash: START,
					...shelf?.links[index],
				})),
				lookups: (tables.lookups.get(caseId) ?? []).map(({ link, ...entry }, index) => ({
					seq: index + 1,
					entry,
					...link,
				})),
			});
		},
		readRows: async (caseId) => {
			const shelf = tables.shelves.get(caseId);
			if (shelf === undefined) return { due: [], tasks: [] };
			return copy({
				case: shelf.kase,
				listed: listedBy(shelf.kase),
				due: shelf.due.map(({ due }) => due),
				tasks: shelf.tasks,
			});
		},
		rewrite: async ({ case: next, due, tasks }) => {
			const shelf = tables.shelves.get(next.id);
			if (shelf === undefined || shelf.events.length !== next.version) return "conflict";
			shelf.kase = copy(next);
			shelf.tasks = copy(tasks);
			shelf.due = due.map((row) => ({ due: copy(row), leasedUntil: 0 }));
			return "done";
		},
		...erasures(tables),
	};
}

function rowOf(shelf: Shelf): NonNullable<CaseLog["row"]> {
	const { number, version } = shelf.kase;
	return { number, version, head: endOf(shelf) };
}

/** Where the chain of a case ends. */
export function endOf(shelf: Shelf | undefined): string {
	return shelf?.links.at(-1)?.hash ?? START;
}
