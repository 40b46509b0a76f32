import type { DataPath } from "../bundle/index.ts";
import { field_unknown } from "../diagnostic/messages.generated.ts";
import { remembered } from "../expression/remembered.ts";
import type { Named } from "../model/form.ts";
import { fieldAt, reportField } from "./data.ts";
import { type Linking, reportUnknown } from "./linking.ts";
import type { StepScope } from "./scope.ts";

/** What a page, an officer or an outcome may ask for or a step may show: data, parts of groups, documents, computed values. */
export function askable(linking: Linking, named: Named): DataPath | undefined {
	const path = named.text.split(".");
	const [first = ""] = path;
	if (fieldAt(linking, path)) return named.text;
	const { documents, computed } = linking.procedure;
	if (idsOf(documents).includes(first) || idsOf(computed).includes(first)) {
		if (path.length === 1 || isAlternative(linking, path)) return named.text;
		reportUnknown(linking, named, [...idsOf(documents), ...idsOf(computed)], field_unknown);
		return undefined;
	}
	reportField(linking, named, path, [...idsOf(documents), ...idsOf(computed)]);
	return undefined;
}

/** What a step shows; in what is done for each item, also the item and its members by its name. */
export function shown(linking: Linking, { item }: StepScope, named: Named): DataPath | undefined {
	const [first, ...rest] = named.text.split(".");
	if (item === undefined || first !== item.as) return askable(linking, named);
	const path = [...item.of.split("."), ...rest];
	if (fieldAt(linking, path)) return named.text;
	reportField(linking, named, path);
	return undefined;
}

/** Where only data will do: whom a case is about, where a result goes. */
export function dataOnly(linking: Linking, named: Named): DataPath | undefined {
	const path = named.text.split(".");
	if (fieldAt(linking, path)) return named.text;
	reportField(linking, named, path);
	return undefined;
}

export function idsOf(items: readonly { readonly id: string }[] | undefined): readonly string[] {
	return items ? idsOnce(items) : [];
}

/** What a text lists is named again and again: roles by steps, documents by pages. */
const idsOnce = remembered((items: readonly { readonly id: string }[]): readonly string[] =>
	items.map((item) => item.id),
);

function isAlternative(linking: Linking, [id, alternative]: readonly string[]): boolean {
	const document = linking.procedure.documents?.find((one) => one.id === id)?.value;
	return idsOf(document?.one_of).includes(alternative ?? "");
}
