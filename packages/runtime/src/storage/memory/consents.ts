import { linkLookups, START } from "../chain.ts";
import type { ConsentStore } from "../consent.ts";
import { copy, type Tables } from "./tables.ts";

export function consents(tables: Tables): ConsentStore {
	return {
		consent: async (id) => copy(tables.consents.get(id)),
		putConsent: async (consent) => {
			if ((tables.consents.get(consent.id)?.version ?? 0) !== consent.version - 1)
				return "conflict";
			tables.consents.set(consent.id, copy(consent));
			return "done";
		},
		consentsOf: async (person, limit) =>
			copy(
				[...tables.consents.values()]
					.filter(({ applicant, partner }) => applicant === person || partner === person)
					.reverse()
					.sort((one, other) => Date.parse(other.asked_at) - Date.parse(one.asked_at))
					.slice(0, limit),
			),
		keepLookups: async (rows) => {
			for (const row of rows) {
				const before = tables.lookups.get(row.case) ?? [];
				const start = before.at(-1)?.link.hash ?? START;
				const linked = linkLookups(start, before.length, [row]).map((link) => ({
					...copy(row),
					link,
				}));
				tables.lookups.set(row.case, [...before, ...linked]);
			}
		},
		lookups: async (caseId, afterSeq = 0, limit = Number.POSITIVE_INFINITY) =>
			copy(
				(tables.lookups.get(caseId) ?? [])
					.map(({ link: _link, ...row }, index) => ({ ...row, seq: index + 1 }))
					.slice(afterSeq, afterSeq + limit),
			),
	};
}
