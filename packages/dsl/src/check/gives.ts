import type { Definition, Id } from "../bundle/index.ts";
import { checkRule } from "../expression/check-rule.ts";
import type { RuleType } from "../expression/types.ts";
import { envOf } from "./env/env-of.ts";
import { DefinitionFacts, type GivesOf } from "./facts.ts";

/** What each procedure of a library gives to those that start it, worked out when it is first asked for. */
export function givesIn(definitions: readonly Definition[]): GivesOf {
	const byId = new Map(definitions.map((one) => [one.procedure, one]));
	const known = new Map<Id, Readonly<Record<Id, RuleType>>>();
	const givesOf: GivesOf = (procedure) => {
		const before = known.get(procedure);
		const definition = byId.get(procedure);
		if (before || !definition) return before ?? {};
		// Procedures that start one another give nothing to themselves while this is worked out.
		known.set(procedure, {});
		const types = typesOf(definition, givesOf);
		known.set(procedure, types);
		return types;
	};
	return givesOf;
}

function typesOf(definition: Definition, givesOf: GivesOf): Readonly<Record<Id, RuleType>> {
	const facts = new DefinitionFacts(definition, givesOf);
	return Object.fromEntries(
		Object.entries(definition.gives).map(([name, rule]) => {
			const site = {
				rule,
				at: ["gives", name],
				expected: { types: [], mayBeAbsent: true },
				known: [],
			};
			return [name, checkRule(rule.tree, envOf(site, facts), site.expected).type];
		}),
	);
}
