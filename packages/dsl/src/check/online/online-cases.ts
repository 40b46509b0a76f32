import type { StepName } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import type { Edge } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import { neverTogether } from "../never.ts";

const ONLINE: Expression = {
	op: "=",
	left: { op: "path", path: ["case", "channel"] },
	right: { op: "literal", type: "text", value: "online" },
};

/** Whether it is proved that no case that was filed online keeps these rules. */
export function neverOnline(rules: readonly Expression[], facts: DefinitionFacts): boolean {
	return rules.length > 0 && neverTogether([ONLINE, ...rules], facts);
}

/** Steps to which a case filed online can come: all that are reachable, unless a rule on the way asks for the channel. */
export function reachedOnline(facts: DefinitionFacts): ReadonlySet<StepName> {
	const asking = facts.edges.filter(({ rules }) => rules.some((rule) => asksChannel(rule, facts)));
	const closed = new Set(asking.filter(({ rules }) => neverOnline(rules, facts)));
	if (closed.size === 0) return facts.reachable;
	const found = new Set(facts.starts);
	for (const name of found)
		for (const way of facts.leaving(name)) if (!closed.has(way)) found.add(way.to);
	return found;
}

/** Ways on which a case filed online comes to a step. */
export function waysOnline(to: StepName, facts: DefinitionFacts): readonly Edge[] {
	const reached = reachedOnline(facts);
	return facts
		.entering(to)
		.filter(
			(way) =>
				reached.has(way.from) &&
				!(way.rules.some((rule) => asksChannel(rule, facts)) && neverOnline(way.rules, facts)),
		);
}

/** Conditions may ask it as well. */
function asksChannel(rule: Expression, facts: DefinitionFacts, depth = 0): boolean {
	const { conditions } = facts.definition;
	return pathsIn(rule).some(({ path: [first = "", second] }) => {
		if (first === "case") return second === "channel";
		const meant = Object.hasOwn(conditions, first) ? conditions[first]?.tree : undefined;
		return meant !== undefined && depth < DEEPEST && asksChannel(meant, facts, depth + 1);
	});
}

/** Conditions that name one another in a circle have a finding of their own. */
const DEEPEST = 8;
