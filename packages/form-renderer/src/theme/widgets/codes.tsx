import type { WidgetProps } from "@rjsf/utils";
import type { ReactNode } from "react";

import { optionsOf } from "./widget-props.ts";

/** A code one may choose, in words. */
export interface CodeChoice {
	readonly value: string;
	readonly label: string;
	/** Where the words are not in the language spoken. */
	readonly language?: string;
	/** The name of a code that is no longer in use, and that this one followed: found by it. */
	readonly formerly?: string;
}

/** The codes of the field, from its schema, with their names. */
export function codesOf(props: WidgetProps): readonly CodeChoice[] {
	const items = props.schema.items;
	const values =
		props.schema.enum ??
		(typeof items === "object" && !Array.isArray(items) ? items.enum : undefined) ??
		[];
	const names = optionsOf(props).codes ?? [];
	const known = named.get(names);
	if (known?.every(({ value }, at) => value === values[at]) && known.length === values.length)
		return known;
	const codes = values.map((value, at) => ({
		label: String(value),
		...names[at],
		value: String(value),
	}));
	named.set(names, codes);
	return codes;
}

/** The names of a long list are the same for each page that is made of it. */
const named = new WeakMap<object, readonly CodeChoice[]>();

export function CodeLabel({ code }: { readonly code: CodeChoice }): ReactNode {
	if (!code.language) return code.label;
	return (
		<span lang={code.language} dir="auto">
			{code.label}
		</span>
	);
}
