import type { Definition, Id, StartStep } from "../../bundle/index.ts";
import { type Finding, finding } from "../../diagnostic/finding.ts";
import { ruleMessage } from "../../diagnostic/rule-message.ts";
import type { Expression } from "../../expression/ast.ts";
import { checkRule } from "../../expression/check-rule.ts";
import type { RuleType } from "../../expression/types.ts";
import { fieldAt } from "../../form/asked.ts";
import type { Linked } from "../../link/link.ts";
import { envOf } from "../env/env-of.ts";
import { typeOfField } from "../env/field-type.ts";
import { DefinitionFacts, type GivesOf } from "../facts.ts";

/** Each value that is given has the type of the field it becomes, in the latest edition: that is the one started. */
export function checkStarts(
	one: Linked,
	latest: (procedure: Id) => Definition | undefined,
	givesOf: GivesOf,
): readonly Finding[] {
	return Object.values(one.definition.steps).flatMap((step) => {
		const child = step.does === "start" ? latest(step.procedure) : undefined;
		if (step.does !== "start" || child === undefined) return [];
		return wrongTypes(one, step, child, givesOf);
	});
}

function wrongTypes(
	{ definition, locate }: Linked,
	step: StartStep,
	child: Definition,
	givesOf: GivesOf,
): readonly Finding[] {
	const facts = new DefinitionFacts(definition, givesOf);
	return Object.entries(step.give).flatMap(([path, rule]) => {
		const at = ["steps", step.name, "give", path];
		const types = typesAt(child, path, rule.tree);
		const expected = { types, mayBeAbsent: true };
		// What is wrong with the rule itself is said where all rules are checked.
		return checkRule(rule.tree, envOf({ rule, at, expected, known: [] }, facts), expected)
			.errors.filter(({ code }) => code === "result_type")
			.map(({ code, values, at: within }) =>
				finding(ruleMessage(code, values), locate(at, within)),
			);
	});
}

/** A document is given as it is; its own checks are made where it stands. */
function typesAt(child: Definition, path: string, rule: Expression): readonly RuleType[] {
	const field = fieldAt(child, path);
	if (field === undefined) return [];
	const type = typeOfField(field, child);
	return isCodesOf(type, rule) ? [type, { kind: "text" }] : [type];
}

/** A code written as a text, by itself or as what a condition comes to, is a code of the list that has it. */
function isCodesOf(type: RuleType, rule: Expression): boolean {
	if (type.kind !== "choice") return false;
	if (rule.op === "if") return isCodesOf(type, rule.then) && isCodesOf(type, rule.else);
	if (rule.op !== "literal" || rule.type !== "text") return false;
	return type.codes === undefined || type.codes.includes(String(rule.value));
}
