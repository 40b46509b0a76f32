import type { Certainty, Id } from "../bundle/index.ts";
import { sourceFile } from "../source/source-file.ts";
import type { Location } from "../source/span.ts";
import { placeOf, valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";

/** A source of a law file, with the mark it bears. */
export interface LawSourceText {
	readonly cite: string;
	readonly certainty: Certainty;
	readonly at: Location;
}

/** The sources of law that these files name, by id. */
export function lawSourcesIn(
	files: readonly { readonly path: string; readonly text: string }[],
): ReadonlyMap<Id, LawSourceText> {
	return new Map(
		files
			.filter(({ path }) => path.endsWith(".law.yaml"))
			.flatMap(({ path, text }) => {
				const sources = valueAt(parse(sourceFile(path, text)).root, "sources");
				if (sources?.kind !== "map") return [];
				return sources.entries.flatMap(({ key, value }) => {
					const [cite, mark] = [valueAt(value, "cite"), valueAt(value, "certainty")];
					if (cite?.kind !== "scalar") return [];
					const certainty = mark?.kind === "scalar" ? (mark.text as Certainty) : "known";
					return [[key.text, { cite: cite.text, certainty, at: placeOf(cite) }] as const];
				});
			}),
	);
}
