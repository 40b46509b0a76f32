import { START } from "../chain.ts";
import { type Database, statement } from "./database.ts";

/** More than a process has under way at once; each takes some hundred bytes. */
const MOST = 10_000;

const HEAD = statement("head of case", "SELECT version, head FROM cases WHERE case_id = $1");

/** Where the chains end of the cases that this process works on. */
export interface Heads {
	note(caseId: string, version: number, head: string): void;
	/** Undefined when the case has another version by now. */
	at(caseId: string, version: number): Promise<string | undefined>;
}

/**
 * A command loads its case before it commits, so the end of its chain is known and costs no question of its own. A
 * version has one head for ever: what is remembered cannot be out of date.
 */
export function headsOf(database: Database): Heads {
	const known = new Map<string, { readonly version: number; readonly head: string }>();

	function note(caseId: string, version: number, head: string): void {
		known.delete(caseId);
		known.set(caseId, { version, head });
		if (known.size <= MOST) return;
		const [oldest] = known.keys();
		if (oldest !== undefined) known.delete(oldest);
	}

	return {
		note,
		at: async (caseId, version) => {
			if (version === 0) return START;
			const remembered = known.get(caseId);
			if (remembered?.version === version) return remembered.head;
			// Versions only grow.
			if (remembered !== undefined && remembered.version > version) return undefined;
			const row = await database.get(HEAD, caseId);
			if (Number(row?.version) !== version) return undefined;
			note(caseId, version, String(row?.head));
			return String(row?.head);
		},
	};
}
