import type { Definition } from "../../bundle/index.ts";
import { envOf } from "../../check/env/env-of.ts";
import { DefinitionFacts, type GivesOf } from "../../check/facts.ts";
import type { Site } from "../../check/sites.ts";
import { toFeel } from "./to-feel.ts";
import { type SchemaExport, type SchemaNames, toJsonSchema } from "./to-json-schema.ts";

/** One rule of a procedure, as others can read it. */
export interface ExportedRule {
	/** Where it stands: ids and keys joined by dots, `checks.copies_few.must`. */
	readonly at: string;
	/** As the author wrote it. */
	readonly text: string;
	readonly feel: string;
	/** A rule that is no yes/no has none: a schema only says yes or no. */
	readonly json_schema?: SchemaExport;
}

/** Every rule of a procedure in FEEL and, where it can be said, in JSON Schema, in the definition's order. */
export function rulesOf(definition: Definition, givesOf?: GivesOf): readonly ExportedRule[] {
	const facts = new DefinitionFacts(definition, givesOf);
	const leapBirthday =
		definition.calendars[definition.calendar]?.counting.leap_birthday ?? "1 March";
	return facts.sites.map((site) => ({
		at: site.at.join("."),
		text: site.rule.text,
		feel: toFeel(site.rule.tree, { leapBirthday }),
		...(site.expected.types.some(({ kind }) => kind === "yes_no") && {
			json_schema: toJsonSchema(site.rule.tree, namesAt(site, facts)),
		}),
	}));
}

/** The data alone: the day, the case, its steps and its fees are in no document that a schema describes. */
function namesAt(site: Site, facts: DefinitionFacts): SchemaNames {
	const env = envOf(site, facts);
	const { data } = facts.definition;
	return {
		typeOf: (path) => {
			const [first = ""] = path;
			if (first !== "this" && !Object.hasOwn(data, first)) return undefined;
			const named = env.resolve(path);
			return "unknown" in named ? undefined : named.type;
		},
		meaning: (name) => env.meaning?.(name),
	};
}
