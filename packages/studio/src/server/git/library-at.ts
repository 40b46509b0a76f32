import { textOf } from "@onedoor/dsl/check";

import { askGit, git } from "./git.ts";

/** A state of the library's history, as people recognise it. */
export interface Revision {
	/** Full object id. */
	readonly id: string;
	readonly subject: string;
	/** Instant. */
	readonly at: string;
	readonly author: string;
}

const FIELD = "\u001f";

/** The latest states in which a file of the library changed, newest first; undefined where there is no repository. */
export async function revisionsOf(
	dir: string,
	most: number,
): Promise<readonly Revision[] | undefined> {
	const format = `--format=%H${FIELD}%s${FIELD}%cI${FIELD}%an`;
	const { ok, out } = await askGit(dir, ["log", `-${most}`, format, "HEAD", "--", "."]);
	if (!ok) return undefined;
	return out
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => {
			const [id = "", subject = "", at = "", author = ""] = line.split(FIELD);
			return { id, subject, at, author };
		});
}

/**
 * The library's files at a revision, by their path from the library's folder. Undefined where git knows no such state.
 *
 * @param rev an object id: names that could be options or ranges are refused
 */
export async function filesAt(
	dir: string,
	rev: string,
): Promise<readonly { readonly path: string; readonly text: string }[] | undefined> {
	if (!/^[0-9a-f]{7,64}$/.test(rev)) return undefined;
	const listed = await askGit(dir, ["ls-tree", "-r", "-z", rev, "."]);
	if (!listed.ok) return undefined;
	const entries = listed.out.split("\0").flatMap((line) => {
		const [, id, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
		return id !== undefined && path !== undefined && isLibraryName(path) ? [{ id, path }] : [];
	});
	const texts = await blobs(
		dir,
		entries.map(({ id }) => id),
	);
	return entries.map(({ id, path }) => ({ path, text: texts.get(id) ?? "" }));
}

function isLibraryName(path: string): boolean {
	return /(?:^|\/)[^./][^/]*\.[a-z_]+\.yaml$/.test(path);
}

/** Many at once: a library has hundreds of files, and each call takes as long as reading all of them. */
async function blobs(dir: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const out = await git(dir, ["cat-file", "--batch"], {
		input: `${ids.join("\n")}\n`,
		// Byte by byte: sizes are of bytes, and a file need not be UTF-8.
		encoding: "latin1",
	});
	const bytes = Buffer.from(out, "latin1");
	const found = new Map<string, string>();
	for (let at = 0; at < bytes.length; ) {
		const end = bytes.indexOf(10, at);
		const [id = "", , size = "0"] = bytes.subarray(at, end).toString("utf8").split(" ");
		const from = end + 1;
		found.set(id, textOf(bytes.subarray(from, from + Number(size))));
		at = from + Number(size) + 1;
	}
	return found;
}
