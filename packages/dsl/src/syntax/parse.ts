import { type Finding, finding } from "../diagnostic/finding.ts";
import { yaml_broken } from "../diagnostic/messages.generated.ts";
import { locationIn, type SourceFile } from "../source/source-file.ts";
import { readFullYaml } from "./full-yaml.ts";
import { limitFinding, signsFinding } from "./limits.ts";
import type { MapNode } from "./nodes.ts";
import { readPlainYaml } from "./plain-yaml.ts";

/** `root` is missing when the text cannot be trusted as YAML; then `findings` says why. */
export interface ParsedFile {
	readonly file: SourceFile;
	readonly root?: MapNode;
	readonly findings: readonly Finding[];
}

/**
 * Reads one file. Never throws: whatever is wrong with the text is a finding with line and column.
 *
 * A text as `onedoor fmt` writes it is read in one quick pass; the library for all of YAML reads every other one,
 * and is alone to say what is wrong. Both answer the same tree.
 */
export function parse(file: SourceFile): ParsedFile {
	const refused = limitFinding(file);
	if (refused) return { file, findings: [refused] };
	const root = readPlainYaml(file);
	if (root) return { file, root, findings: [] };
	const endless = signsFinding(file);
	if (endless) return { file, findings: [endless] };
	try {
		return { file, ...readFullYaml(file) };
	} catch (error) {
		// The limits above should leave nothing that makes the parser fail; if it does, the author still gets a place.
		const detail = error instanceof Error ? error.message : "the parser gave up";
		return {
			file,
			findings: [finding(yaml_broken({ detail }), locationIn(file, { start: 0, end: 0 }))],
		};
	}
}
