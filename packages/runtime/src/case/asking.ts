import type { Bundle, Form } from "@onedoor/dsl/bundle";
import { asksOf, valueAt, withValue } from "@onedoor/dsl/form";

import type { Case } from "./case.ts";

/** Which form: that of a step, or what one of its outcomes asks. */
export type Asking = Pick<Form, "step" | "outcome">;

/** Its key in `Bundle.forms`, and the name of its draft. */
export function formKey({ step, outcome }: Asking): string {
	return outcome === undefined ? step : `${step}.${outcome}`;
}

/** The form of a key; a step that asks nothing has a form in which nothing stands. */
export function formAt({ forms }: Pick<Bundle, "forms">, key: string): Asking {
	const form = Object.hasOwn(forms, key) ? forms[key] : undefined;
	if (form === undefined) return { step: key };
	return { step: form.step, ...(form.outcome !== undefined && { outcome: form.outcome }) };
}

/** Keys of all that is asked with one act: the step's own form and the outcome's, where there are such. */
export function formsOfAct(
	{ forms }: Pick<Bundle, "forms">,
	step: string,
	outcome: string,
): readonly string[] {
	return [step, formKey({ step, outcome })].filter((key) => Object.hasOwn(forms, key));
}

/** What the file holds already of what a form asks: with that it opens. */
export function filedOf(bundle: Bundle, { data }: Case, key: string): Case["data"] {
	const asks = asksOf(bundle.definition, formAt(bundle, key));
	return asks.reduce<Case["data"]>((all, path) => {
		const value = valueAt(data, path);
		return value === undefined ? all : withValue(all, path, value);
	}, {});
}
