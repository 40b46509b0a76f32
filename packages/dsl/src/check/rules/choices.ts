import { findCase, type Truths } from "../../expression/proof/find-case.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { type ChoicePlace, choicePlaces } from "../proof/choices.ts";
import { inWords } from "../proof/in-words.ts";
import { worldOf } from "../proof/world-of.ts";

/**
 * Exactly one way of each choice holds, and variants and rates exclude one another: proved, refuted by a case that
 * can be played, or said not to be proved.
 */
export function choices(facts: DefinitionFacts): readonly CheckFinding[] {
	return choicePlaces(facts).flatMap((place) => [
		...(place.needsOne ? gap(place, facts) : []),
		...overlap(place, facts),
	]);
}

function gap(place: ChoicePlace, facts: DefinitionFacts): readonly CheckFinding[] {
	const answer = ask(place, facts, (truths) => !truths.includes(true));
	const choicesHere = place.rules.map(({ id }) => id);
	switch (answer.found) {
		case "none":
			return [];
		case "unknown":
			return [notProved(place, answer.because, "at least one")];
		case "case": {
			const values = {
				choices: choicesHere.map((id) => `\`${id}\``).join(", "),
				case: inWords(answer.values, facts.definition),
				example: answer.values,
			};
			return [{ code: "choice_gap", values, at: place.at }];
		}
	}
}

function overlap(place: ChoicePlace, facts: DefinitionFacts): readonly CheckFinding[] {
	if (place.rules.length < 2) return [];
	const answer = ask(
		place,
		facts,
		(truths) => truths.filter((truth) => truth === true).length > 1,
	);
	switch (answer.found) {
		case "none":
			return [];
		case "unknown":
			return [notProved(place, answer.because, "at most one")];
		case "case": {
			const [first, second] = place.rules.filter((_rule, index) => answer.truths[index] === true);
			if (!first || !second) return [];
			const values = {
				first: first.id,
				second: second.id,
				case: inWords(answer.values, facts.definition),
				example: answer.values,
			};
			const related = [{ message: `\`${first.id}\` holds as well`, at: first.at }];
			return [{ code: OVERLAP[place.kind], values, at: second.at, related }];
		}
	}
}

const OVERLAP: Readonly<Record<ChoicePlace["kind"], string>> = {
	choose: "choice_overlap",
	outcomes: "choice_overlap",
	rates: "rates_overlap",
	variants: "variants_overlap",
};

function ask(place: ChoicePlace, facts: DefinitionFacts, wanted: (truths: Truths) => boolean) {
	const where = place.step === undefined ? {} : { step: place.step };
	const rules = place.rules.map(({ tree }) => tree);
	return findCase({ rules, known: place.known, wanted }, worldOf(where, facts));
}

function notProved(
	{ at, rules }: ChoicePlace,
	because: readonly string[],
	need: string,
): CheckFinding {
	const values = {
		need,
		choices: rules.map(({ id }) => `\`${id}\``).join(", "),
		because: because.map((part) => `\`${part}\``).join(", "),
	};
	return { code: "choice_not_proved", values, at };
}
