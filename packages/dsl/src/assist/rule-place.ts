import { envOf } from "../check/env/env-of.ts";
import { DefinitionFacts } from "../check/facts.ts";
import type { Site } from "../check/sites.ts";
import { ANY, type RuleEnv } from "../expression/types.ts";
import type { Linked } from "../link/link.ts";
import { textAt } from "../names/members.ts";
import { type At, fieldAround, stepAround } from "../names/reach.ts";
import type { AssistLibrary } from "./library.ts";

/** The names a rule may read at a place, with their types; undefined where no procedure can be linked around it. */
export function ruleEnvAt(library: AssistLibrary, at: At): RuleEnv | undefined {
	const [linked] = library.linked(at.root.file.path);
	return linked && envOf(siteAt(at, linked), new DefinitionFacts(linked.definition));
}

function siteAt(at: At, { definition }: Linked): Site {
	const name = stepName(at, Object.keys(definition.steps));
	const group = groupAt(at);
	return {
		rule: { text: "", tree: { op: "literal", type: "yes_no", value: true } },
		at: [...at.path],
		expected: { types: [ANY] },
		known: [],
		...(name !== undefined && { step: name }),
		...(group !== undefined && { group }),
	};
}

/** A part's step goes by the name of the step that follows the part: `reception.check`. */
function stepName(at: At, steps: readonly string[]): string | undefined {
	const id = stepAround(at)?.id;
	if (id === undefined || steps.includes(id)) return id;
	return steps.find((name) => name.endsWith(`.${id}`));
}

/** The group around a field, from the root of the data. The catalogue's groups are nobody's until they are used. */
function groupAt(at: At): string | undefined {
	const field = at.path[0] === "data" ? fieldAround(at) : undefined;
	const name = field?.name.split(".").slice(0, -1).join(".");
	return name === "" || textAt(field?.node, "use") === name ? undefined : name;
}
