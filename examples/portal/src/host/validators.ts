import type { Bundle, FormValidators } from "@onedoor/dsl/bundle";

import { client } from "./client.ts";

/** Loads a form's validators as a module of this host: no `eval`, so the strictest policy allows it. */
export async function loadValidators(bundle: Bundle, form: string): Promise<FormValidators> {
	const url = client.validatorsUrl(bundle, form);
	return (await import(/* @vite-ignore */ url)) as FormValidators;
}
