import { type Found, findItem } from "./find-item.ts";
import type { Refused, SetText, TextChange, TextFile } from "./intent.ts";
import { refusal } from "./intent.ts";
import { type OpenFile, openFile } from "./open-file.ts";
import { plainTree, withValue } from "./plain-tree.ts";
import { firstSound, replaceScalar, textMeant } from "./write.ts";

/** Another text for a scalar that is there. */
export function setText(files: readonly TextFile[], intent: SetText): TextChange | Refused {
	const open = openFile(files, intent.file);
	if (!("root" in open)) return open;
	const found = findItem(files, open, intent.path);
	if (!("node" in found)) return found;
	return elsewhere(found, intent.file) ?? replaceAt(open, found, intent.text);
}

export function replaceAt(
	open: OpenFile,
	{ node, path }: Found,
	text: string,
): TextChange | Refused {
	if (text.trim() === "") return refusal("text_empty");
	if (node.kind === "map" && isDated(node))
		return refusal("value_is_dated", { path: path.join(".") });
	if (node.kind !== "scalar") return refusal("not_a_scalar", { path: path.join(".") });
	if (/[\n\r]/.test(text) && node.style !== "literal") return refusal("text_has_line_breaks");
	const meant = withValue(plainTree(open.root), path, textMeant(open.file, node, text));
	return firstSound(open, meant, replaceScalar(open.file, node, text));
}

/** A shared file is never changed in passing: others use it too. */
export function elsewhere(found: Found, file: string): Refused | undefined {
	return found.file === file
		? undefined
		: refusal("in_another_file", { file: found.file, path: found.path.join(".") });
}

function isDated(node: Found["node"]): boolean {
	return (
		node.kind === "map" && node.entries.every((entry) => /^\d{4}-\d{2}-\d{2}$/.test(entry.key.text))
	);
}
