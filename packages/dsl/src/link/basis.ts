import type { Certainty, Citation } from "../bundle/values.ts";
import { law_unknown } from "../diagnostic/messages.generated.ts";
import type { LawRef } from "../model/values/references.ts";
import { type Linking, resolve } from "./linking.ts";

/** Certainty and legal basis, as nearly every item carries them. */
export function basisOf(
	linking: Linking,
	item: { readonly certainty?: Certainty; readonly law?: LawRef },
): { readonly certainty?: Certainty; readonly law?: Citation } {
	const law = item.law && citation(linking, item.law);
	return { ...(item.certainty && { certainty: item.certainty }), ...(law && { law }) };
}

function citation(linking: Linking, law: LawRef): Citation | undefined {
	const source = resolve(linking, law.name, linking.library.sources, law_unknown);
	if (source === undefined) return undefined;
	linking.used.sources.add(source);
	return { source, ...(law.where !== undefined && { where: law.where }) };
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
