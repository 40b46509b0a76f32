import type { Computed, Definition, ForEachStep } from "../../bundle/index.ts";
import { remembered } from "../../expression/remembered.ts";
import { ANY, type Named, type RuleEnv, type Unknown, YES_NO } from "../../expression/types.ts";
import { dataPathIn, isCollected } from "../collected.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { Site } from "../sites.ts";
import { aboutValue } from "./about.ts";
import { ofAnyItem } from "./absolute.ts";
import { resolveCaseName } from "./case-names.ts";
import { resolveData, resolveInGroup } from "./data-names.ts";
import { resolveDocument } from "./document-names.ts";
import { typeOfKind } from "./field-type.ts";
import { resolveStepName } from "./step-names.ts";

/** The names that any rule may read, wherever it stands. */
export function envAnywhere(facts: DefinitionFacts): RuleEnv {
	return envOf(ANYWHERE, facts);
}

/** A site of no rule: it stands at no step and in no group. */
export const ANYWHERE: Site = {
	rule: { text: "true", tree: { op: "literal", type: "yes_no", value: true } },
	at: [],
	expected: { types: [] },
	known: [],
};

/** The names a rule may read where it stands (language reference 4.3). */
export function envOf(site: Site, facts: DefinitionFacts): RuleEnv {
	const { conditions } = facts.definition;
	const came = site.step === undefined ? [] : facts.before(site.step).known.values();
	return {
		known: [...site.known, ...came],
		resolve: (path) => resolve(path, site, facts),
		meaning: (name) => (Object.hasOwn(conditions, name) ? conditions[name]?.tree : undefined),
		inFull: (rule) => ofAnyItem(rule, site.group, facts.definition),
	};
}

function resolve(path: readonly string[], site: Site, facts: DefinitionFacts): Named | Unknown {
	const { definition } = facts;
	const [first = ""] = path;
	if (first === "this" || first === "outer") return resolveInGroup(path, site.group, definition);
	const each = eachBy(first, site, definition);
	if (each) return resolveInGroup(["this", ...path.slice(1)], each.of, definition);
	const field = own(definition.data, first);
	if (field) return whereRead(resolveData(field, path, definition), path, site, facts);
	const document = own(definition.documents, first);
	if (document) return resolveDocument(document, path, definition);
	if (own(definition.conditions, first))
		return path.length === 1 ? { type: YES_NO, presentWhen: [] } : { unknown: 1, candidates: [] };
	const computed = own(definition.computed, first);
	if (computed) return resolveComputed(computed, path);
	return (
		resolveCaseName(path, definition) ??
		resolveStepName(path, site.step, facts) ?? { unknown: 0, candidates: rootNames(definition) }
	);
}

/** The item's name counts where the item is: in the step done for each, and in how a role of it is found. */
function eachBy(name: string, { step, at }: Site, definition: Definition): ForEachStep | undefined {
	return itemSteps(definition).find(
		(each) => each.as === name && (step === each.step || (step === undefined && at[0] === "roles")),
	);
}

/** Most procedures have none, and every name of every rule is looked up among them. */
const itemSteps = remembered((definition: Definition): readonly ForEachStep[] =>
	Object.values(definition.steps).filter((one) => one.does === "for_each"),
);

function resolveComputed(computed: Computed, path: readonly string[]): Named | Unknown {
	const value: Named = { type: typeOfKind(computed.as)[0] ?? ANY, presentWhen: [] };
	return path.length === 1 ? value : aboutValue(path, 1, value, []);
}

/** Where a step reads it, a value that not every way has asked may be absent. */
function whereRead(
	found: Named | Unknown,
	path: readonly string[],
	{ step }: Site,
	facts: DefinitionFacts,
): Named | Unknown {
	if (step === undefined || "unknown" in found) return found;
	const data = dataPathIn(path, facts.definition);
	const isValue = data === path.join(".");
	return isValue && !isCollected(data, step, facts) ? { ...found, optional: true } : found;
}

function rootNames({
	data,
	documents,
	computed,
	conditions,
	steps,
}: Definition): readonly string[] {
	return [data, documents, computed, conditions, steps]
		.flatMap((map) => Object.keys(map))
		.concat("case", "identity", "today", "now", "clocks", "fees");
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
