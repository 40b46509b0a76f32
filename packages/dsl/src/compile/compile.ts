import type { Bundle, Definition } from "../bundle/index.ts";

import type { LinkedOverlay } from "../link/overlays.ts";
import { type Artefacts, artefactsOf } from "./artefacts.ts";
import { bundleOf } from "./bundle.ts";
import { validatorOf } from "./validators/validator.ts";

export interface Compiled {
	readonly bundle: Bundle;
	/** The files of `onedoor compile`, by name in alphabetical order. Made when asked for: only they need TypeScript's types. */
	readonly artefacts: () => Promise<Artefacts>;
}

/** A library as far as compiling reads it: the linked procedures, by whatever order they were found in. */
export interface CompilableLibrary {
	readonly definitions: readonly Definition[];
	/** Local variations, which go into the bundle of the edition they hold for. Default: none. */
	readonly overlays?: readonly LinkedOverlay[];
}

/**
 * Text that has been checked becomes what runs. The same definition gives the same bytes, on every machine.
 *
 * @throws Error when the library holds no such procedure, or a step names what the definition lacks. Only a
 * definition that was checked without errors may be compiled.
 */
export function compile(library: CompilableLibrary, procedure: string, edition?: string): Compiled {
	const editions = library.definitions
		.filter((definition) => definition.procedure === procedure)
		.filter((definition) => edition === undefined || definition.edition === edition)
		.toSorted((a, b) => (a.edition < b.edition ? 1 : -1));
	const [latest] = editions;
	if (latest === undefined)
		throw new Error(`no procedure "${procedure}"${edition ? ` of ${edition}` : ""}`);
	return compileDefinition(latest, library.overlays);
}

/** One linked procedure to one bundle. */
export function compileDefinition(
	definition: Definition,
	overlays: readonly LinkedOverlay[] = [],
): Compiled {
	const bundle = bundleOf(definition, validatorOf, overlays);
	return { bundle, artefacts: () => artefactsOf(bundle) };
}
