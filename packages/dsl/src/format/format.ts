import { FILE_SHAPES } from "../model/file-model.ts";
import type { Shape } from "../model/shape.ts";
import { FILE_KINDS, type FileKind, sourceFile } from "../source/source-file.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { canonical, plainOf } from "./canonical.ts";
import { gatherComments } from "./comments.ts";
import { printFile } from "./print.ts";

/**
 * The canonical form of a text. `kind` is that of the file; without it the keys at the root decide.
 *
 * A text that cannot be read as YAML comes back as it is, and so does one that would lose a comment or a value: what
 * is printed is read again and compared before it is answered. Formatting twice changes nothing.
 */
export function format(text: string, kind?: FileKind): string {
	let formatted = formatOnce(text, kind);
	// A comment may find its last place only when the lines around it stand in theirs.
	for (let turn = 0; turn < MOST_TURNS; turn++) {
		const again = formatOnce(formatted, kind);
		if (again === formatted) return formatted;
		formatted = again;
	}
	return text;
}

const MOST_TURNS = 4;

function formatOnce(text: string, kind?: FileKind): string {
	const root = rootOf(text);
	if (!root) return text;
	const shape = FILE_SHAPES[kind ?? kindByKeys(root)] as unknown as Shape<object>;
	const comments = gatherComments(root);
	const printed = printFile(canonical(root, shape, comments), comments);
	return isSame(root, printed, shape) ? printed : text;
}

function rootOf(text: string): MapNode | undefined {
	const { root, findings } = parse(sourceFile("", unified(text)));
	return findings.length === 0 ? root : undefined;
}

/** LF only, and no mark of the byte order. */
function unified(text: string): string {
	return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** The kind that knows most of the keys at the root. */
function kindByKeys(root: MapNode): FileKind {
	const known = (kind: FileKind) =>
		root.entries.filter((entry) => Object.hasOwn(FILE_SHAPES[kind].keys, entry.key.text)).length;
	return FILE_KINDS.reduce((best, kind) => (known(kind) > known(best) ? kind : best));
}

function isSame(before: MapNode, printed: string, shape: Shape<object>): boolean {
	const after = rootOf(printed);
	if (!after) return false;
	const comments = gatherComments(after);
	const words = (all: readonly string[]) => [...all].sort().join("\n");
	return (
		words(gatherComments(before).all) === words(comments.all) &&
		JSON.stringify(plainOf(canonical(before, shape, gatherComments(before)))) ===
			JSON.stringify(plainOf(canonical(after, shape, comments)))
	);
}
