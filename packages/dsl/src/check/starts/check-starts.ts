import type { Definition, Field, Id, StartStep } from "../../bundle/index.ts";
import { type Finding, finding } from "../../diagnostic/finding.ts";
import {
	codes_not_offered,
	members_not_taken,
	other_meaning_given,
} from "../../diagnostic/messages.generated.ts";
import { ruleMessage } from "../../diagnostic/rule-message.ts";
import type { Expression } from "../../expression/ast.ts";
import { checkRule } from "../../expression/check-rule.ts";
import { fits, membersLost, type RuleType } from "../../expression/types.ts";
import { fieldAt } from "../../form/asked.ts";
import type { Linked } from "../../link/link.ts";
import { envOf } from "../env/env-of.ts";
import { typeOfField } from "../env/field-type.ts";
import { DefinitionFacts, type GivesOf } from "../facts.ts";

/** Each value that is given is one of those that the field it becomes may have, in the latest edition: that is the one started. */
export function checkStarts(
	one: Linked,
	latest: (procedure: Id) => Definition | undefined,
	givesOf: GivesOf,
): readonly Finding[] {
	return Object.values(one.definition.steps).flatMap((step) => {
		const child = step.does === "start" ? latest(step.procedure) : undefined;
		if (step.does !== "start" || child === undefined) return [];
		return [...wrongTypes(one, step, child, givesOf), ...otherValues(one, step, child)];
	});
}

/** What is given as it stands here, and is not what the started procedure asks: another thing, or codes it does not offer. */
function otherValues(
	{ definition, locate }: Linked,
	step: StartStep,
	child: Definition,
): readonly Finding[] {
	return Object.entries(step.give).flatMap(([path, { tree }]): readonly Finding[] => {
		const ours = tree.op === "path" ? fieldAt(definition, tree.path.join(".")) : undefined;
		const theirs = fieldAt(child, path);
		if (!ours || !theirs) return [];
		const at = locate(["steps", step.name, "give", path]);
		const values = { name: ours.path, theirs: path, procedure: child.procedure };
		if (isOfOtherMeaning(ours, theirs)) return [finding(other_meaning_given(values), at)];
		const types = [typeOfField(ours, definition), typeOfField(theirs, child)] as const;
		const codes = codesBeyond(...types);
		if (codes.length > 0)
			return [finding(codes_not_offered({ ...values, codes: codes.join(", ") }), at)];
		const lost = fits(...types) ? membersLost(...types) : [];
		return lost.length === 0
			? []
			: [finding(members_not_taken({ ...values, members: lost.join(", ") }), at)];
	});
}

/** Both say by a URI what they are, and it is not the same; or they are two fields of the catalogue, written differently. */
function isOfOtherMeaning(ours: Field, theirs: Field): boolean {
	if (ours.means !== undefined && theirs.means !== undefined) return ours.means !== theirs.means;
	const isOther = ours.uses !== theirs.uses && ours.pattern?.text !== theirs.pattern?.text;
	return isOther && ours.uses !== undefined && theirs.uses !== undefined;
}

function codesBeyond(ours: RuleType, theirs: RuleType): readonly string[] {
	if (!("codes" in ours && "codes" in theirs) || ours.list !== theirs.list) return [];
	return ours.codes?.filter((code) => !theirs.codes?.includes(code)) ?? [];
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
