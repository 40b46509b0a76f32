import type { Bundle } from "@onedoor/dsl/bundle";

import { withCalendarsOf } from "../case/calendar/with-calendars.ts";
import type { Store } from "../storage/storage.ts";

/** What a case bound to a bundle goes on with; undefined: it stays with it. */
export type Successors = (hash: string) => Promise<Bundle | undefined>;

/**
 * Bundles that differ from what is offered in nothing but the calendars go on with the calendars offered.
 *
 * @param before bundles that were kept already when this library was put to use. What came later comes from a process
 * with a later library, as during an upgrade, and is not taken back.
 * @param keep writes a bundle down before a case is bound to it
 */
export function successorsOf(
	offered: readonly Bundle[],
	before: ReadonlySet<string>,
	byHash: Successors,
	keep: (bundle: Bundle) => Promise<void>,
): Successors {
	const known = new Map<string, Promise<Bundle | undefined>>();

	async function find(hash: string): Promise<Bundle | undefined> {
		const old = await byHash(hash);
		const same = offered.find(
			({ definition: { procedure, edition } }) =>
				procedure === old?.definition.procedure && edition === old.definition.edition,
		);
		const next = old && same && withCalendarsOf(old, same);
		if (next === undefined || next.hash === same?.hash) return next && same;
		await keep(next);
		return next;
	}

	return (hash) => {
		if (!before.has(hash) || offered.some((bundle) => bundle.hash === hash))
			return Promise.resolve(undefined);
		const finding = known.get(hash) ?? find(hash);
		known.set(hash, finding);
		// The store may answer the next time.
		finding.catch(() => known.delete(hash));
		return finding;
	};
}

export type BundleStore = Pick<Store, "bundle" | "putBundle" | "bundleHashes">;
