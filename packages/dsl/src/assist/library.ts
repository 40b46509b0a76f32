import type { InputFile } from "../check-files.ts";
import { type Library, readLibrary } from "../link/library.ts";
import { type Linked, link } from "../link/link.ts";
import { indexTexts } from "../link/texts.ts";
import { type SourceFile, sourceFile } from "../source/source-file.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { type ParsedFile, parse } from "../syntax/parse.ts";
import { sketch } from "../syntax/sketch.ts";
import { saidBy } from "../uses/members.ts";
import { NameBook, textAt } from "../uses/name-book.ts";
import { type Uses, usesIn } from "../uses/uses.ts";

/** A file as an editor has it: what could be read of it, soundly or by its indentation alone. */
export interface AssistFile {
	readonly file: SourceFile;
	readonly root: MapNode;
}

/** A library's texts, opened for questions. A changed text is another library; what did not change is not read again. */
export interface AssistLibrary {
	readonly files: ReadonlyMap<string, AssistFile>;
	/** Who bears which name. */
	readonly book: NameBook;
	/** Who uses it; read when it is first asked for. */
	readonly uses: () => Uses;
	/** The procedures whose names a file reads, linked as far as they can be: its own, or those it is for. */
	readonly linked: (path: string) => readonly Linked[];
}

/** Kept by the host from one library to the next; `new Map()`. */
export type AssistTexts = Map<string, AssistFile>;

/**
 * Opens the files of a library. They may come in any order, and a file may be half typed: what stands on its sound
 * lines counts.
 * @param parsed trees that a check of the same texts has kept already
 * @param linked procedures as that check links them; asked for only where all of the texts are sound
 */
export function openLibrary(
	files: readonly InputFile[],
	kept: AssistTexts = new Map(),
	parsed?: ReadonlyMap<string, ParsedFile>,
	linked?: () => readonly Linked[],
): AssistLibrary {
	const opened = [...files]
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map((file) => openOnce(file, kept, parsed));
	const roots = opened.map(({ root }) => root);
	const book = new NameBook(roots);
	let uses: Uses | undefined;
	return {
		files: new Map(opened.map((one) => [one.file.path, one])),
		book,
		uses() {
			uses ??= usesIn(roots);
			return uses;
		},
		linked: linker(opened, book, isKept(opened, parsed) ? linked : undefined),
	};
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

/** Of a half-typed text a check has no tree. */
function isKept(
	opened: readonly AssistFile[],
	parsed: ReadonlyMap<string, ParsedFile> | undefined,
): boolean {
	return opened.every(({ file, root }) => parsed?.get(file.path)?.root === root);
}

/** Linking takes a while, and many questions do without: each procedure is linked when it is first asked for. */
function linker(
	opened: readonly AssistFile[],
	book: NameBook,
	linked: (() => readonly Linked[]) | undefined,
): AssistLibrary["linked"] {
	let library: Library | undefined;
	let checked: readonly Linked[] | undefined;
	const done = new Map<MapNode, Linked>();
	const read = () => {
		library ??= readLibrary(
			opened.map((one) => ({ ...one, findings: [] })),
			SILENT,
		);
		return library;
	};
	const linkOne = (root: MapNode): readonly Linked[] => {
		checked ??= linked?.() ?? [];
		const known =
			done.get(root) ?? checked.find(({ locate }) => locate([]).file === root.file.path);
		if (known) return [known];
		const item = read().procedures.find((one) => one.node === root);
		if (!item) return [];
		const one = link(read(), item, indexTexts(read(), SILENT), NOTHING_BROKEN);
		done.set(root, one);
		return [one];
	};
	return (path) => {
		const root = opened.find(({ file }) => file.path === path)?.root;
		return root ? readBy(root, book).flatMap(linkOne) : [];
	};
}

/** What is wrong with a text is the checker's to say. */
const SILENT = { report: () => undefined };
const NOTHING_BROKEN = { files: new Set<string>(), unread: false };

/** The procedures whose names are read in a file; of a part, one that follows it. */
function readBy(root: MapNode, book: NameBook): readonly MapNode[] {
	const scopes = book.scopes({ root, around: [], slot: "", under: [] });
	const procedures = scopes.filter(({ file }) => file.kind === "procedure");
	if (procedures.length > 0 || root.file.kind !== "part") return procedures;
	const part = textAt(root, "part");
	const follows = book.all.find((one) => one.kind === "step" && saidBy(book, one, "part") === part);
	return follows ? [follows.root] : [];
}
