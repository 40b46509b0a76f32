import type { Remembered } from "../remembered.ts";
import type { Draft } from "../rows.ts";
import type { Store } from "../storage.ts";
import type { Database } from "./database.ts";
import { goesOn } from "./goes-on.ts";

/** What people have typed and not yet sent. */
export function drafts(
	database: Database,
	remembered: Remembered,
): Pick<Store, "draft" | "saveDraft"> {
	return {
		draft: async (caseId, step) => draftIn(database, caseId, step),
		saveDraft: async (caseId, draft, ifVersion) => {
			remembered.typed(caseId);
			return database.transaction(() => {
				if (!goesOn(database, caseId)) return "ended" as const;
				const version = draftIn(database, caseId, draft.step)?.version ?? 0;
				if (ifVersion !== undefined && ifVersion !== version) return "conflict" as const;
				const saved = { ...draft, version: version + 1 };
				insertDraft(database, caseId, saved);
				return saved;
			});
		},
	};
}

export function draftIn(database: Database, caseId: string, step: string): Draft | undefined {
	const row = database.get("SELECT body FROM drafts WHERE case_id = ? AND step = ?", caseId, step);
	return row && (JSON.parse(String(row.body)) as Draft);
}

export function insertDraft(database: Database, caseId: string, draft: Draft): void {
	database.run(
		`INSERT INTO drafts (case_id, step, version, body) VALUES (?, ?, ?, ?)
		ON CONFLICT (case_id, step) DO UPDATE SET version = excluded.version, body = excluded.body`,
		caseId,
		draft.step,
		draft.version,
		JSON.stringify(draft),
	);
}
