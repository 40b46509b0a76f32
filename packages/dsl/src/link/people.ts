import type { Channel, ChannelId, Id, OfficeKind, OfficeRule, Role } from "../bundle/index.ts";
import {
	calendar_unknown,
	condition_unknown,
	day_set_unknown,
	office_kind_unknown,
	office_unknown,
	role_unknown,
} from "../diagnostic/messages.generated.ts";
import type { OfficeKindModel } from "../model/offices.ts";
import type { Item } from "../model/shape.ts";
import type { OfficeRef } from "../model/values/references.ts";
import { valueAt } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { basisOf, present } from "./basis.ts";
import { checkCurrency } from "./currency.ts";
import { dataPath } from "./data.ts";
import { datedOf, whenInForce } from "./dated.ts";
import { type Linking, resolve } from "./linking.ts";
import { useList } from "./lists.ts";
import { powerOf } from "./power.ts";
import { table } from "./registers.ts";
import { ruleOf } from "./rules.ts";
import type { StepScope } from "./scope.ts";
import { asWords, textOf, titleOf } from "./texts.ts";

export function linkRoles(linking: Linking): Readonly<Record<Id, Role>> {
	const { roles, offices } = linking.procedure;
	return table(
		roles,
		(role, id): Role => ({
			id,
			title: titleOf(linking, role, id),
			is: role.is ?? "officer",
			kinds: role.kinds ?? (role.is === "applicant" ? ["citizen"] : []),
			delegation: role.delegation ?? "allowed",
			...present<Role>({
				found_by: role.found_by && ruleOf(role.found_by),
				of: resolve(linking, role.of, idsOf(roles), role_unknown),
				proved_by: role.proved_by && powerOf(linking, role.proved_by),
				office: resolve(linking, role.office, idsOf(offices), office_unknown),
				identity: role.identity,
				dated: datedOf<Role>(linking, role, ["identity", "delegation"]),
			}),
		}),
	);
}

/** `receiving`, a kind of office, or a kind of the unit that a path names. */
export function linkOffices(linking: Linking): Readonly<Record<Id, OfficeRule>> {
	return table(linking.procedure.offices, (office): OfficeRule | undefined => {
		if (!office.is) return undefined;
		// The definition needs neither its words nor its law; whoever reads the text does.
		basisOf(linking, office);
		textOf(linking, office, "title", office.title);
		const instead = office.instead?.flatMap(({ id, value }) =>
			value?.is && value.when
				? [{ id, when: ruleOf(value.when), ...linkOffice(linking, value.is) }]
				: [],
		);
		return { ...linkOffice(linking, office.is), ...(instead && { instead }) };
	});
}

function linkOffice(linking: Linking, ref: OfficeRef): Omit<OfficeRule, "instead"> {
	if (ref.kind.text === "receiving") return { is: "receiving" };
	const kinds = linking.library.offices;
	const kind = resolve(linking, ref.kind, kinds, office_kind_unknown, ["receiving"]);
	if (kind !== undefined) linking.used.offices.add(kind);
	const of = ref.of && dataPath(linking, ref.of);
	return { is: "kind", ...present<OfficeRule>({ kind, of }) };
}

export function linkOfficeKind(linking: Linking, id: Id, kind: Item<OfficeKindModel>): OfficeKind {
	const calendar = resolve(linking, kind.calendar, linking.library.calendars, calendar_unknown);
	if (calendar !== undefined) linking.used.calendars.add(calendar);
	return {
		title: titleOf(linking, kind, id),
		...present<OfficeKind>({ unit: useList(linking, kind.unit) }),
		calendar: calendar ?? linking.procedure.calendar?.text ?? "",
	};
}

export function linkChannels(
	linking: Linking,
	scope: StepScope,
): Readonly<Record<ChannelId, Channel>> {
	const { channels, conditions } = linking.procedure;
	const calendar = linking.library.calendars.get(linking.procedure.calendar?.text ?? "");
	const item = (id: string) => channels?.find((one) => one.id === id)?.value;
	for (const { value: channel } of channels ?? []) {
		const cap = channel && valueAt(channel.node, "charge_cap");
		if (cap && channel.charge_cap) checkCurrency(linking, channel.charge_cap.currency, cap);
	}
	return table(
		channels,
		(channel, id): Channel => ({
			title: titleOf(linking, item(id), id, { [linking.language]: asWords(id) }),
			applicant_confirms: (channel.applicant_confirms ?? []).flatMap(
				(step) => scope.step(step) ?? [],
			),
			may: (channel.may ?? []).flatMap((step) => scope.step(step) ?? []),
			...present<Channel>({
				filled_by: channel.filled_by && scope.role(channel.filled_by),
				consent: channel.consent,
				charge_cap: channel.charge_cap,
				effort: channel.effort,
				closed_on: resolve(linking, channel.closed_on, idsOf(calendar?.day_sets), day_set_unknown),
				except_for: resolve(linking, channel.except_for, idsOf(conditions), condition_unknown),
				identity: channel.identity,
				dated: datedOf<Channel>(linking, channel, ["identity"]),
				...whenInForce(linking, channel, channel.when),
			}),
		}),
	) as Readonly<Record<ChannelId, Channel>>;
}
