import type { DataPath, Definition } from "@onedoor/dsl/bundle";
import { answeredField, documentAt, fieldAt } from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";

import { titleAt } from "../../../language/title-at.ts";
import type { ValueWords } from "./words/values.ts";

/** What any letter of the procedure may mention, whatever it asks: those that letters mention most. */
export function alwaysThere({ clocks }: Definition): readonly DataPath[] {
	return [
		"case.number",
		"case.submitted_on",
		"procedure.title",
		...Object.keys(clocks).map((id) => `clocks.${id}.due_on`),
		"step.reason",
		"step.due_on",
	];
}

/** Whether a name of the procedure has a value that can be read: a step, a role or an end has none. */
export function isValue(definition: Definition, path: DataPath): boolean {
	const field = fieldAt(definition, path);
	if (field) return field.group === undefined;
	return documentAt(definition, path) !== undefined || !Object.hasOwn(definition.steps, path);
}

/** A value as people call it; its path where nobody has named it. */
export function valueWords(
	definition: Definition,
	path: DataPath,
	say: ValueWords,
	language: string,
): string {
	if (Object.hasOwn(say.values, path)) return say.values[path] ?? path;
	const [root = "", id = "", member = ""] = path.split(".");
	const clock = root === "clocks" && own(definition.clocks, id);
	if (clock && member === "due_on") return say.dueOn(textOf(clock.title, language) || id);
	const given = answeredField(definition, path);
	if (given) {
		const step = own(definition.steps, path.slice(0, path.lastIndexOf(".")));
		const words = [textOf(step?.title, language), textOf(given.title, language)];
		return words.filter((word) => word !== "").join(": ") || path;
	}
	const named =
		own(definition.computed, path) ?? own(definition.results, path) ?? own(definition.fees, path);
	return textOf(named?.title, language) || titleAt(definition, path, language);
}

function own<Found>(record: Readonly<Record<string, Found>>, key: string): Found | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
