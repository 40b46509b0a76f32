import { compile, createWorkspace, type Finding } from "@onedoor/dsl";
import type { Bundle, Scenario } from "@onedoor/dsl/bundle";

import type { LibraryFile } from "./library-folder.ts";
import { onScreen } from "./on-screen.ts";

/** Previews that are still being looked at; an older one is compiled again when it is asked for. */
const MOST_KEPT = 8;

export type Previewed =
	| {
			readonly kind: "compiled";
			readonly bundle: Bundle;
			readonly scenarios: readonly Scenario[];
	  }
	| { readonly kind: "faulty"; readonly findings: readonly Finding[] };

export interface Previews {
	compile(
		files: readonly LibraryFile[],
		changed: Readonly<Record<string, string>>,
		procedure: string,
	): Previewed;
	/** Source text of a form's validators, as a module. */
	validator(hash: string, form: string): string | undefined;
}

/**
 * Compiles texts that are not saved. The compiler builds validators with AJV, which no page under a strict policy
 * may run: so this happens here, and the page loads what comes out as a module.
 */
export function createPreviews(): Previews {
	const kept = new Map<string, Bundle>();
	const workspace = createWorkspace();
	return {
		compile(files, changed, procedure) {
			workspace.replace(onScreen(files, changed));
			const { library } = workspace.check();
			const errors = library.errorsOf(procedure);
			const exists = library.definitions.some((each) => each.procedure === procedure);
			if (errors.length > 0 || !exists) return { kind: "faulty", findings: errors };
			const { bundle } = compile(library, procedure);
			kept.delete(bundle.hash);
			kept.set(bundle.hash, bundle);
			for (const hash of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(hash);
			const scenarios = library.scenarios.filter((each) => each.procedure === procedure);
			return { kind: "compiled", bundle, scenarios };
		},
		validator(hash, form) {
			const forms = kept.get(hash)?.forms ?? {};
			return Object.hasOwn(forms, form) ? forms[form]?.validator : undefined;
		},
	};
}
