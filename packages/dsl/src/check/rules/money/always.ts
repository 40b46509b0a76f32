import type { Expression } from "../../../expression/ast.ts";
import { namesRead } from "../../data/names-read.ts";
import type { DefinitionFacts } from "../../facts.ts";
import { holdingAnywhere } from "../../proof/holding.ts";
import { worldOf } from "../../proof/world-of.ts";

/** What holds of the names that rules read, in every case that was sent in: checks that block, and what shows them. */
export function alwaysOf(
	rules: readonly Expression[],
	facts: DefinitionFacts,
): readonly Expression[] {
	const names = new Set(rules.flatMap((rule) => namesRead(rule, facts.definition)));
	const world = worldOf({}, facts);
	const checks = checksOf(facts).filter((check) =>
		namesRead(check, facts.definition).some((name) => names.has(name)),
	);
	return [...checks, ...[...names].flatMap((name) => world.factsOf(name.split(".")))];
}

/** The same for every fee and paper of a procedure. */
function checksOf(facts: DefinitionFacts): readonly Expression[] {
	const found = known.get(facts) ?? holdingAnywhere(facts).flatMap(saidBothWays);
	known.set(facts, found);
	return found;
}

/** Two values that are compared with each other are proved by the text of the rule alone. */
function saidBothWays(rule: Expression): readonly Expression[] {
	return rule.op === "!=" ? [rule, { op: "not", of: { ...rule, op: "=" } }] : [rule];
}

const known = new WeakMap<DefinitionFacts, readonly Expression[]>();
