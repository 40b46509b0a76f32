import type { Database } from "./database.ts";

/** Asked in the transaction that writes: nothing may be left of a case that is erased meanwhile. */
export function goesOn(database: Database, caseId: string): boolean {
	return (
		database.get("SELECT 1 FROM cases WHERE case_id = ? AND status <> 'ended'", caseId) !==
		undefined
	);
}
