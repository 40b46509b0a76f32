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
	const first = typeof from === "string" && from > linking.day ? from : linking.day;
	checkInForce(linking, law, source, first);
	return { source, ...(law.where !== undefined && { where: law.where }) };
}

/** An item that comes into force later is judged by its own first day. */
function checkInForce(linking: Linking, law: LawRef, source: string, day: string): void {
	const { from, until } = linking.library.sources.get(source)?.value ?? {};
	const tooEarly = from !== undefined && day < from;
	if (!tooEarly && (until === undefined || day <= until)) return;
	const when = tooEarly ? `from ${from}` : `until ${until}`;
	linking.report(law_not_in_force({ source, when, day }), placeOf(law.name.node, law.name.within));
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
