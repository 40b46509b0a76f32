import type { CaseEvent } from "../../case/event.ts";
import { headAfter, linkEvents, linkLookups, START } from "../chain.ts";
import type { LookupRow } from "../consent.ts";
import type { Database } from "./database.ts";

/** Chains the logs of a database whose entries had no hashes yet. */
export function chainAll(database: Database): void {
	for (const caseId of caseIds(database, "events")) chainEvents(database, caseId);
	for (const caseId of caseIds(database, "lookups")) chainLookups(database, caseId);
}

function caseIds(database: Database, table: string): readonly string[] {
	return database.all(`SELECT DISTINCT case_id FROM ${table}`).map((row) => String(row.case_id));
}

function chainEvents(database: Database, caseId: string): void {
	const events = entries<CaseEvent>(database, "events", caseId);
	const links = linkEvents(START, events);
	events.forEach(({ seq }, index) => {
		const { salt = null, hash = "" } = links[index] ?? {};
		database.run(
			"UPDATE events SET salt = ?, hash = ? WHERE case_id = ? AND seq = ?",
			salt,
			hash,
			caseId,
			seq,
		);
	});
	database.run("UPDATE cases SET head = ? WHERE case_id = ?", headAfter(START, links), caseId);
}

function chainLookups(database: Database, caseId: string): void {
	linkLookups(START, 0, entries<LookupRow>(database, "lookups", caseId)).forEach((link, index) => {
		database.run(
			"UPDATE lookups SET salt = ?, hash = ? WHERE case_id = ? AND seq = ?",
			link.salt,
			link.hash,
			caseId,
			index + 1,
		);
	});
}

function entries<Entry>(database: Database, table: string, caseId: string): readonly Entry[] {
	return database
		.all(`SELECT body FROM ${table} WHERE case_id = ? ORDER BY seq`, caseId)
		.map((row) => JSON.parse(String(row.body)) as Entry);
}
