import type { Store } from "../storage.ts";
import { copy, keyOf, type Tables } from "./tables.ts";

type Shared = Pick<
	Store,
	"answerOf" | "keepAnswer" | "nextNumber" | "putBundle" | "bundle" | "bundleHashes"
>;

/** Kept answers, and what belongs to no case: counters and bundles. */
export function shared(tables: Tables): Shared {
	return {
		answerOf: async (caseId, actor, key) => copy(tables.answers.get(keyOf(caseId, actor, key))),
		keepAnswer: async (kept) => {
			const key = keyOf(kept.case, kept.actor, kept.key);
			if (tables.answers.has(key)) tables.answers.set(key, copy(kept));
		},
		nextNumber: async (series) => {
			const next = (tables.series.get(series) ?? 0) + 1;
			tables.series.set(series, next);
			return next;
		},
		putBundle: async (bundle) => {
			tables.bundles.set(bundle.hash, bundle);
		},
		bundle: async (hash) => tables.bundles.get(hash),
		bundleHashes: async () => [...tables.bundles.keys()],
	};
}
