import type { Expression } from "../expression/ast.ts";
import { pathsIn } from "../expression/paths-in.ts";
import { implies } from "../expression/proof/imply.ts";
import { envOf } from "./env/env-of.ts";
import type { DefinitionFacts } from "./facts.ts";

/** Whether one of the rules holds whatever the values are, as long as they are there. */
export function coversEverything(rules: readonly Expression[], facts: DefinitionFacts): boolean {
	const [first] = rules;
	if (!first) return false;
	const env = envOf(
		{ rule: { text: "", tree: first }, at: [], expected: { types: [] }, known: [] },
		facts,
	);
	const there = rules.flatMap(pathsIn).map(
		(path): Expression => ({
			op: "!=",
			left: path,
			right: { op: "literal", type: "null", value: null },
		}),
	);
	const codesOf = (path: readonly string[]) => {
		const named = env.resolve(path);
		return "unknown" in named || named.type.kind !== "choice" ? undefined : named.type.codes;
	};
	return implies(there, { op: "or", of: rules }, { ...env, codesOf });
}
