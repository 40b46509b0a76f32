import type { DataPath, Definition, Field } from "../../bundle/index.ts";
import { isWithin } from "../../form/paths.ts";
import { firstAsked } from "../data/asked-places.ts";
import { isFilled } from "../starts/still-asked.ts";
import { isKey, isRead, type Read, readsIn, sourcesIn } from "./reads.ts";
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
 * Fields that are asked though a register holds them for the same person or thing: the key of the record stands in the
 * same group, in the group the field is named after, or is that of what stands beside it; or the register has granted
 * exactly this and nothing reads it.
 */
export function heldFields(definition: Definition, held: readonly Held[]): readonly HeldField[] {
	const asked = Object.values(definition.data)
		.flatMap((field) => candidates(field, undefined))
		.filter(({ field }) => isTyped(field, definition));
	const reads = readsIn(definition);
	const sure = asked.flatMap(({ field, around }): readonly HeldField[] => {
		const fitting = held.filter(
			(one) => one.is === field.uses && one.keys.length > 0 && !one.keys.includes(one.is),
		);
		const found = around
			? (besideKey(field, around, fitting, reads) ?? besideSibling(field, around, fitting, reads))
			: inNamedGroup(field, fitting, reads, definition);
		return found ? [{ field, ...(around && { around }), ...found }] : [];
	});
	const taken = new Set([
		...reads.map(({ source }) => source),
		...sure.map((one) => one.held.source),
	]);
	const unread = held.filter((one) => one.granted && !taken.has(one.source));
	const found = new Map(sure.map((one) => [one.field, one]));
	return asked.flatMap((candidate) => {
		const { field } = candidate;
		return found.get(field) ?? grantedInVain(candidate, asked, unread, definition) ?? [];
	});
}

/** What the register has granted and nothing reads, where this is the field that it is. */
function grantedInVain(
	candidate: Candidate,
	asked: readonly Candidate[],
	unread: readonly Held[],
	definition: Definition,
): HeldField | undefined {
	const { field, around } = candidate;
	const held = unread.find((one) => isMeant(one, candidate, asked));
	// What only one field can be is found by whoever's number there is: the grant is for this procedure alone.
	const isOnly = asked.filter((other) => other.field.uses === field.uses).length === 1;
	const by = held && keysFor(held, around, definition, isOnly && !around?.many);
	return held && by ? { field, ...(around && { around }), held, by } : undefined;
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

type Found = Pick<HeldField, "held" | "by">;

/** By the name of the field; the one of this kind that the register has granted; or the only one of this kind. */
function besideKey(
	field: Field,
	around: Field,
	fitting: readonly Held[],
	reads: readonly Read[],
): Found | undefined {
	const members = Object.values(around.group ?? {});
	const keyed = fitting.flatMap((one): readonly Found[] => {
		const by = one.keys.flatMap((key) => members.find(({ uses }) => uses === key)?.path ?? []);
		return by.length === one.keys.length ? [{ held: one, by }] : [];
	});
	const named = keyed.find(({ held }) => held.name === field.id);
	const free = keyed.filter(
		({ held, by }) => held.granted && !isRead(held, by, reads) && sharesWord(held.name, field.id),
	);
	return named ?? onlyOf(free) ?? (fitting.length === 1 ? keyed[0] : undefined);
}

/** What stands beside it in the group is of the same record: the class of a licence beside its number. */
function besideSibling(
	field: Field,
	around: Field,
	fitting: readonly Held[],
	reads: readonly Read[],
): Found | undefined {
	const beside = sourcesIn(around).flatMap((one) => (one.kind === "register" ? one : []));
	const free = fitting.flatMap((one): readonly Found[] => {
		const source = beside.find(
			({ register, record, field: name }) =>
				name !== undefined && one.source === `${register}.${record}.${one.name}`,
		);
		const isAlike = sharesWord(one.name, field.id);
		return one.granted && isAlike && source && !isRead(one, source.by, reads)
			? [{ held: one, by: source.by }]
			: [];
	});
	return onlyOf(free);
}

/** `child_birth_date` is what a register has of the `child`, whose number stands in that group. */
function inNamedGroup(
	field: Field,
	fitting: readonly Held[],
	reads: readonly Read[],
	{ data }: Definition,
): Found | undefined {
	const groups = Object.values(data).filter(
		({ id, group, many }) => group && !many && field.id.startsWith(`${id}_`),
	);
	const free = groups.flatMap(({ id, group = {} }) =>
		fitting.flatMap((one): readonly Found[] => {
			const by = one.keys.flatMap(
				(key) => Object.values(group).find(({ uses }) => uses === key)?.path ?? [],
			);
			const isAlike = sharesWord(one.name, field.id.slice(id.length + 1));
			const isFree = one.granted && isAlike && !isRead(one, by, reads);
			return isFree && by.length === one.keys.length ? [{ held: one, by }] : [];
		}),
	);
	return onlyOf(free);
}

function onlyOf(found: readonly Found[]): Found | undefined {
	return found.length === 1 ? found[0] : undefined;
}

/** The last word says what a thing is: `last_residence` and `permanent_residence` are residences. */
function sharesWord(a: string, b: string): boolean {
	return a.split("_").at(-1) === b.split("_").at(-1);
}

/** The one field that is this, or of several the one that is called most like it: `child_sex` is `child.sex`. */
function isMeant(held: Held, { field }: Candidate, asked: readonly Candidate[]): boolean {
	if (held.is !== field.uses || held.keys.includes(held.is)) return false;
	const same = asked.filter(({ field: one, around }) => one.uses === held.is && !around?.many);
	const name = field.path.replaceAll(".", "_");
	const isCalledAlike = name.endsWith(`_${held.name}`) || held.name.endsWith(`_${name}`);
	if (same.length === 1 || name === held.name || isCalledAlike) return true;
	const likeness = likenessTo(held, field);
	return same.every(
		({ field: one }) => one.path === field.path || likenessTo(held, one) < likeness,
	);
}

/** How many words two names have in common, besides those that only say of which kind both are. */
function likenessTo({ source, is }: Held, { path }: Field): number {
	const kind = new Set(is.split("_"));
	const words = new Set(source.split(/[._]/));
	return path.split(/[._]/).filter((word) => words.has(word) && !kind.has(word)).length;
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
		const fits = (one: Field) => isKey(one, key);
		if (around) {
			const beside =
				around.many || members.some(fits)
					? members.find((one) => elsewhere && fits(one) && !isWithin(one.path, around.path))
					: own.find(fits);
			return (Object.values(around.group ?? {}).find(fits) ?? beside)?.path ?? [];
		}
		return (own.find(fits) ?? members.find(fits))?.path ?? identityKey(key) ?? [];
	});
	return by.length === keys.length && by.length > 0 ? by : undefined;
}

function identityKey(key: string): DataPath | undefined {
	return key === "personal_id" || key === "organisation_code" ? `identity.${key}` : undefined;
}
