import { type Answer, findCase, type Truths } from "../../expression/proof/find-case.ts";
import type { Values } from "../../expression/proof/values-scope.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { type ChoicePlace, choicePlaces } from "../proof/choices.ts";
import { inWords } from "../proof/in-words.ts";
import { plainWords } from "../proof/plain-words.ts";
import { worldOf } from "../proof/world-of.ts";

/**
 * Exactly one way of each choice holds, and variants and rates exclude one another: proved, refuted by a case that
 * can be played, or said not to be proved.
 */
export function choices(facts: DefinitionFacts): readonly CheckFinding[] {
	return choicePlaces(facts).flatMap((place) => {
		const none = place.needsOne ? ask(place, facts, (truths) => !truths.includes(true)) : PROVED;
		const several =
			place.rules.length > 1
				? ask(place, facts, (truths) => truths.filter((truth) => truth === true).length > 1)
				: PROVED;
		return [
			...(none.found === "case" ? [gap(place, none.values, facts)] : []),
			...(several.found === "case" ? overlap(place, several, facts) : []),
			...secondOtherwise(place, facts),
			...notProved(place, none, several),
		];
	});
}

const PROVED: Answer = { found: "none", tried: {} };

function gap(
	{ rules, at }: ChoicePlace,
	example: Values,
	{ definition }: DefinitionFacts,
): CheckFinding {
	const values = { choices: listed(rules), case: inWords(example, definition), example };
	return { code: "choice_gap", values, at };
}

function overlap(
	{ rules, kind }: ChoicePlace,
	{ values: example, truths }: Extract<Answer, { found: "case" }>,
	{ definition }: DefinitionFacts,
): readonly CheckFinding[] {
	const [first, second] = rules.filter((_rule, index) => truths[index] === true);
	if (!first || !second) return [];
	const values = {
		first: first.id,
		second: second.id,
		case: inWords(example, definition),
		example,
	};
	const related = [{ message: `\`${first.id}\` holds as well`, at: first.at }];
	return [{ code: OVERLAP[kind], values, at: second.at, related }];
}

/** Two that hold when nothing else does always hold together. */
function secondOtherwise(
	{ rules, otherwise: [first, ...more], kind }: ChoicePlace,
	{ definition }: DefinitionFacts,
): readonly CheckFinding[] {
	if (!first) return [];
	const { every, otherwise } = plainWords(definition);
	return more.map(({ id, at }) => ({
		code: OVERLAP[kind],
		values: { first: first.id, second: id, case: rules.length === 0 ? every : otherwise },
		at,
		related: [{ message: `\`${first.id}\` holds as well`, at: first.at }],
	}));
}

const OVERLAP: Readonly<Record<ChoicePlace["kind"], string>> = {
	choose: "choice_overlap",
	outcomes: "choice_overlap",
	rates: "rates_overlap",
	fees: "fees_overlap",
	variants: "variants_overlap",
};

function ask(
	place: ChoicePlace,
	facts: DefinitionFacts,
	wanted: (truths: Truths) => boolean,
): Answer {
	const where = place.step === undefined ? {} : { step: place.step };
	const rules = place.rules.map(({ tree }) => tree);
	return findCase({ rules, known: place.known, wanted }, worldOf(where, facts));
}

function notProved(
	{ at, rules }: ChoicePlace,
	none: Answer,
	several: Answer,
): readonly CheckFinding[] {
	const open = [none, several].flatMap((answer) =>
		answer.found === "unknown" ? answer.because : [],
	);
	if (none.found !== "unknown" && several.found !== "unknown") return [];
	const need =
		none.found === several.found
			? "exactly one"
			: none.found === "unknown"
				? "at least one"
				: "at most one";
	const because = [...new Set(open)].map((part) => `\`${part}\``).join(", ");
	return [{ code: "choice_not_proved", values: { need, choices: listed(rules), because }, at }];
}

function listed(rules: ChoicePlace["rules"]): string {
	return rules.map(({ id }) => `\`${id}\``).join(", ");
}
