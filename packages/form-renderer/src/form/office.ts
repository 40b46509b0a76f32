import {
	actorOf,
	type Calendar,
	type Definition,
	type OfficeRule,
	type Role,
	type Text,
} from "@onedoor/dsl/bundle";
import { fieldIn, valueAt } from "@onedoor/dsl/form";

import type { Data } from "./data-path.ts";

/** An office as people know it, and when it is open. */
export interface Office {
	/** What kind of office. */
	readonly title: Text;
	/** Where that is, as far as the case says it. */
	readonly unit?: Text;
	readonly calendar?: Calendar;
}

/** Where a role works. Undefined where it is wherever the case was handed in, or depends on a condition. */
export function officeOf(
	definition: Definition,
	role: Role | undefined,
	data: Data,
): Office | undefined {
	const rule = ruleOf(definition, role);
	if (rule?.kind === undefined || rule.instead !== undefined) return undefined;
	const kind = definition.office_kinds[rule.kind];
	if (kind === undefined) return undefined;
	const unit = rule.of === undefined ? undefined : unitAt(definition, data, rule.of);
	const calendar = definition.calendars[kind.calendar];
	return { title: kind.title, ...(unit && { unit }), ...(calendar && { calendar }) };
}

/** Wherever a case is handed in, there this role works. */
export function worksWhereHandedIn(definition: Definition, role: Role): boolean {
	const rule = ruleOf(definition, role);
	return rule?.is === "receiving" && rule.instead === undefined;
}

function ruleOf(
	{ offices }: Definition,
	{ office = "" }: Partial<Role> = {},
): OfficeRule | undefined {
	return Object.hasOwn(offices, office) ? offices[office] : undefined;
}

/** The place that a value names. */
function unitAt(definition: Definition, data: Data, path: string): Text | undefined {
	return unitTitle(definition, valueAt(data, path), fieldIn(definition, path)?.list);
}

function unitTitle({ lists }: Definition, code: unknown, list = ""): Text | undefined {
	if (typeof code !== "string" || !Object.hasOwn(lists, list)) return undefined;
	return lists[list]?.codes[code]?.title;
}

/** The place where a case was handed in. */
export function unitHandedIn(definition: Definition, code: string | undefined): Text | undefined {
	return Object.values(definition.office_kinds)
		.map(({ unit }) => unitTitle(definition, code, unit))
		.find((title) => title !== undefined);
}

/** Who takes in what is brought or sent: whoever types at the counter, else the first officer. */
export function receiverOf(definition: Definition): Role | undefined {
	const { roles, steps, channels } = definition;
	const typing = channels.counter?.filled_by ?? channels.post?.filled_by;
	const acting = Object.values(steps).map((step) => actorOf(definition, step).role);
	return [typing, ...acting]
		.map((id) => (id !== undefined && Object.hasOwn(roles, id) ? roles[id] : undefined))
		.find((role) => role?.is === "officer");
}
