import type { ShareStore } from "../share.ts";
import { copy, type Tables } from "./tables.ts";

export function shares(tables: Tables): ShareStore {
	const all = () => [...tables.shares.values()];
	return {
		share: async (id) => copy(tables.shares.get(id)),
		shareByCode: async (code) => copy(all().find((share) => share.code === code)),
		putShare: async (share) => {
			if ((tables.shares.get(share.id)?.version ?? 0) !== share.version - 1) return "conflict";
			tables.shares.set(share.id, copy(share));
			return "done";
		},
		sharesOf: async (caseId) => copy(all().filter((share) => share.case === caseId)).reverse(),
	};
}
