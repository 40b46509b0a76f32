import type { Certainty, Citation } from "../bundle/values.ts";
import { law_not_in_force, law_unknown } from "../diagnostic/messages.generated.ts";
import type { LawRef } from "../model/values/references.ts";
import { placeOf } from "../syntax/nodes.ts";
import { type Linking, resolve } from "./linking.ts";

/** Certainty and legal basis, as nearly every item carries them. */
export function basisOf(
	linking: Linking,
	item: { readonly certainty?: Certainty; readonly law?: LawRef; readonly from?: unknown },
): { readonly certainty?: Certainty; readonly law?: Citation } {
	const law = item.law && citation(linking, item.law, item.from);
	return { ...(item.certainty && { certainty: item.certainty }), ...(law && { law }) };
}

function citation(linking: Linking, law: LawRef, from: unknown): Citation | undefined {
	const source = resolve(linking, law.name, linking.library.sources, law_unknown);
	if (source === undefined) return undefined;
	linking.used.sources.add(source);
	checkInForce(linking, law, source, laterOf(from, linking.day));
	return { source, ...(law.where !== undefined && { where: law.where }) };
}

function laterOf(from: unknown, day: string): string {
	return typeof from === "string" && from > day ? from : day;
}

/** What changes on a later day stands on the same law, which has to be in force on that day as well. */
export function checkLawOn(linking: Linking, law: LawRef, days: readonly string[]): void {
	const source = law.name.text;
	if (!linking.library.sources.has(source)) return;
	const late = days.find((day) => !isInForce(linking, source, day));
	if (late !== undefined) checkInForce(linking, law, source, late);
}

/** An item that comes into force later is judged by its own first day. */
function checkInForce(linking: Linking, law: LawRef, source: string, day: string): void {
	if (isInForce(linking, source, day)) return;
	const { from, until } = linking.library.sources.get(source)?.value ?? {};
	const when = from !== undefined && day < from ? `from ${from}` : `until ${until}`;
	linking.report(law_not_in_force({ source, when, day }), placeOf(law.name.node, law.name.within));
}

function isInForce({ library }: Linking, source: string, day: string): boolean {
	const { from, until } = library.sources.get(source)?.value ?? {};
	return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** Drops keys whose value is undefined, so that an optional key is either there or not. */
export function present<T extends object>(
	values: {
		readonly [K in keyof T]?: T[K] | undefined;
	},
): Partial<T> {
	const there: Partial<T> = {};
	for (const key in values) if (values[key] !== undefined) there[key] = values[key];
	return there;
}
