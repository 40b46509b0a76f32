import type { DataPath, Definition } from "../bundle/index.ts";
import { outcomesOf } from "../check/edges.ts";
import { keysOfData, keysOfDocument } from "../check/keys-of-data.ts";
import { documentAt } from "../form/asked.ts";
import { askedIn } from "./field-aims.ts";
import { formsOf } from "./forms-of.ts";
import { checkAims, lackingName, missingAims } from "./refusal-aims.ts";
import { yesNoSites } from "./rule-aims.ts";
import { ruleName } from "./rule-name.ts";
import type { Transition } from "./transition.ts";
import { transitionsOf } from "./transitions.ts";

/** Where each thing that is covered or not stands: its keys in the definition, by its name in the coverage. */
export function coveragePlaces(definition: Definition): ReadonlyMap<string, readonly string[]> {
	const places = new Map<string, readonly string[]>();
	for (const name of Object.keys(definition.steps)) places.set(name, ["steps", name]);
	for (const one of transitionsOf(definition)) places.set(one.id, keysOf(one, definition));
	for (const { at } of yesNoSites(definition))
		for (const value of [true, false]) places.set(ruleName(at, value), at);
	for (const form of formsOf(definition))
		for (const path of askedIn(form, definition)) places.set(path, keysOfAsked(path, definition));
	for (const { id, asks = "" } of missingAims(definition))
		places.set(id, keysOfAsked(asks, definition));
	for (const { id, breaks = "" } of checkAims(definition)) places.set(id, ["checks", breaks]);
	for (const step of Object.values(definition.steps))
		for (const { id } of outcomesOf(step))
			for (const code of ["reason_required", "marks_required"])
				places.set(lackingName(step.name, id, code), ["steps", step.name, "outcomes", id]);
	return places;
}

function keysOfAsked(path: DataPath, definition: Definition): readonly string[] {
	return documentAt(definition, path) ? keysOfDocument(path) : keysOfData(path);
}

function keysOf(
	{ kind, step, outcome, name }: Transition,
	definition: Definition,
): readonly string[] {
	if (kind === "clock") return ["clocks", name ?? ""];
	if (kind === "anytime" || kind === "afterwards") return [kind, name ?? ""];
	const at = ["steps", step ?? ""];
	if (kind === "late") return [...at, "deadline"];
	const own = definition.steps[step ?? ""];
	if (kind === "skipped") return [...at, "when"];
	if (!own || !outcomesOf(own).some(({ id }) => id === outcome)) return at;
	return [...at, "answers" in own ? "answers" : "outcomes", outcome ?? ""];
}
