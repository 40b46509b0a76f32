import type { Bundle, CaseView, Definition, Id, IsoDate } from "@onedoor/dsl/bundle";

import { varied } from "@onedoor/dsl/form";

import { client } from "./client.ts";
import { useLoad } from "./use-load.ts";

/** A procedure in one edition: what a row of a list is bound to. */
export interface Bound {
	readonly procedure: Id;
	readonly edition: IsoDate;
}

const cache = new Map<string, Promise<Bundle>>();

/** An edition never changes, so it is fetched once a page. A failure is not kept. */
export function bundleOf({ procedure, edition }: Bound): Promise<Bundle> {
	const key = keyOf({ procedure, edition });
	let bundle = cache.get(key);
	if (bundle === undefined) {
		bundle = client.bundle(procedure, edition, { validators: "apart" });
		cache.set(key, bundle);
		bundle.catch(() => cache.delete(key));
	}
	return bundle;
}

/** The bundle of a case, as the case carries it out: its office, or the case that started it, may have set values. */
export async function bundleOfCase(view: CaseView): Promise<Bundle> {
	const bundle = await bundleOf(view);
	if (view.variation === undefined) return bundle;
	return { ...bundle, definition: varied(bundle.definition, view.variation.changes) };
}

/** Finds the definition of a row; undefined while it loads. */
export type DefinitionOf = (bound: Bound) => Definition | undefined;

/** The definitions that a list needs for its titles. */
export function useDefinitions(rows: readonly Bound[]): DefinitionOf {
	const keys = [...new Set(rows.map(keyOf))].sort();
	const loaded = useLoad(keys.join(), async () => {
		const bundles = await Promise.all(keys.map((key) => bundleOf(boundOf(key))));
		return new Map(bundles.map(({ definition }, at) => [keys[at] ?? "", definition]));
	});
	return (bound) => loaded.value?.get(keyOf(bound));
}

function keyOf({ procedure, edition }: Bound): string {
	return `${procedure}@${edition}`;
}

function boundOf(key: string): Bound {
	const [procedure = "", edition = ""] = key.split("@");
	return { procedure, edition };
}
