import type { DataPath, Source } from "../bundle/index.ts";
import {
	grant_missing,
	identity_field_unknown,
	record_field_unknown,
	record_unknown,
	register_unknown,
	source_keys_differ,
} from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import type { RecordModel } from "../model/registers.ts";
import type { Item } from "../model/shape.ts";
import type { SourceRef } from "../model/values/references.ts";
import { placeOf } from "../syntax/nodes.ts";
import { dataPath, fieldAt, type layersOf, membersOf } from "./data.ts";
import { type Linking, reportUnknown, resolve } from "./linking.ts";

export const IDENTITY_FIELDS: readonly string[] = [
	"personal_id",
	"full_name",
	"birth_date",
	"phone",
	"email",
	"organisation_code",
	"is_foreigner",
	"level",
];

/** What a source fills: one value, or every member of a group that the record also gives. */
export interface Target {
	/** The group whose members may serve as keys: the target itself, or the group around it. */
	readonly group: readonly string[];
	/** Members to fill, when the target is a group. */
	readonly members?: readonly string[];
}

/** Resolves register, record, field and keys, and holds every read against the register's grant. */
export function linkSource(linking: Linking, ref: SourceRef, target: Target): Source | undefined {
	const [first = "", record = "", field, ...rest] = ref.name.text.split(".");
	if (first === "identity") return identitySource(linking, ref);
	const register = linking.library.registers.get(first);
	if (!register) {
		resolve(linking, piece(ref.name, 0), linking.library.registers, register_unknown);
		return undefined;
	}
	const found = register.value?.records?.find((one) => one.id === record);
	if (!found) {
		const names = register.value?.records?.map((one) => one.id) ?? [];
		reportUnknown(linking, piece(ref.name, 1), names, record_unknown);
		return undefined;
	}
	if (!found.value) return undefined;
	const gives = (found.value.gives ?? []).map((one) => one.id);
	if (field !== undefined && (rest.length > 0 || !gives.includes(field))) {
		reportUnknown(linking, piece(ref.name, 2), gives, record_field_unknown);
		return undefined;
	}
	linking.used.registers.add(first);
	const by = linkKeys(linking, ref, found.value, target);
	const members =
		field === undefined ? (target.members ?? []).filter((one) => gives.includes(one)) : [field];
	for (const member of members) checkGrant(linking, ref, first, `${record}.${member}`);
	const base = { kind: "register", register: first, record, by: by ?? [] } as const;
	if (field !== undefined) return { ...base, field };
	return { ...base, members: Object.fromEntries(members.map((member) => [member, member])) };
}

function identitySource(linking: Linking, ref: SourceRef): Source | undefined {
	const field = resolve(linking, piece(ref.name, 1), IDENTITY_FIELDS, identity_field_unknown);
	return field === undefined ? undefined : { kind: "identity", field };
}

/** One path for each part of the record's key; by default the members of the same names in the group. */
function linkKeys(
	linking: Linking,
	ref: SourceRef,
	record: Item<RecordModel>,
	{ group }: Target,
): readonly DataPath[] | undefined {
	const keys = (record.found_by ?? []).map((key) => key.text);
	if (ref.by.length === 0) {
		const defaults = keys.map((key) => [...group, key]);
		if (group.length > 0 && defaults.every((path) => fieldAt(linking, path)))
			return defaults.map((path) => path.join("."));
	}
	if (ref.by.length !== keys.length) {
		const found =
			ref.by.length === 0 ? "nothing" : ref.by.map((one) => `\`${one.text}\``).join(", ");
		linking.report(source_keys_differ({ expected: keys.join(", "), found }), placeOf(ref.node));
		return undefined;
	}
	return ref.by.map((one) => keyPath(linking, one, group));
}

function keyPath(linking: Linking, named: Named, group: readonly string[]): DataPath {
	if (!named.text.startsWith("identity.")) return dataPath(linking, named, group);
	resolve(linking, piece(named, 1), IDENTITY_FIELDS, identity_field_unknown);
	return named.text;
}

function checkGrant(linking: Linking, ref: SourceRef, register: string, name: string): void {
	const grants = linking.library.registers.get(register)?.value?.grants ?? [];
	const grant = grants.find((one) => one.id === linking.procedure.procedure?.text)?.value;
	if (grant?.may_read?.some((one) => one.text === name)) return;
	linking.report(
		grant_missing({ register: `the register \`${register}\``, name }),
		placeOf(ref.node, ref.name.within),
	);
}

/** The nth dotted word of a name, with its own place. */
export function piece(named: Named, index: number): Named {
	const words = named.text.split(".");
	const before = words.slice(0, index).reduce((length, word) => length + word.length + 1, 0);
	const text = words[index] ?? "";
	const from = (named.within?.[0] ?? 0) + before;
	return { text, node: named.node, within: [from, from + text.length] };
}

/** Ids of a group's members, for a source that fills the group. */
export function memberIdsOf(
	linking: Linking,
	layers: ReturnType<typeof layersOf>,
): readonly string[] {
	return (membersOf(linking, layers) ?? []).map((member) => member.id);
}
