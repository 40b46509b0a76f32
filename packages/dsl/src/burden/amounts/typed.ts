import type { DataPath, Field, Source } from "../../bundle/index.ts";
import { fieldAt } from "../../form/asked.ts";
import { parentOf, valueAt } from "../../form/paths.ts";
import { type Item, ofField } from "../item.ts";
import type { Measure } from "../measure.ts";
import { atMost, exactly, NOTHING, type Range, times } from "../range.ts";
import { isIdentified } from "../situations/axes.ts";
import type { Situation } from "../situations/situation.ts";
import { type Asked, askedOfApplicants, fieldsAsked } from "./asked.ts";
import { sourceOf } from "./source.ts";

/** Leaf fields that the applicant sees, may edit and finds empty. A repeated group counts once; a file is a document. */
export function typedItems(measure: Measure): readonly Item[] {
	return typedIn(measure, askedOfApplicants(measure), () => 1);
}

/** @param each what a field of that kind adds */
export function typedIn(
	measure: Measure,
	all: readonly Asked[],
	each: (field: Field) => number,
): readonly Item[] {
	const { definition, names } = measure;
	return all.flatMap((asked) =>
		fieldsAsked(definition, asked)
			.filter(({ as }) => as !== "file" && as !== "document")
			.map((field) => ({
				at: asked.at,
				counts: ofField(field.path, asked.step.name, asked.outcome),
				own: field.path,
				reads: new Set([
					...names.around(field.path),
					...keyNames(measure, sourceOf(definition, field)),
				]),
				amount: (situation: Situation) => times(typed(measure, field, situation), each(field)),
			})),
	);
}

/**
 * Signed in online, what the identity gives is never typed. What a register gives, what the form starts with and what
 * is optional is typed at most. A value that was tried is typed exactly when it is there and differs from the start.
 */
function typed(measure: Measure, field: Field, situation: Situation): Range {
	const key = inFirstItem(measure, field.path);
	const shown = situation.reader.isShown(key);
	const source = sourceOf(measure.definition, field);
	if (shown === false || isIdentified(field, situation.channel)) return NOTHING;
	const own = ownAmount(field, key, situation);
	if (situation.played) {
		const isThere = shown === true && !situation.played.isGiven(key);
		return isThere && !isEmptyList(measure, field, situation) ? own : NOTHING;
	}
	if (shown !== true) return { ...atMost(own), open: true };
	const isSpared =
		mayHaveNoItems(measure, field) || (source && mayAnswer(measure, source, situation));
	return isSpared ? atMost(own) : own;
}

function ownAmount(field: Field, key: string, { reader, chosen }: Situation): Range {
	const required = reader.isRequired(field, key);
	if (chosen.has(field.path)) {
		const value = chosen.get(field.path);
		return exactly((value === undefined ? required === true : value !== field.starts_with) ? 1 : 0);
	}
	const isSure = required === true && field.starts_with === undefined;
	return isSure ? exactly(1) : atMost(exactly(1));
}

/** No look-up is made while a key is absent. */
function mayAnswer(measure: Measure, source: Source, situation: Situation): boolean {
	if (source.kind === "identity") return true;
	return source.by.every((path) => keyMayBeThere(measure, path, situation));
}

export function keyMayBeThere(
	{ definition }: Measure,
	path: DataPath,
	{ reader, chosen }: Situation,
): boolean {
	if (!fieldAt(definition, path)) return true;
	return reader.isShown(path) !== false && !(chosen.has(path) && chosen.get(path) === undefined);
}

/** What a look-up depends on: its keys, and what shows them. */
export function keyNames({ names }: Measure, source: Source | undefined): readonly string[] {
	if (source?.kind !== "register") return [];
	return source.by.flatMap((path) => [path, ...names.around(path)]);
}

/** In a list that may stay empty nothing has to be typed. */
function mayHaveNoItems({ definition }: Measure, { path }: Field): boolean {
	for (let at = path; at !== ""; at = parentOf(at))
		if (fieldAt(definition, at)?.many?.min === 0) return true;
	return false;
}

/** Nobody was added. */
function isEmptyList({ definition }: Measure, { path }: Field, { reader }: Situation): boolean {
	for (let at = parentOf(path); at !== ""; at = parentOf(at)) {
		if (fieldAt(definition, at)?.many === undefined) continue;
		const items = valueAt(reader.data, at);
		return !Array.isArray(items) || items.length === 0;
	}
	return false;
}

/** `guests.room` is looked at in the first item, `guests.0.room`. */
function inFirstItem({ definition }: Measure, path: DataPath): string {
	const parts = path.split(".");
	const names = parts.map((part, index) => {
		const around = parts.slice(0, index + 1).join(".");
		return index < parts.length - 1 && fieldAt(definition, around)?.many ? `${part}.0` : part;
	});
	return names.join(".");
}
