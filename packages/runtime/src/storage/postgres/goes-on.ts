import { type Database, statement } from "./database.ts";

/**
 * The case `$1` while it has not ended, to write from: whoever erases it waits until that is written, or has come before
 * and is waited for, and then it is no longer there. Acts of others in it are not kept waiting.
 */
export const GOES_ON =
	"(SELECT case_id FROM cases WHERE case_id = $1 AND status <> 'ended' FOR KEY SHARE) AS going";

const IT_GOES_ON = statement("case goes on", `SELECT 1 FROM ${GOES_ON}`);

export async function goesOn(database: Database, caseId: string): Promise<boolean> {
	return (await database.get(IT_GOES_ON, caseId)) !== undefined;
}
