import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { diskFiles } from "./disk-files.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-disk-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ANY = new Uint8Array([1, 2, 3]);

it("is readable by nobody else", async () => {
	await diskFiles(folder).put("files/a", ANY);
	expect(statSync(join(folder, "files/a")).mode & 0o077).toBe(0);
	expect(statSync(join(folder, "files")).mode & 0o077).toBe(0);
});
it("takes nothing for a file that was left by a process that died, and clears it away later", async () => {
	await diskFiles(folder).put("files/a", ANY);
	const [young, old] = [join(folder, ".beside/young"), join(folder, ".beside/old")];
	for (const path of [young, old]) writeFileSync(path, ANY);
	const then = Date.now() / 1000 - 7_200;
	utimesSync(old, then, then);
	const again = diskFiles(folder);
	expect((await again.list("")).map(({ key }) => key)).toEqual(["files/a"]);
	// Another process may be writing the young one just now.
	expect(readdirSync(join(folder, ".beside"))).toEqual(["young"]);
});
it("leaves nothing of a file that cannot be put, and what was there", async () => {
	const files = diskFiles(folder);
	await files.put("files/a", ANY);
	// A folder stands where the file is to go.
	mkdirSync(join(folder, "files/b/c"), { recursive: true });
	await expect(files.put("files/b", ANY)).rejects.toThrow();
	expect(readdirSync(join(folder, ".beside"))).toEqual([]);
	expect(await files.read("files/a")).toEqual(ANY);
});
