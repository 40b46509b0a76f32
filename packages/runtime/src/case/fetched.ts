import type { DataPath } from "@onedoor/dsl/bundle";
import { asksOf, documentAt, isAsked, type Provenance } from "@onedoor/dsl/form";

import { type Asking, formKey } from "./asking.ts";
import type { Case } from "./case.ts";
import type { Act } from "./command.ts";
import { type FactsOf, factsOf } from "./facts.ts";
import { givenValues } from "./given.ts";
import { knownValues } from "./lookups.ts";
import type { Turn } from "./turn.ts";

/** Values that were looked up for a form, by path. */
export type FetchedValues = NonNullable<Act["fetched"]>;

/**
 * Look-ups for what this form asks, in a correction only for what may change; and what the identity says, which nobody
 * has to pass in.
 */
export function fetchedOf(
	turn: Turn,
	form: Asking,
	{ typed, fetched: lookedUp }: Pick<Act, "fetched"> & { readonly typed: Case["data"] },
	marks: readonly DataPath[] | undefined,
	factsIn: FactsOf = factsOf,
): FetchedValues {
	const { bundle, case: current, now } = turn;
	const known = knownValues(bundle, current, formKey(form), typed, now, factsIn);
	const open = marks ?? asksOf(turn.definition, form);
	const fetched = Object.entries({ ...lookedUp, ...known });
	return Object.fromEntries([
		...fetched
			.filter(([path]) => isAsked(open, path))
			.map(([path, entry]) => [path, inFile(turn, path, entry)] as const),
		...(marks ? [] : fromParent(turn, open)),
	]);
}

/** In a correction, what the parent gave is open like everything that was marked. */
function fromParent(
	{ case: current }: Turn,
	asks: readonly DataPath[],
): readonly (readonly [DataPath, FetchedValues[string]])[] {
	return givenValues(current, asks).map(([path, value]) => {
		const as_of = current.sources[path]?.as_of;
		return [path, { value, source: "given", ...(as_of !== undefined && { as_of }) }] as const;
	});
}

/** Of a document only the way it was satisfied goes into the file; the paper itself stays with its register. */
function inFile<T extends { readonly value: unknown } & Provenance>(
	turn: Turn,
	path: DataPath,
	entry: T,
): T {
	return documentAt(turn.definition, path) ? { ...entry, value: { by: entry.source } } : entry;
}

/** Where values came from, with those that were looked up. */
export function withSources(sources: Case["sources"], fetched: FetchedValues): Case["sources"] {
	return Object.keys(fetched).length === 0 ? sources : { ...sources, ...sourcesOf(fetched) };
}

function sourcesOf(fetched: FetchedValues): Record<DataPath, Provenance> {
	return Object.fromEntries(
		Object.entries(fetched).map(([path, { source, register, from, as_of, presented }]) => [
			path,
			{
				source,
				...(register !== undefined && { register }),
				...(from !== undefined && { from }),
				...(as_of !== undefined && { as_of }),
				...(presented !== undefined && { presented }),
			},
		]),
	);
}
