import type { Store } from "../storage.ts";
import { goesOn } from "./goes-on.ts";
import { copy, keyOf, type Tables } from "./tables.ts";

/** What people have typed and not yet sent. */
export function drafts(tables: Tables): Pick<Store, "draft" | "saveDraft"> {
	return {
		draft: async (caseId, step) => copy(tables.drafts.get(keyOf(caseId, step))),
		saveDraft: async (caseId, draft, ifVersion) => {
			if (!goesOn(tables, caseId)) return "ended";
			const key = keyOf(caseId, draft.step);
			const version = tables.drafts.get(key)?.version ?? 0;
			if (ifVersion !== undefined && ifVersion !== version) return "conflict";
			const saved = { ...copy(draft), version: version + 1 };
			tables.drafts.set(key, saved);
			return copy(saved);
		},
	};
}
