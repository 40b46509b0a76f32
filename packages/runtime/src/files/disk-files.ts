import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

import { checkKey, type FileEntry, type FileStore } from "../ports/file-store.ts";
import { StoreFullError } from "../storage/store-failed.ts";

/** Beside what is kept, on the same file system, so that a rename is one step. */
const BESIDE = ".beside";

/** Longer than anything takes to be written: what is older was left by a process that died. */
const LEFT_MS = 3_600_000;

/**
 * Files in a folder of this machine, each under its key. A file is written beside its place, brought to the disk
 * (`fsync`), and renamed: a machine that stops leaves it whole or not at all.
 */
export function diskFiles(folder: string): FileStore {
	mkdirSync(join(folder, BESIDE), { recursive: true, mode: 0o700 });
	forgetLeft(join(folder, BESIDE));
	const pathOf = (key: string): string => {
		checkKey(key);
		return join(folder, key);
	};
	return {
		put: async (key, content) => {
			const path = pathOf(key);
			const beside = join(folder, BESIDE, randomBytes(16).toString("hex"));
			try {
				await write(beside, content);
				mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
				await rename(beside, path);
				await sync(dirname(path));
				await sync(folder);
			} catch (error) {
				await rm(beside, { force: true });
				throw isFull(error) ? new StoreFullError(error) : error;
			}
		},
		read: (key) => orUndefined(readFile(pathOf(key)).then((content) => new Uint8Array(content))),
		remove: async (keys) => {
			const paths = keys.map(pathOf);
			for (const path of paths) await rm(path, { force: true });
			for (const area of new Set(paths.map(dirname))) await orUndefined(sync(area));
		},
		list: (prefix) => list(folder, prefix),
	};
}

async function write(path: string, content: Uint8Array): Promise<void> {
	const file = await open(path, "wx", 0o600);
	try {
		await file.writeFile(content);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** That a name is in a folder is on the disk when the folder is. */
async function sync(folder: string): Promise<void> {
	const handle = await open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function list(folder: string, prefix: string): Promise<readonly FileEntry[]> {
	const [area = "", name] = prefix.split("/");
	const areas = await orUndefined(readdir(folder, { withFileTypes: true }));
	const entries: FileEntry[] = [];
	for (const { name: one } of areas?.filter((each) => each.isDirectory()) ?? []) {
		if (one === BESIDE || (name === undefined ? !one.startsWith(area) : one !== area)) continue;
		for (const file of await readdir(join(folder, one))) {
			const key = `${one}/${file}`;
			// It may go while it is being looked at.
			const found = key.startsWith(prefix) && (await orUndefined(stat(join(folder, key))));
			if (found) entries.push({ key, size: found.size, at: found.mtimeMs });
		}
	}
	return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function forgetLeft(beside: string): void {
	for (const name of readdirSync(beside)) {
		const path = join(beside, name);
		const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
		if (Date.now() - mtimeMs > LEFT_MS) rmSync(path, { force: true });
	}
}

async function orUndefined<Value>(found: Promise<Value>): Promise<Value | undefined> {
	try {
		return await found;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw error;
	}
}

function isFull(error: unknown): boolean {
	return ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
}
