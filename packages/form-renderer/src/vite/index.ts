// For hosts that build with Vite: pages that are there sooner.
import type { PluginOption } from "vite";

import { compileAhead } from "./compile-ahead.ts";
import { formChunk } from "./form-chunk.ts";
import { lightRjsf } from "./light-rjsf.ts";
import { onDemand } from "./on-demand.ts";

/**
 * Builds a host's pages so that a first page of questions fetches what it shows, and little else: the library's words in
 * the language that is spoken, the rules that a procedure names, what answers are checked with once there are some.
 * Nothing is left out: all of it comes when it is needed, by `import()`, which asks no more of a policy than
 * `script-src`. Without this plugin the same pages work, and bring everything along.
 *
 * What a host shows outside `StepForm` and `ProcedureCase` waits for `loadRules()` and `loadWords()` of `/parts`.
 */
export function formsOnDemand(): PluginOption {
	return [
		onDemand,
		lightRjsf,
		formChunk,
		compileAhead(({ name, isEntry }) => isEntry || name === "form" || name === "shell"),
	];
}
