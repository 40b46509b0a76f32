import { envOf } from "../check/env/env-of.ts";
import { DefinitionFacts } from "../check/facts.ts";
import type { Site } from "../check/sites.ts";
import { ANY, type RuleEnv } from "../expression/types.ts";
import type { Linked } from "../link/link.ts";
import type { Place as NamePlace } from "../uses/walk-names.ts";
import type { AssistLibrary } from "./library.ts";

/** The names a rule may read at a place, with their types; undefined where no procedure can be linked around it. */
export function ruleEnvAt(library: AssistLibrary, place: NamePlace): RuleEnv | undefined {
	const [linked] = library.linked(place.root.file.path);
	return linked && envOf(siteAt(place, linked), factsOf(linked));
}

/** What is worked out of a definition serves every question about it. */
const facts = new WeakMap<Linked, DefinitionFacts>();

function factsOf(linked: Linked): DefinitionFacts {
	const known = facts.get(linked) ?? new DefinitionFacts(linked.definition);
	facts.set(linked, known);
	return known;
}

function siteAt(place: NamePlace, { definition }: Linked): Site {
	const step = stepName(place, Object.keys(definition.steps));
	const group = groupAt(place);
	return {
		rule: { text: "", tree: { op: "literal", type: "yes_no", value: true } },
		at: [],
		expected: { types: [ANY] },
		known: [],
		...(step !== undefined && { step }),
		...(group !== undefined && { group }),
	};
}

/** A part's step goes by the name of the step that follows the part: `reception.check`. */
function stepName({ around }: NamePlace, steps: readonly string[]): string | undefined {
	const id = around.findLast(({ shape }) => shape === "a step")?.key?.text;
	if (id === undefined || steps.includes(id)) return id;
	return steps.find((name) => name.endsWith(`.${id}`));
}

/** The group around a field of the procedure; the catalogue's groups are nobody's until they are used. */
function groupAt({ root, around }: NamePlace): string | undefined {
	const fields = around.filter(({ shape }) => shape === "a field").slice(0, -1);
	if (root.file.kind !== "procedure" || fields.length === 0) return undefined;
	return fields.map(({ key }) => key?.text ?? "").join(".");
}
