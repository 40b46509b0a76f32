import { type SourceFile, sourceFile } from "../source/source-file.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { type Refused, refusal } from "./edited.ts";
import type { TextFile } from "./intent.ts";

/** A file that can be edited: sound YAML with a map at the root. */
export interface OpenFile {
	readonly file: SourceFile;
	readonly root: MapNode;
}

export function openFile(files: readonly TextFile[], path: string): OpenFile | Refused {
	const found = files.find((file) => file.path === path);
	if (found === undefined) return refusal("file_unknown", { file: path });
	const parsed = parse(sourceFile(found.path, found.text));
	const [fault] = parsed.findings;
	if (parsed.root === undefined || fault !== undefined)
		return refusal("file_broken", {
			file: path,
			detail: fault?.message ?? "",
			line: fault?.start.line,
		});
	return { file: parsed.file, root: parsed.root };
}
