import type { ChangedFile } from "../../api/proposals.ts";
import { countChanged } from "../../document/line-diff.ts";
import { merge } from "../../document/merge.ts";
import { isBeside, type SideText } from "../comparing.ts";
import { idsOnDisk, type Tree, textsOf, treeAt, withLineEndsOf } from "../git/tree.ts";
import type { LibraryFile } from "../library-folder.ts";
import type { Situation } from "./situation.ts";

/** All states of the library that matter to a proposal, by the ids of their files. */
export interface States {
	readonly disk: Tree;
	readonly head: Tree;
	/** What copy and published state began with. */
	readonly fork: Tree;
	readonly base: Tree;
	/** What the open proposal says, began with, and what was last sent from here. */
	readonly tip: Tree;
	readonly tipFork: Tree;
	readonly here: Tree;
	readonly there: Tree;
}

const NONE: Tree = new Map();

export async function statesOf(
	{ repository, standing, base, fork, open }: Situation,
	files: readonly LibraryFile[],
): Promise<States> {
	const at = async (commit: string | undefined) =>
		commit === undefined ? NONE : await treeAt(repository, commit);
	const paths = files.map(({ path }) => path);
	const [disk, head, forked, published, tip, tipFork, here, there] = await Promise.all([
		idsOnDisk(repository, paths),
		at(standing.head),
		at(fork),
		at(base.commit),
		at(open?.tip),
		at(open?.fork),
		at(open?.here),
		at(open?.there),
	]);
	return { disk, head, fork: forked, base: published, tip, tipFork, here, there };
}

/** Whether the open proposal changes this file. */
export function isProposed({ tip, tipFork }: States, path: string): boolean {
	return tip.get(path) !== tipFork.get(path);
}

export interface Mine {
	/** The file of the procedure. */
	readonly own: string;
	/** Files that were saved by this studio since it was started. */
	readonly written: ReadonlySet<string>;
}

/**
 * Files whose text on disk is somebody's change: not what is checked out, published or proposed. What others changed
 * meanwhile, and this copy does not have yet, is no change of this copy.
 */
export async function changedFiles(
	situation: Situation,
	states: States,
	files: readonly LibraryFile[],
	{ own, written }: Mine,
): Promise<readonly ChangedFile[]> {
	const found = files.flatMap((file) => {
		const is = changeOf(states, file.path);
		return is === undefined ? [] : [{ file, is }];
	});
	const models = found.map(({ file }) => modelOf(states, file.path));
	const texts = await textsOf(
		situation.repository,
		models.flatMap((id) => id ?? []),
	);
	return found.map(({ file, is }, index): ChangedFile => {
		const model = withLineEndsOf(texts.get(models[index] ?? "") ?? "", file.text);
		const isOwn = isProposed(states, file.path) || isBeside(file.path, own);
		return {
			path: file.path,
			is,
			isOwn,
			isChosen: is !== "taken_back" && (isOwn || written.has(file.path)),
			hash: file.hash,
			lines: countChanged(model, file.text),
		};
	});
}

function changeOf(states: States, path: string): ChangedFile["is"] | undefined {
	const id = states.disk.get(path);
	if (id === undefined || id === states.tip.get(path)) return undefined;
	const isAsFound = [states.head, states.fork, states.base].some((tree) => tree.get(path) === id);
	if (isProposed(states, path)) return isAsFound ? "taken_back" : "changed";
	if (isAsFound) return undefined;
	return states.base.has(path) ? "changed" : "new";
}

/** What a reader compares with: the proposal where it has the file, else what is published. */
function modelOf(states: States, path: string): string | undefined {
	return isProposed(states, path) ? states.tip.get(path) : states.base.get(path);
}

/** The library as it is published. */
export async function publishedTexts(
	{ repository }: Situation,
	{ base }: States,
	files: readonly LibraryFile[],
): Promise<readonly SideText[]> {
	const texts = await textsOf(repository, [...base.values()]);
	const onDisk = new Map(files.map(({ path, text }) => [path, text]));
	return [...base].map(([path, id]) => {
		const text = texts.get(id) ?? "";
		return { path, text: withLineEndsOf(text, onDisk.get(path) ?? "") };
	});
}

/** The library as it would be with the proposal: what is published, what is proposed already, and the chosen files. */
export async function proposedTexts(
	{ repository }: Situation,
	states: States,
	published: readonly SideText[],
	chosen: readonly { readonly file: LibraryFile; readonly is: ChangedFile["is"] }[],
): Promise<readonly SideText[]> {
	const texts = new Map(published.map(({ path, text }) => [path, text]));
	const proposed = [...states.tip].filter(([path]) => isProposed(states, path));
	const forks = proposed.map(([path]) => states.tipFork.get(path) ?? "");
	const blobs = await textsOf(repository, [
		...proposed.map(([, id]) => id),
		...forks.filter((id) => id !== ""),
	]);
	proposed.forEach(([path, id], index) => {
		const [mine, fork] = [blobs.get(id) ?? "", blobs.get(forks[index] ?? "") ?? ""];
		texts.set(path, merge(fork, mine, texts.get(path) ?? fork) ?? mine);
	});
	for (const { file, is } of chosen) if (is !== "taken_back") texts.set(file.path, file.text);
	for (const { file, is } of chosen) {
		if (is !== "taken_back") continue;
		const text = published.find(({ path }) => path === file.path)?.text;
		if (text === undefined) texts.delete(file.path);
		else texts.set(file.path, text);
	}
	return [...texts].map(([path, text]) => ({ path, text }));
}
