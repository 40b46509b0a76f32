import type { DataPath, Definition, Step } from "../../bundle/index.ts";
import type { Rule } from "../../expression/ast.ts";
import { documentAt, fieldAt } from "../../form/asked.ts";
import { isAskedOnlyLater } from "../data/asked-only-later.ts";
import { askedPlaces } from "../data/asked-places.ts";
import { askedTooLate } from "../data/asked-too-late.ts";
import { namesRead } from "../data/names-read.ts";
import { absolute } from "../env/absolute.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData, keysOfDocument } from "../keys-of-data.ts";

/**
 * Whether something is asked depends on what is itself asked only at a later step: here, nobody will ever see it. Said
 * once for each rule, of the first form that asks by it.
 */
export function whenBeforeAsked(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const said = new Set<string>();
	const known = knownAtSteps(facts);
	return askingRules(definition).flatMap(({ rule, at, step, group }) => {
		const name = namesRead(absolute(rule.tree, group), definition).find(
			(one) => !known.get(step)?.has(firstOf(one)) && isAskedOnlyLater(one, step, facts),
		);
		if (name === undefined || said.has(at.join("."))) return [];
		said.add(at.join("."));
		return [{ ...askedTooLate(name, { name, step }, facts), at }];
	});
}

/** Most rules of a form read what it asks itself, or what was asked on every way there: that is known at once. */
function knownAtSteps(facts: DefinitionFacts): ReadonlyMap<string, ReadonlySet<string>> {
	const places = Map.groupBy(askedPlaces(facts.definition), ({ step }) => step);
	return new Map(
		[...places].map(([step, all]) => {
			const paths = [...all.map(({ path }) => path), ...facts.before(step).asked];
			return [step, new Set(paths.map(firstOf))];
		}),
	);
}

function firstOf(path: DataPath): string {
	return path.split(".", 1)[0] ?? "";
}

interface AskingRule {
	readonly rule: Rule;
	readonly at: readonly string[];
	readonly step: string;
	/** What `this` is. */
	readonly group?: string;
}

/** Rules by which forms show what they ask: of pages, of fields and the groups around them, of documents. */
function askingRules(definition: Definition): readonly AskingRule[] {
	return [
		...Object.values(definition.steps).flatMap(ofPages),
		...askedPlaces(definition).flatMap(({ path, step }) => [
			...ofField(path, step, definition),
			...ofDocument(path, step, definition),
		]),
	];
}

function ofPages(step: Step): readonly AskingRule[] {
	if (step.does !== "fill_in") return [];
	return step.pages.flatMap(({ id, when }) =>
		when ? [{ rule: when, at: ["steps", step.name, "pages", id, "when"], step: step.name }] : [],
	);
}

function ofField(path: DataPath, step: string, definition: Definition): readonly AskingRule[] {
	const field = fieldAt(definition, path);
	if (field === undefined) return [];
	const group = path.slice(0, Math.max(0, path.lastIndexOf(".")));
	const own = (["when", "required_when"] as const).flatMap((key) => {
		const rule = field[key];
		return rule ? [{ rule, at: [...keysOfData(path), key], step, ...(group && { group }) }] : [];
	});
	const inside = Object.values(field.group ?? {}).flatMap((member) =>
		ofField(member.path, step, definition),
	);
	return [...own, ...inside];
}

function ofDocument(path: DataPath, step: string, definition: Definition): readonly AskingRule[] {
	const document = documentAt(definition, path);
	if (document === undefined) return [];
	const at = keysOfDocument(path);
	const own = document.when ? [{ rule: document.when, at: [...at, "when"], step }] : [];
	const inside = Object.values(document.one_of ?? {}).flatMap((one) =>
		ofDocument(one.path, step, definition),
	);
	return [...own, ...inside];
}
