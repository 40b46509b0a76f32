import { textOf } from "@onedoor/dsl/check";

import { blobsIn } from "./blobs.ts";
import type { Repository } from "./repository.ts";

/** Library files of one state, by their path in the library: the ids under which git keeps their content. */
export type Tree = ReadonlyMap<string, string>;

/** @throws Error for a commit that is not there */
export async function treeAt({ git, prefix }: Repository, commit: string): Promise<Tree> {
	const scope = prefix === "" ? [] : ["--", prefix];
	const { code, out, err } = await git(["ls-tree", "-r", "-z", "--full-tree", commit, ...scope]);
	if (code !== 0) throw new Error(`git ls-tree: ${err}`);
	const rows = out.toString("utf8").split("\0");
	return new Map(
		rows.flatMap((row): readonly (readonly [string, string])[] => {
			const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? [];
			// A symbolic link is a blob as well, and no file of a library.
			if (mode === undefined || mode === "120000" || id === undefined || path === undefined)
				return [];
			return isLibraryPath(path) ? [[path.slice(prefix.length), id]] : [];
		}),
	);
}

/** The texts of many ids at once: each call to git takes as long as reading all of them. */
export async function textsOf(
	{ git }: Repository,
	ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const wanted = [...new Set(ids)];
	if (wanted.length === 0) return new Map();
	const { out } = await git(["cat-file", "--batch"], { input: `${wanted.join("\n")}\n` });
	const blobs = blobsIn(out);
	return new Map(wanted.map((id, index) => [id, textOf(blobs[index] ?? Buffer.alloc(0))]));
}

/**
 * Under which ids git would keep these files as they stand on disk, with what the repository says of line ends; so that
 * a file is unchanged here exactly where git calls it unchanged.
 */
export async function idsOnDisk(
	{ git, prefix }: Repository,
	paths: readonly string[],
): Promise<Tree> {
	const plain = paths.filter((path) => !/["\n]/.test(path));
	if (plain.length === 0) return new Map();
	const input = plain.map((path) => `${prefix}${path}\n`).join("");
	const { code, out, err } = await git(["hash-object", "--stdin-paths"], { input });
	if (code !== 0) throw new Error(`git hash-object: ${err}`);
	const ids = out.toString("utf8").split("\n");
	return new Map(plain.map((path, index) => [path, ids[index] ?? ""]));
}

/** A text with the line ends of another: only where all of that one's are the same. */
export function withLineEndsOf(text: string, model: string): string {
	const plain = text.replaceAll("\r\n", "\n");
	if (!model.includes("\r\n") || /(^|[^\r])\n/.test(model)) return text;
	return plain.replaceAll("\n", "\r\n");
}

function isLibraryPath(path: string): boolean {
	const names = path.split("/");
	return (
		/\.[a-z_]+\.yaml$/.test(path) &&
		names.every((name) => !name.startsWith(".") && name !== "node_modules")
	);
}
