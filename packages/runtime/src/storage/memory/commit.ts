import type { CaseEvent } from "../../case/event.ts";
import { linkEvents } from "../chain.ts";
import type { Commit, Due } from "../storage.ts";
import { endOf } from "./audit.ts";
import { asKept } from "./files.ts";
import { addNews } from "./news.ts";
import { copy, type DueRow, keyOf, type Shelf, type Tables } from "./tables.ts";

/** One command. Everything that can fail is looked at before the first table changes. */
export function commit(
	tables: Tables,
	expectedVersion: number,
	change: Commit,
): "done" | "conflict" {
	const id = change.case.id;
	const before = tables.shelves.get(id);
	if ((before?.kase.version ?? 0) !== expectedVersion) return "conflict";
	const kept = change.idempotency;
	const answerKey = kept && keyOf(id, kept.actor, kept.key);
	if (answerKey !== undefined && tables.answers.has(answerKey)) return "conflict";
	if (change.withoutDrafts?.some((form) => tables.drafts.has(keyOf(id, form)))) return "conflict";
	refuseDoubles(before?.events ?? [], change.events);

	tables.shelves.set(id, shelfAfter(before, change));
	for (const effect of change.effects)
		tables.outbox.set(effect.id, {
			effect: copy(effect),
			attempts: 0,
			nextAt: 0,
			leasedUntil: 0,
			why: "",
		});
	for (const effect of change.answered) tables.outbox.delete(effect);
	if (kept && answerKey !== undefined) tables.answers.set(answerKey, { ...kept, case: id });
	for (const file of change.files ?? []) {
		const key = keyOf(file.case, file.id);
		if (!tables.files.has(key)) tables.files.set(key, copy(asKept(file)));
	}
	for (const form of change.dropDrafts ?? []) tables.drafts.delete(keyOf(id, form));
	if (change.draft) tables.drafts.set(keyOf(id, change.draft.step), copy(change.draft));
	for (const subscriber of change.tell?.subscribers ?? [])
		addNews(
			tables,
			{ subscriber, case: id },
			{
				told: expectedVersion,
				upto: change.case.version,
				at: change.tell?.at ?? 0,
			},
		);
	return "done";
}

function shelfAfter(before: Shelf | undefined, change: Commit): Shelf {
	return {
		kase: copy(change.case),
		events: [...(before?.events ?? []), ...copy(change.events)],
		links: [...(before?.links ?? []), ...linkEvents(endOf(before), change.events)],
		due: change.due.map((due) => ({
			due: copy(due),
			leasedUntil: leaseOf(before?.due ?? [], due),
		})),
		tasks: copy(change.tasks),
	};
}

/** A row that did not change keeps its lease: whoever is firing it goes on undisturbed. */
function leaseOf(before: readonly DueRow[], due: Due): number {
	return (
		before.find(
			(row) => row.due.what === due.what && row.due.kind === due.kind && row.due.at === due.at,
		)?.leasedUntil ?? 0
	);
}

function refuseDoubles(before: readonly CaseEvent[], events: readonly CaseEvent[]): void {
	const seen = new Set(before.map((event) => event.seq));
	for (const event of events) {
		if (seen.has(event.seq)) throw new Error(`event ${event.seq} is there already`);
		seen.add(event.seq);
	}
}
