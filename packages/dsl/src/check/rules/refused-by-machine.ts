import type { Definition, Step } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { doneByPeople } from "../done-by.ts";
import type { Edge } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { isChosen, refusalBy, refusalFrom, waysFrom } from "../refusing.ts";

/** A choice by rule, or the answer of a register, that refuses though no person has decided so and none will. */
export function refusedByMachine(facts: DefinitionFacts): readonly CheckFinding[] {
	return [...facts.reachable].flatMap((name) => {
		const step = facts.definition.steps[name];
		if (step === undefined || (step.does === "decide" && step.by_rule)) return [];
		return waysFrom(name, facts)
			.filter((way) => (isChosen(way) ? isOwnChoice(way, facts) : isAnswer(step)))
			.flatMap((way) => ofOne(way, facts));
	});
}

function ofOne(way: Edge, facts: DefinitionFacts): readonly CheckFinding[] {
	const end = refusalFrom(way.to, facts);
	const at = way.at.slice(0, -1);
	const values = { step: way.from, outcome: at.at(-1), end };
	return end === undefined ? [] : [{ code: "override_missing", values, at }];
}

function isAnswer({ does }: Step): boolean {
	return does === "ask" || does === "record";
}

/** Not so where all that can be chosen refuses, or where the rule only sorts what people have answered or enter here. */
function isOwnChoice(way: Edge, facts: DefinitionFacts): boolean {
	const { definition } = facts;
	const step = definition.steps[way.from];
	if (step?.does === "decide" && doneByPeople(step, definition)) return false;
	const all = waysFrom(way.from, facts).filter(({ outcome }) => outcome === way.outcome);
	return refusalBy(all, facts) === undefined && !sortsAnswers(way, definition);
}

function sortsAnswers({ rules }: Edge, definition: Definition): boolean {
	return rules.every((rule) => isOfPeople(rule, definition));
}

/** What is read there, also by a condition's name, are answers of people, or of cases in which people decide. */
function isOfPeople(rule: Expression, definition: Definition): boolean {
	return pathsIn(rule).every(({ path }) => {
		const [first = ""] = path;
		const named = Object.hasOwn(definition.conditions, first)
			? definition.conditions[first]
			: undefined;
		if (named && path.length === 1) return isOfPeople(named.tree, definition);
		const step = definition.steps[path.slice(0, -1).join(".")];
		return step?.does === "start" || (step !== undefined && doneByPeople(step, definition));
	});
}
