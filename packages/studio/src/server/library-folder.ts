import { createHash } from "node:crypto";
import { link, open, readdir, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

import { textOf } from "@onedoor/dsl/check";

import type { FileView } from "../api/answers.ts";

const MOST_BYTES = 1024 * 1024;
const MOST_FILES = 5_000;

export type LibraryFile = FileView;

export type Saved =
	| { readonly kind: "saved"; readonly file: LibraryFile }
	/** Somebody else wrote in between: what stands there now. Nothing was written. */
	| { readonly kind: "stale"; readonly file: LibraryFile }
	| { readonly kind: "refused"; readonly why: NotSaved };

export type NotSaved =
	| "unknown_file"
	| "file_too_large"
	| "not_utf8"
	/** Nothing was written, and the text that was there is whole. */
	| "disk_full"
	| "not_writable";

export interface LibraryFolder {
	/** Tells this folder from others without telling where it lies. */
	readonly name: string;
	/** Every YAML file, in order of path. What is larger than 1 MiB is left out; what is not UTF-8 has a finding. */
	files(): Promise<readonly LibraryFile[]>;
	file(path: string): Promise<LibraryFile | undefined>;
	/**
	 * Writes only if the file still has the hash `expected`; whole or not at all. `absent`: only if there is no such file
	 * yet, in a folder that is there.
	 */
	save(path: string, text: string, expected: string | "absent"): Promise<Saved>;
}

export function openFolder(dir: string): LibraryFolder {
	// Saves go one after the other, so that nothing comes between comparing and writing.
	let queue: Promise<unknown> = Promise.resolve();
	return {
		name: hashOf(resolve(dir)).slice(0, 16),
		async files() {
			const root = await realpath(dir);
			const paths = await yamlPaths(root);
			const files = await Promise.all(paths.map((path) => readWithin(root, path)));
			return files.filter((file) => file !== undefined);
		},
		async file(path) {
			return await readWithin(await realpath(dir), path);
		},
		async save(path, text, expected) {
			const done = queue
				.then(() => saveWithin(dir, path, text, expected))
				.catch((error) => refusedByDisk(error));
			queue = done.catch(() => undefined);
			return await done;
		},
	};
}

export function hashOf(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex");
}

const DISK: Readonly<Record<string, NotSaved>> = {
	ENOSPC: "disk_full",
	EDQUOT: "disk_full",
	EACCES: "not_writable",
	EPERM: "not_writable",
	EROFS: "not_writable",
};

/** @throws what no disk says */
function refusedByDisk(error: unknown): Saved {
	const why = DISK[(error as NodeJS.ErrnoException).code ?? ""];
	if (why === undefined) throw error;
	return { kind: "refused", why };
}

async function saveWithin(
	dir: string,
	path: string,
	text: string,
	expected: string,
): Promise<Saved> {
	if (Buffer.byteLength(text) > MOST_BYTES) return { kind: "refused", why: "file_too_large" };
	const root = await realpath(dir);
	const now = await readWithin(root, path);
	if (expected === "absent")
		return now ? { kind: "stale", file: now } : await create(root, path, text);
	if (now === undefined) return { kind: "refused", why: "unknown_file" };
	if (now.hash !== expected) return { kind: "stale", file: now };
	// A browser sends the byte it could not read as U+FFFD: such a letter is not what the author wrote.
	if (!now.text.isWellFormed() && text.includes("\ufffd"))
		return { kind: "refused", why: "not_utf8" };
	await replace(join(root, path), text);
	// What counts as saved is what can be read back.
	const written = await readWithin(root, path);
	return written?.hash === hashOf(text)
		? { kind: "saved", file: written }
		: { kind: "stale", file: written ?? now };
}

/** A link makes the name only if it is free: whoever comes second is refused, and nothing is overwritten. */
async function create(root: string, path: string, text: string): Promise<Saved> {
	const target = join(root, path);
	const folder = isPlainPath(path)
		? await realpath(dirname(target)).catch(() => undefined)
		: undefined;
	if (folder !== dirname(target)) return { kind: "refused", why: "unknown_file" };
	const beside = `${target}.${process.pid}.tmp`;
	try {
		await writeWhole(beside, text);
		await link(beside, target);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	} finally {
		await unlink(beside).catch(() => undefined);
	}
	const written = await readWithin(root, path);
	if (written === undefined) return { kind: "refused", why: "unknown_file" };
	return written.hash === hashOf(text)
		? { kind: "saved", file: written }
		: { kind: "stale", file: written };
}

/** A rename is whole or not at all: a reader sees the old text or the new one, never half of it. */
async function replace(target: string, text: string): Promise<void> {
	const { mode } = await stat(target);
	const beside = `${target}.${process.pid}.tmp`;
	try {
		await writeWhole(beside, text, mode);
		await rename(beside, target);
	} catch (error) {
		await unlink(beside).catch(() => undefined);
		throw error;
	}
}

async function writeWhole(path: string, text: string, mode = 0o644): Promise<void> {
	const handle = await open(path, "wx", mode);
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Reads a file of the library, or nothing: unknown, outside, behind a symbolic link or too large. */
async function readWithin(root: string, path: string): Promise<LibraryFile | undefined> {
	if (!isPlainPath(path)) return undefined;
	const target = join(root, path);
	try {
		if ((await realpath(target)) !== target) return undefined;
		const { size } = await stat(target);
		if (size > MOST_BYTES) return undefined;
		const bytes = await readFile(target);
		return { path, text: textOf(bytes), hash: hashOf(bytes) };
	} catch {
		return undefined;
	}
}

/** Names of ordinary folders and one YAML file: nothing hidden, nothing that climbs. */
function isPlainPath(path: string): boolean {
	const names = path.split("/");
	return (
		path.endsWith(".yaml") &&
		names.every(
			(name) => /^[^\0\\/:]+$/.test(name) && !name.startsWith(".") && name !== "node_modules",
		)
	);
}

/** `a.kind.yaml`: names with one dot, such as a lock file, are no part of a library. */
function isLibraryName(path: string): boolean {
	return /\.[a-z_]+\.yaml$/.test(path);
}

async function yamlPaths(root: string): Promise<readonly string[]> {
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.filter((path) => isPlainPath(path) && isLibraryName(path))
		.sort()
		.slice(0, MOST_FILES);
}
