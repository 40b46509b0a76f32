import type { DataPath, Definition, Field, Source } from "../../bundle/index.ts";
import { isWithin } from "../../form/paths.ts";
import { firstAsked } from "../data/asked-places.ts";
import { isFilled } from "../starts/still-asked.ts";
import type { Held } from "./records.ts";

/** A field that is asked, and what would give it: whatever the text says to excuse it. */
export interface HeldField {
	readonly field: Field;
	/** The group it is a member of. */
	readonly around?: Field;
	readonly held: Held;
	/** Paths of the key's parts, in order. */
	readonly by: readonly DataPath[];
}

/**
 * Fields that are asked though a register holds them for the same person or thing: the key of the record stands in
 * the same group; or the register has granted exactly this and nothing reads it.
 */
export function heldFields(definition: Definition, held: readonly Held[]): readonly HeldField[] {
	const asked = Object.values(definition.data)
		.flatMap((field) => candidates(field, undefined))
		.filter(({ field }) => isTyped(field, definition));
	const read = new Set(sourcesIn(definition).flatMap(namesOf));
	const unread = held.filter((one) => one.granted && !read.has(one.source));
	const found = asked.flatMap(({ field, around }): readonly HeldField[] => {
		const beside = around && besideKey(field, around, held);
		if (beside) return [{ field, around, ...beside }];
		const granted = unread.find((one) => isMeant(one, field, asked));
		// What only one field can be is found by whoever's number there is: the grant is for this procedure alone.
		const isOnly = asked.filter((other) => other.field.uses === field.uses).length === 1;
		const by = granted && keysFor(granted, around, definition, isOnly && !around?.many);
		return granted && by ? [{ field, ...(around && { around }), held: granted, by }] : [];
	});
	return found;
}

interface Candidate {
	readonly field: Field;
	readonly around: Field | undefined;
}

/** Fields that are something of the catalogue, with the group around each; the parts of such a group as well. */
function candidates(field: Field, around: Field | undefined): readonly Candidate[] {
	const own = field.uses === undefined || field.many ? [] : [{ field, around }];
	return [...own, ...Object.values(field.group ?? {}).flatMap((one) => candidates(one, field))];
}

/** Asked, and filled by nothing. */
export function isTyped(field: Field, definition: Definition): boolean {
	return (
		firstAsked(field.path, definition) !== undefined &&
		!isFilled(definition, field.path) &&
		!Object.values(field.group ?? {}).some(({ path }) => isFilled(definition, path))
	);
}

function besideKey(
	field: Field,
	around: Field,
	held: readonly Held[],
): Pick<HeldField, "held" | "by"> | undefined {
	const members = Object.values(around.group ?? {});
	const fitting = held.filter(
		(one) => one.is === field.uses && one.keys.length > 0 && !one.keys.includes(one.is),
	);
	const named = fitting.filter(({ name }) => name === field.id);
	for (const one of named.length > 0 ? named : fitting.length === 1 ? fitting : []) {
		const by = one.keys.flatMap((key) => members.find(({ uses }) => uses === key)?.path ?? []);
		if (by.length === one.keys.length) return { held: one, by };
	}
	return undefined;
}

/** The one field that is this, or of several the one that is called like it: `child_sex` is `child.sex`. */
function isMeant(held: Held, field: Field, asked: readonly Candidate[]): boolean {
	if (held.is !== field.uses || held.keys.includes(held.is)) return false;
	const same = asked.filter(({ field: one, around }) => one.uses === held.is && !around?.many);
	const name = field.path.replaceAll(".", "_");
	const isCalledAlike = name.endsWith(`_${held.name}`) || held.name.endsWith(`_${name}`);
	return same.length === 1 || name === held.name || isCalledAlike;
}

/**
 * Inside a group the key stands in it, or beside it where no group has a key of that kind: `birth_notice_code` finds
 * what concerns the child, but nobody else's number does.
 */
function keysFor(
	{ keys }: Held,
	around: Field | undefined,
	definition: Definition,
	elsewhere: boolean,
): readonly DataPath[] | undefined {
	const own = Object.values(definition.data);
	const members = own.flatMap((field) => (field.many ? [] : Object.values(field.group ?? {})));
	const by = keys.flatMap((key) => {
		const isKey = ({ uses, id, many }: Field) =>
			!many && (uses === key || id === key || id.endsWith(`_${key}`));
		if (around) {
			const beside =
				around.many || members.some(isKey)
					? members.find((one) => elsewhere && isKey(one) && !isWithin(one.path, around.path))
					: own.find(isKey);
			return (Object.values(around.group ?? {}).find(isKey) ?? beside)?.path ?? [];
		}
		return (own.find(isKey) ?? members.find(isKey))?.path ?? identityKey(key) ?? [];
	});
	return by.length === keys.length && by.length > 0 ? by : undefined;
}

function identityKey(key: string): DataPath | undefined {
	return key === "personal_id" || key === "organisation_code" ? `identity.${key}` : undefined;
}

/** What is read for each item of a list is about somebody else. */
function sourcesIn(definition: Definition): readonly Source[] {
	const ofField = (field: Field): readonly (Source | undefined)[] => [
		field.prefill,
		field.fetch,
		...Object.values(field.group ?? {}).flatMap(ofField),
	];
	return Object.values(definition.data)
		.filter(({ many }) => !many)
		.flatMap(ofField)
		.flatMap((source) => source ?? []);
}

function namesOf(source: Source): readonly string[] {
	if (source.kind !== "register") return [];
	const names = source.field === undefined ? Object.values(source.members ?? {}) : [source.field];
	return names.map((name) => `${source.register}.${source.record}.${name}`);
}
