import type { Bundle } from "@onedoor/dsl/bundle";
import { scopeOf } from "@onedoor/dsl/form";

import type { Case, Paper } from "../case/case.ts";
import type { Effect } from "../case/effect.ts";
import { factsOf } from "../case/facts.ts";
import { type Press, type RenderedLetter, renderLetter } from "./letter-file.ts";
import { mentioned } from "./mentioned.ts";

/**
 * The papers that a command issues, rendered: letters from their effects, and results that nobody signs. Results
 * that were signed come rendered with the signature's answer (`given`), for it is their bytes that were signed.
 */
export function lettersOf(
	press: Press,
	bundle: Bundle,
	before: Case | undefined,
	next: Case,
	effects: readonly Effect[],
	given: readonly RenderedLetter[],
): readonly RenderedLetter[] {
	const letters = effects.flatMap((effect) =>
		effect.kind === "send_message" && effect.paper
			? [
					renderLetter(press, bundle, next, {
						...effect.paper,
						...effect,
						id: effect.paper.id,
						at: issuedAt(next, effect.paper.id),
						isResult: false,
					}),
				]
			: [],
	);
	const have = new Set(
		[...(before?.papers ?? []), ...given.map(({ file }) => file)].map(({ id }) => id),
	);
	const results = next.papers.filter((paper) => paper.kind === "result" && !have.has(paper.id));
	return [
		...letters,
		...given,
		...results.flatMap((paper) => unsigned(press, bundle, next, paper)),
	];
}

/** A result without a letter of its own has nothing to show. */
function unsigned(
	press: Press,
	bundle: Bundle,
	kase: Case,
	paper: Paper,
): readonly RenderedLetter[] {
	const message = bundle.definition.results[paper.of]?.letter;
	if (message === undefined) return [];
	const mentions = mentionsOfResult(bundle, kase, paper);
	return [
		renderLetter(press, bundle, kase, {
			id: paper.id,
			number: paper.number,
			message,
			language: kase.language,
			mentions,
			at: paper.issued_at,
			isResult: true,
		}),
	];
}

/** What the letter of a result may mention, as the case stands when it is issued. */
export function mentionsOfResult(
	bundle: Bundle,
	kase: Case,
	paper: Pick<Paper, "of" | "issued_at">,
): Readonly<Record<string, unknown>> {
	const { definition } = bundle;
	const letter = definition.results[paper.of]?.letter;
	const paths = letter === undefined ? [] : (definition.messages[letter]?.may_mention ?? []);
	const facts = factsOf(bundle, kase, paper.issued_at);
	return mentioned(paths, scopeOf(definition, kase.data, facts, "rest"));
}

function issuedAt(kase: Case, paper: string): string {
	return kase.papers.find(({ id }) => id === paper)?.issued_at ?? kase.opened_at;
}
