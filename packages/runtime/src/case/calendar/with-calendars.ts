import type { Bundle, CodeList, Definition } from "@onedoor/dsl/bundle";
import { canonicalJson, contentHash } from "@onedoor/dsl/hash";

type Calendars = Definition["calendars"];

/**
 * What a case bound to `bundle` goes on with where the library now offers `offered`: the same bundle with the calendars
 * of the other. Undefined where these are the same, and where the two differ in anything else.
 *
 * Codes that a register keeps are no difference: a case keeps those it began with.
 */
export function withCalendarsOf(bundle: Bundle, offered: Bundle): Bundle | undefined {
	const { calendars } = offered.definition;
	if (canonicalJson(bundle.definition.calendars) === canonicalJson(calendars)) return undefined;
	return restOf(bundle) === restOf(offered) ? withCalendars(bundle, calendars) : undefined;
}

function withCalendars({ hash: _hash, ...content }: Bundle, calendars: Calendars): Bundle {
	const whole = { ...content, definition: { ...content.definition, calendars } };
	return { ...whole, hash: contentHash(whole) };
}

/** By content, everything that has to be the same. */
function restOf({ hash: _hash, ...content }: Bundle): string {
	const { calendars: _calendars, lists, ...definition } = content.definition;
	const own = Object.entries(lists).map(([id, list]) => [id, withoutFetched(list)]);
	return contentHash({ ...content, definition: { ...definition, lists: Object.fromEntries(own) } });
}

function withoutFetched(list: CodeList): Partial<CodeList> {
	if (list.from_register === undefined) return list;
	const { codes: _codes, edition: _edition, ...rest } = list;
	return rest;
}
