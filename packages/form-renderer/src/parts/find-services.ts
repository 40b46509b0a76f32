import type { ProcedureView, Text } from "@onedoor/dsl/bundle";

import { bare } from "../words/bare.ts";

/** Where a service has a word that neither its name nor its help has: the nearest to what people come for first. */
const PLACES = ["results", "papers", "guidance"] as const;
type Place = "also_called" | (typeof PLACES)[number];

export interface FoundService {
	readonly service: ProcedureView;
	/** By what it was found, where that is not its name or its help. */
	readonly by?: { readonly place: Place; readonly text: Text };
}

/**
 * Services that somewhere have every word of the query, in any language and without marks: people search for what they
 * know the thing as. Those whose name has it come first, then those that people call so, then those whose help, whose
 * results, whose papers have it.
 *
 * @param services with their `words`, as far as those are there
 */
export function findServices(
	services: readonly ProcedureView[],
	query: string,
): readonly FoundService[] {
	const sought = bare(query).split(/\s+/).filter(Boolean);
	return services
		.flatMap((service) => foundIn(service, sought))
		.sort((one, other) => one.rank - other.rank)
		.map(({ rank: _rank, ...found }) => found);
}

function foundIn(
	service: ProcedureView,
	sought: readonly string[],
): readonly (FoundService & { readonly rank: number })[] {
	const { title, code = "", help = {}, words = {} } = service;
	let missing = missingIn([title, { code }], sought);
	if (missing.length === 0) return [{ service, rank: 0 }];
	const has = (words: readonly string[]) => (text: Text) => missingIn([text], words).length === 0;
	const called = words.also_called?.find(has(missing));
	if (called) return [{ service, rank: 1, by: { place: "also_called", text: called } }];
	missing = missingIn([help], missing);
	if (missing.length === 0) return [{ service, rank: 2 }];
	for (const [at, place] of PLACES.entries()) {
		// Beside one another, or at least in one text: in a long guidance stands nearly every word somewhere.
		const all = (words[place] ?? []).filter(has(missing));
		const next = all.find(has([missing.join(" ")]));
		const text = next ?? all[0];
		if (text) return [{ service, rank: at + (next ? 3 : 3.5), by: { place, text } }];
	}
	return [];
}

function missingIn(texts: readonly Text[], sought: readonly string[]): readonly string[] {
	const said = bare(texts.flatMap((text) => Object.values(text)).join(" "));
	return sought.filter((word) => !said.includes(word));
}
