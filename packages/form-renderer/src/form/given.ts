import type { DataPath, Definition, DraftView, Field, SourceView } from "@onedoor/dsl/bundle";

import { fieldAt, valueAt } from "@onedoor/dsl/form";

import { type Data, isWithin, sameValue } from "./data-path.ts";
import { groupsAround } from "./fields.ts";

/** What registers and the identity gave for a form, for which data they were asked, who kept silent, and what there is not here. */
export type Given = Pick<DraftView, "sources" | "silent" | "data" | "consents" | "absent">;

/**
 * Whether two answers of the server say the same to a form. For which data registers were asked matters only where
 * something is looked up.
 */
export function saysTheSame(definition: Definition, one: Given, other: Given): boolean {
	return (
		sameValue(one.sources, other.sources) &&
		sameValue(one.silent, other.silent) &&
		sameValue(one.consents, other.consents) &&
		sameValue(one.absent, other.absent) &&
		(!Object.values(definition.data).some(isLookedUp) || sameValue(one.data, other.data))
	);
}

function isLookedUp({ prefill, fetch, group = {} }: Field): boolean {
	return (prefill ?? fetch) !== undefined || Object.values(group).some(isLookedUp);
}

/**
 * How a leaf is met: `asked` from the person; `shown` with its source; `waiting` for the key it is looked up by;
 * `left_out`, because it is only fetched, or nobody is to be asked for it.
 */
export type Meeting = "asked" | "shown" | "waiting" | "left_out";

/** What decides how a leaf is met. */
export interface Meant {
	readonly definition: Definition;
	readonly given: Given;
	readonly data: Data;
	/** An officer fills in this form. */
	readonly byOffice: boolean;
}

/**
 * A value with a source is shown and not typed again. A value that is only fetched is not shown at all, and is asked
 * only where the register was silent and the procedure says to ask then. What follows from a number that has to be
 * typed anyway is not asked before that number is there. What a silent register leaves to an officer is asked in an
 * office's form alone.
 */
export function meetingOf({ definition, given, data, byOffice }: Meant, field: Field): Meeting {
	// What the case before gave is shown and not typed again, whatever the field says of registers.
	if (sourceOf(given.sources, field.path)?.source === "given")
		return valueAt(data, field.path) === undefined ? "asked" : "shown";
	const prefill = originOf(definition, field, "prefill");
	const fetch = originOf(definition, field, "fetch");
	const origin = prefill ?? fetch;
	if (!origin) return "asked";
	const source = sourceOf(given.sources, field.path)?.source;
	// An officer may change on a second visit what an officer typed on the first.
	if (source && !(byOffice && source === "officer") && valueAt(data, field.path) !== undefined) {
		return fetch ? "left_out" : "shown";
	}
	const isAsker = origin.if_silent === "ask" || (byOffice && origin.if_silent === "officer");
	if (isSilent(given, field.path)) return isAsker ? "asked" : "left_out";
	if (fetch) return !isAsker || lacksKey(origin, data) ? "left_out" : "asked";
	return isWaiting(definition, field, origin, given, data) ? "waiting" : "asked";
}

/** Where the value at a path came from; a source of a group speaks for its members. */
export function sourceOf(
	sources: Readonly<Record<DataPath, SourceView>>,
	path: DataPath,
): SourceView | undefined {
	const keys = path.split(".");
	for (let length = keys.length; length > 0; length--) {
		const place = keys.slice(0, length).join(".");
		const source = Object.hasOwn(sources, place) ? sources[place] : undefined;
		if (source) return source.source === "applicant" ? undefined : source;
	}
	return undefined;
}

/** The field that says where the value is looked up: the leaf itself, or a group around it. */
export function originOf(
	definition: Definition,
	field: Field,
	key: "prefill" | "fetch",
): Field | undefined {
	return [field, ...groupsAround(definition, field.path).toReversed()].find((each) => each[key]);
}

function isSilent(given: Given, path: DataPath): boolean {
	return given.silent.some((silent) => isWithin(path, silent.path));
}

/** Is a key that stands beside this leaf, and has to be typed anyway, still missing or not yet looked up? */
function isWaiting(
	definition: Definition,
	field: Field,
	origin: Field,
	given: Given,
	data: Data,
): boolean {
	const source = origin.prefill;
	if (source?.kind !== "register" || !isGranted(field, origin)) return false;
	const beside = origin.path.slice(0, Math.max(0, origin.path.lastIndexOf(".")));
	const around = origin.group ? origin.path : beside;
	const isNear = (key: DataPath) =>
		(around !== "" && isWithin(key, around)) || (beside !== "" && isWithin(key, beside));
	const keys = source.by.filter((key) => key !== field.path && isNear(key));
	return keys.some((key) => {
		if (fieldAt(definition, key)?.answer !== "required") return false;
		const value = valueAt(data, key);
		return value === undefined || !sameValue(value, valueAt(given.data, key));
	});
}

/** A fetch whose key is there and that was not answered at all is asked, so that nobody gets stuck. */
function lacksKey(origin: Field, data: Data): boolean {
	const source = origin.fetch;
	if (source?.kind !== "register") return false;
	return source.by.some((key) => valueAt(data, key) === undefined);
}

/** A group's source fills only the members it lists. */
function isGranted(field: Field, origin: Field): boolean {
	if (field.path === origin.path || origin.prefill?.kind !== "register") return true;
	const members = origin.prefill.members;
	const member = field.path.slice(origin.path.length + 1).split(".")[0] ?? "";
	return members === undefined || Object.hasOwn(members, member);
}
