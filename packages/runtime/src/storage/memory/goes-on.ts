import type { Tables } from "./tables.ts";

/** What is written outside a commit is for such a case only: nothing may be left of one that is erased. */
export function goesOn({ shelves }: Tables, caseId: string): boolean {
	const status = shelves.get(caseId)?.kase.status;
	return status !== undefined && status !== "ended";
}
