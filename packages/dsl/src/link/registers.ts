import type { Field, Id, Register } from "../bundle/index.ts";
import { catalogue_field_unknown } from "../diagnostic/messages.generated.ts";
import type { Keyed } from "../model/forms.ts";
import type { GrantModel, RegisterModel } from "../model/registers.ts";
import type { Item } from "../model/shape.ts";
import type { MemberRef } from "../model/values/references.ts";
import { basisOf } from "./basis.ts";
import { linkField } from "./field.ts";
import { keptOf, onceForAll } from "./for-all.ts";
import { type Linking, resolve } from "./linking.ts";
import { textOf, titleOf } from "./texts.ts";

/** What a register offers whoever is granted it. */
export type Offered = Omit<Register, "grant">;

/** A register with everything it offers, and what its owner grants this procedure. */
export function linkRegister(linking: Linking, id: Id, register: Item<RegisterModel>): Register {
	const kept = keptOf(linking.library.linked.registers, register);
	const offered = onceForAll(linking, kept, (once) => linkOffered(once, id, register));
	const grant = register.grants?.find((one) => one.id === linking.procedure.procedure?.text)?.value;
	return { ...offered, ...(grant && { grant: linkGrant(linking, grant) }) };
}

function linkOffered(linking: Linking, id: Id, register: Item<RegisterModel>): Offered {
	return {
		id,
		title: titleOf(linking, register, id),
		owner: register.owner?.text ?? "",
		records: table(register.records, (record) => ({
			found_by: (record.found_by ?? []).map((key) => key.text),
			gives: members(linking, record.gives),
		})),
		services: table(register.services, (service) => ({
			takes: members(linking, service.takes),
			answers: table(service.answers, (answer) => ({ gives: members(linking, answer.gives) })),
		})),
	};
}

function linkGrant(linking: Linking, grant: Item<GrantModel>): NonNullable<Register["grant"]> {
	const { law } = basisOf(linking, grant);
	return {
		purpose: textOf(linking, grant, "purpose", grant.purpose) ?? {},
		...(law && { law }),
		consent: grant.consent ?? "not needed",
		may_read: (grant.may_read ?? []).map((one) => one.text),
		may_call: (grant.may_call ?? []).map((one) => one.text),
	};
}

function members(
	linking: Linking,
	entries: readonly Keyed<MemberRef>[] | undefined,
): Readonly<Record<Id, Field>> {
	return table(entries, (ref, id) => {
		const known = resolve(linking, ref.field, linking.library.fields, catalogue_field_unknown);
		const field = known === undefined ? undefined : linking.library.fields.get(known)?.value;
		if (!field) return undefined;
		const linked = linkField(linking, id, field, { group: [], repeated: true, elsewhere: true });
		return { ...linked, uses: ref.field.text, ...(ref.many && { many: { min: 0, max: 1000 } }) };
	});
}

/** A map of linked values in the author's order; what could not be read or linked is left out. */
export function table<T, R>(
	entries: readonly Keyed<T>[] | undefined,
	link: (value: T, id: Id) => R | undefined,
): Readonly<Record<Id, R>> {
	return Object.fromEntries(
		(entries ?? []).flatMap(({ id, value }) => {
			const linked = value === undefined ? undefined : link(value, id);
			return linked === undefined ? [] : [[id, linked] as const];
		}),
	);
}
