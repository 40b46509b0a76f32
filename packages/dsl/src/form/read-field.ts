import type { Field } from "../bundle/index.ts";
import { decimalText, toNum } from "../expression/decimal.ts";
import { OPEN } from "../expression/scope.ts";
import type { Provenance } from "./facts.ts";
import { isEmpty, isItem, isRecord, join, memberOf, withoutIndexes } from "./paths.ts";
import { aboutValue } from "./read-case.ts";
import type { Reader } from "./reader.ts";

/**
 * The value of a field, or of what `rest` names inside it. Hidden is absent; so is what hides inside a group or an
 * item. A list's member is the list of that member.
 */
export function readField(
	field: Field,
	key: string,
	raw: unknown,
	rest: readonly string[],
	reader: Reader,
): unknown {
	const shown = reader.isShown(key);
	if (shown !== true) return shown === OPEN ? OPEN : rest.at(-1) === "given" ? false : undefined;
	if (field.many && !isItem(key)) return readItems(field, key, raw, rest, reader);
	const [name, ...deeper] = rest;
	if (name === undefined)
		return field.group ? readGroup(field, key, raw, reader) : readLeaf(field, key, raw, reader);
	const member = field.group && Object.hasOwn(field.group, name) ? field.group[name] : undefined;
	if (member) return readField(member, join(key, name), memberOf(raw, name), deeper, reader);
	return deeper.length === 0
		? aboutValue(name, readField(field, key, raw, [], reader), provenanceOf(field, key, reader))
		: undefined;
}

function readItems(
	field: Field,
	key: string,
	raw: unknown,
	rest: readonly string[],
	reader: Reader,
): unknown {
	const [name, ...deeper] = rest;
	const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
	if (name !== undefined && /^\d+$/.test(name))
		return readField(field, join(key, name), memberOf(list, name), deeper, reader);
	const none = list.length === 0 ? (unanswered(field, key, reader) ?? []) : list;
	if (deeper.length === 0 && name !== undefined && !field.group?.[name])
		return aboutValue(name, none, provenanceOf(field, key, reader));
	if (list.length === 0) return none;
	const values = list.map((item, index) => readField(field, join(key, index), item, rest, reader));
	return rest.length > 0 ? values.filter((value) => value !== undefined) : values;
}

/** An object of what is there; open members stay open, so that a rule over an item knows. */
function readGroup(field: Field, key: string, raw: unknown, reader: Reader): unknown {
	const members = Object.entries(field.group ?? {})
		.map(
			([name, member]) =>
				[name, readField(member, join(key, name), memberOf(raw, name), [], reader)] as const,
		)
		.filter(([, value]) => value !== undefined);
	if (isItem(key) && isRecord(raw)) return Object.fromEntries(members);
	if (members.length === 0) return undefined;
	return members.every(([, value]) => value === OPEN) ? OPEN : Object.fromEntries(members);
}

function readLeaf(field: Field, key: string, raw: unknown, reader: Reader): unknown {
	if (isEmpty(raw)) return field.as === "choices" ? [] : unanswered(field, key, reader);
	const num = field.as === "number" ? toNum(raw) : undefined;
	return num === undefined ? raw : decimalText(num);
}

/** An optional field left empty is absent at once: whoever fills in the form has seen it. */
function unanswered(field: Field, key: string, reader: Reader): unknown {
	if (!reader.mayFollow(withoutIndexes(key))) return undefined;
	return reader.isRequired(field, key) === false ? undefined : OPEN;
}

/** Of a group: of its first member that came from elsewhere. */
function provenanceOf(field: Field, key: string, { facts }: Reader): Provenance | undefined {
	const own = facts.sources[key];
	if (own || !field.group) return own;
	const member = Object.keys(field.group).find((name) => facts.sources[join(key, name)]);
	return member === undefined ? undefined : facts.sources[join(key, member)];
}
