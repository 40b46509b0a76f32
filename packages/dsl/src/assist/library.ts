import type { InputFile } from "../check-files.ts";
import { type Library, readLibrary } from "../link/library.ts";
import { type Linked, link } from "../link/link.ts";
import { indexTexts } from "../link/texts.ts";
import { textAt } from "../names/members.ts";
import { type Names, namesOf } from "../names/names.ts";
import { type SourceFile, sourceFile } from "../source/source-file.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { type ParsedFile, parse } from "../syntax/parse.ts";
import { sketch } from "../syntax/sketch.ts";

/** A file as an editor has it: what could be read of it, soundly or by its indentation alone. */
export interface AssistFile {
	readonly file: SourceFile;
	readonly root: MapNode;
}

/** A library's texts, opened for questions. A changed text is another library; what did not change is not read again. */
export interface AssistLibrary {
	readonly files: ReadonlyMap<string, AssistFile>;
	readonly names: Names;
	/** The procedures whose names a file reads, linked as far as they can be: its own, or those it is for. */
	readonly linked: (path: string) => readonly Linked[];
}

/** Kept by the host from one library to the next; `new Map()`. */
export type AssistTexts = Map<string, AssistFile>;

/**
 * Opens the files of a library. They may come in any order, and a file may be half typed: what stands on its sound
 * lines counts.
 * @param parsed trees that a check of the same texts has kept already
 */
export function openLibrary(
	files: readonly InputFile[],
	kept: AssistTexts = new Map(),
	parsed?: ReadonlyMap<string, ParsedFile>,
): AssistLibrary {
	const opened = [...files]
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map((file) => openOnce(file, kept, parsed));
	const names = namesOf(opened.map(({ root }) => root));
	const known = new Map(opened.map((one) => [one.file.path, one]));
	return { files: known, names, linked: linker(opened, names) };
}

function openOnce(
	{ path, text }: InputFile,
	kept: AssistTexts,
	parsed: ReadonlyMap<string, ParsedFile> | undefined,
): AssistFile {
	const before = kept.get(path);
	if (before?.file.text === text) return before;
	const known = parsed?.get(path);
	const read = known?.file.text === text ? known : parse(sourceFile(path, text));
	const opened = { file: read.file, root: read.root ?? sketch(read.file) };
	kept.set(path, opened);
	return opened;
}

/** Linking takes a while, and many questions do without: each procedure is linked when it is first asked for. */
function linker(opened: readonly AssistFile[], names: Names): AssistLibrary["linked"] {
	let library: Library | undefined;
	const done = new Map<MapNode, Linked>();
	const read = () => {
		library ??= readLibrary(
			opened.map((one) => ({ ...one, findings: [] })),
			SILENT,
		);
		return library;
	};
	const linkOne = (root: MapNode): readonly Linked[] => {
		const known = done.get(root);
		if (known) return [known];
		const item = read().procedures.find((one) => one.node === root);
		if (!item) return [];
		const one = link(read(), item, indexTexts(read(), SILENT), NOTHING_BROKEN);
		done.set(root, one);
		return [one];
	};
	return (path) => {
		const root = names.roots.get(path);
		return root ? readBy(root, names).flatMap(linkOne) : [];
	};
}

/** What is wrong with a text is the checker's to say. */
const SILENT = { report: () => undefined };
const NOTHING_BROKEN = { files: new Set<string>(), unread: false };

/** The procedures whose names are read in a file; of a part, those that follow it. */
function readBy(root: MapNode, names: Names): readonly MapNode[] {
	const scope = names.scopeOf(root);
	const procedures = scope.filter(({ file }) => file.kind === "procedure");
	if (procedures.length > 0 || root.file.kind !== "part") return procedures;
	const part = names.within(root, "part")[0]?.id;
	const followers = names
		.shared("procedure")
		.filter(({ root: one }) =>
			names.within(one, "step").some((step) => textAt(step.node, "part") === part),
		);
	return followers.map((one) => one.root).slice(0, 1);
}
