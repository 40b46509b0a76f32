import type { Finding } from "@onedoor/dsl";
import { type AssistLibrary, fixesOf } from "@onedoor/dsl/assist";

import { editAll } from "./edit-all.ts";
import { keepingOf } from "./keeping.ts";
import type { Remedies, SourceText } from "./protocol.ts";

/** What can really be done about a finding: an edit that would be refused is none. */
export function remediesOf(
	library: AssistLibrary,
	files: readonly SourceText[],
	finding: Finding,
): Remedies {
	const fixes = fixesOf(library, finding);
	const keeping = keepingOf(finding, fixes, "…");
	return {
		repairs: fixes.filter(({ accepts }) => accepts === undefined).length,
		canKeep: keeping !== undefined && editAll(files, [keeping]).ok,
	};
}
