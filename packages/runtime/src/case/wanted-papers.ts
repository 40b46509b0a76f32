import type { Bundle, DataPath, DocumentRequirement, Id } from "@onedoor/dsl/bundle";
import { asksOf, documentAt, isAsked, valueAt, visible } from "@onedoor/dsl/form";

import { formAt } from "./asking.ts";
import type { Case, Instant } from "./case.ts";
import { factsOf } from "./facts.ts";
import { applyPatch } from "./merge-patch.ts";
import { openPaths } from "./wanted.ts";

/** Evidence that a form shows and that the state itself may hold from another case of the same person. */
export interface WantedPaper {
	readonly path: DataPath;
	/** Kind of evidence, the same in every procedure. */
	readonly kind: Id;
	/** In the author's order. */
	readonly ways: readonly ("repository" | "earlier_case")[];
}

/**
 * Documents of a step that show now, are not there yet, and may be satisfied by what the repository or an earlier case
 * holds. A register that answered goes before; in a correction only what was marked is looked for again.
 *
 * @param values what the draft holds, look-ups included
 */
export function wantedPapers(...form: Form): readonly WantedPaper[] {
	const [, current, , values] = form;
	const known = applyPatch(current.data, values);
	return shownPapers(...form)
		.filter(({ path }) => valueAt(known, path) === undefined && !current.sources[path])
		.flatMap(({ path, kind, satisfied_by }) => {
			const ways = satisfied_by.flatMap(({ by }) =>
				by === "repository" || by === "earlier_case" ? [by] : [],
			);
			return ways.length === 0 ? [] : [{ path, kind, ways }];
		});
}

/** Documents of a step that their owner may show from a wallet now, also in place of what they were about to upload. */
export function presentablePapers(...form: Form): readonly Pick<WantedPaper, "path" | "kind">[] {
	return shownPapers(...form).filter(({ satisfied_by }) =>
		satisfied_by.some(({ by }) => by === "wallet"),
	);
}

/** The form as it stands: what shows follows from what is typed and known. */
type Form = readonly [
	bundle: Bundle,
	current: Case,
	/** Its key in `Bundle.forms`. */
	form: string,
	values: Readonly<Record<string, unknown>>,
	now: Instant,
];

function shownPapers(...[bundle, current, key, values, now]: Form): DocumentRequirement[] {
	const { definition } = bundle;
	const form = formAt(bundle, key);
	const known = applyPatch(current.data, values);
	const { documents } = visible(definition, form, known, factsOf(bundle, current, now, known));
	const open = openPaths(bundle, current, form.step);
	return asksOf(definition, form)
		.flatMap((path) => each(documentAt(definition, path)))
		.filter(({ path }) => documents.has(path) && (!open || isAsked(open, path)));
}

function each(document: DocumentRequirement | undefined): readonly DocumentRequirement[] {
	if (!document) return [];
	return document.one_of ? Object.values(document.one_of) : [document];
}
