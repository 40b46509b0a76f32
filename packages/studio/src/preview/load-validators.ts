import type { FormValidators } from "@onedoor/dsl/bundle";

import { validatorsUrl } from "../host/api.ts";

/** The validators of one form of a bundle that the server has just compiled. */
export async function loadValidators(hash: string, form: string): Promise<FormValidators> {
	return (await import(/* @vite-ignore */ validatorsUrl(hash, form))) as FormValidators;
}
