import type { Definition, Id } from "../bundle/index.ts";
import { checkRule } from "../expression/check-rule.ts";
import type { RuleType } from "../expression/types.ts";
import { envOf } from "./env/env-of.ts";
import { DefinitionFacts, type GivesOf } from "./facts.ts";

/**
 * What each procedure of a library gives to those that start it, worked out when it is first asked for.
 * @param latest the latest edition of a procedure
 */
export function givesIn(latest: (procedure: Id) => Definition | undefined): GivesOf {
	const known = new Map<Id, Readonly<Record<Id, RuleType>>>();
	const running = new Set<Id>();
	const circular = new Set<Id>();
	let tries = 0;
	const givesOf: GivesOf = (procedure) => {
		const before = known.get(procedure);
		const definition = latest(procedure);
		if (before || !definition) return before ?? {};
		if (running.size === 0) tries = 0;
		// Procedures that start one another give nothing to themselves while this is worked out.
		if (running.has(procedure) || tries++ > MOST_TRIES) {
			circular.add(procedure);
			return {};
		}
		running.add(procedure);
		const types = typesOf(definition, givesOf);
		running.delete(procedure);
		circular.delete(procedure);
		// What was found inside a circle would depend on who asked first.
		if (circular.size === 0) known.set(procedure, types);
		return types;
	};
	return givesOf;
}

/** Many procedures that all start one another would be gone through in every order. */
const MOST_TRIES = 200;

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
