import type { Expression } from "../expression/ast.ts";
import { implies } from "../expression/proof/imply.ts";
import { envAnywhere } from "./env/env-of.ts";
import type { DefinitionFacts } from "./facts.ts";

/**
 * Whether it is proved that these rules are never all true in one case. False means "not proved". An edition serves
 * only cases from its first day on, so rules about days before it are never true.
 */
export function neverTogether(rules: readonly Expression[], facts: DefinitionFacts): boolean {
	const last = rules.at(-1);
	if (!last) return false;
	const env = envAnywhere(facts);
	const codesOf = (path: readonly string[]) => {
		const named = env.resolve(path);
		return "unknown" in named || named.type.kind !== "choice" ? undefined : named.type.codes;
	};
	const from: Expression = {
		op: ">=",
		left: { op: "path", path: ["today"] },
		right: { op: "literal", type: "date", value: facts.definition.edition },
	};
	// Where all of them held, the last one would have to be false as well.
	return implies([from, ...rules], { op: "not", of: last }, { ...env, codesOf });
}
