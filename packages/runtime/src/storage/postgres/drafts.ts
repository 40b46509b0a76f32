import type { Remembered } from "../remembered.ts";
import type { Draft } from "../rows.ts";
import type { Store } from "../storage.ts";
import { type Database, type Row, statement } from "./database.ts";
import { GOES_ON, goesOn } from "./goes-on.ts";

const DRAFT = statement(
	"draft",
	"SELECT version, body FROM drafts WHERE case_id = $1 AND step = $2",
);
const SAVE = statement(
	"save draft",
	`INSERT INTO drafts (case_id, step, version, body) SELECT case_id, $2, 1, $3 FROM ${GOES_ON}
	ON CONFLICT (case_id, step) DO UPDATE SET version = drafts.version + 1, body = excluded.body RETURNING version`,
);
const SAVE_FIRST = statement(
	"save first draft",
	`INSERT INTO drafts (case_id, step, version, body) SELECT case_id, $2, 1, $3 FROM ${GOES_ON}
	ON CONFLICT (case_id, step) DO NOTHING RETURNING version`,
);
/** Needs no look at its case: whoever erased that took the row as well. */
const SAVE_AFTER = statement(
	"save draft after",
	`UPDATE drafts SET version = version + 1, body = $3
	WHERE case_id = $1 AND step = $2 AND version = $4 RETURNING version`,
);

/** What people have typed and not yet sent. */
export function drafts(
	database: Database,
	remembered: Remembered,
): Pick<Store, "draft" | "saveDraft"> {
	return {
		draft: async (caseId, step) => {
			const row = await database.get(DRAFT, caseId, step);
			return row && draftOf(row);
		},
		saveDraft: async (caseId, draft, ifVersion) => {
			remembered.typed(caseId);
			const values = [caseId, draft.step, JSON.stringify(draft)] as const;
			const row =
				ifVersion === undefined
					? await database.get(SAVE, ...values)
					: ifVersion === 0
						? await database.get(SAVE_FIRST, ...values)
						: await database.get(SAVE_AFTER, ...values, ifVersion);
			if (row !== undefined) return { ...draft, version: Number(row.version) };
			return (await goesOn(database, caseId)) ? "conflict" : "ended";
		},
	};
}

/** Of a row with `body` and `version`: saves are counted by the database. */
export function draftOf(row: Row): Draft {
	return { ...(row.body as Draft), version: Number(row.version) };
}
