import type { Bundle } from "@onedoor/dsl/bundle";

import type { Call, Parameter } from "../route.ts";

/** Of calls that answer a bundle. */
export const validatorsApart: Readonly<Record<"validators", Parameter>> = {
	validators: {
		in: "query",
		description:
			"`apart`: each form's `validator` is empty, for who fetches it by its own address. A browser does.",
		schema: { const: "apart" },
	},
};

/** The bundle as the call wants it; the same object each time. */
export function bundleAsAsked({ query }: Call, bundle: Bundle): Bundle {
	if (query.get("validators") !== "apart") return bundle;
	const known = apart.get(bundle);
	if (known) return known;
	const forms = Object.fromEntries(
		Object.entries(bundle.forms).map(([name, form]) => [name, { ...form, validator: "" }]),
	);
	const made = { ...bundle, forms };
	apart.set(bundle, made);
	return made;
}

const apart = new WeakMap<Bundle, Bundle>();
