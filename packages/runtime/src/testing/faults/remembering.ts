import type { Case } from "../../case/case.ts";
import type { Store } from "../../storage/storage.ts";

/**
 * A store as one process of several has it that remembers what it wrote last, as that of PostgreSQL does: the others
 * may have been there since.
 */
export function remembering(store: Store): Store {
	const written = new Map<string, Case>();
	return {
		...store,
		remembered: (id) => written.get(id),
		commit: async (version, change) => {
			const { id } = change.case;
			// Nobody knows what became of a commit that is not answered.
			written.delete(id);
			const how = await store.commit(version, change);
			if (how === "done") written.set(id, change.case);
			return how;
		},
	};
}
