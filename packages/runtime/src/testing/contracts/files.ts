import type { FileStore } from "../../ports/file-store.ts";
import type { ContractHost } from "../storage-contract.ts";
import { eachOnItsOwn } from "./each-on-its-own.ts";

/** A file store and the other side of it. */
export interface FilesSide {
	readonly files: FileStore;
	/** Nobody can reach the other side until it is called with `false`. Left out: there is none. */
	cut?(isCut: boolean): void;
	/** The next so many calls are carried out and never answered. */
	mute?(calls: number): void;
	/** Another process with the same place. Left out: it is gone with its process. */
	again?(): FileStore;
	close(): Promise<void>;
}

/** What every file store must do. `open` gives an empty one for each test. */
export function filesContract(
	name: string,
	open: () => Promise<FilesSide> | FilesSide,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);
	const keysOf = async (files: FileStore, prefix = "") =>
		(await files.list(prefix)).map(({ key }) => key);

	describe(`${name}: files`, () => {
		test("gives back what was put there, byte for byte", async ({ files }) => {
			const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
			for (const content of [every, new Uint8Array(), bytes(3_000_000, 7)]) {
				await files.put("files/a", content);
				expect(same(await files.read("files/a"), content)).toEqual(true);
			}
		});
		test("keeps what it was given, whatever becomes of that", async ({ files }) => {
			const given = bytes(10, 1);
			await files.put("files/a", given);
			given.fill(9);
			const read = await files.read("files/a");
			read?.fill(8);
			expect(same(await files.read("files/a"), bytes(10, 1))).toEqual(true);
		});
		test("puts one in the place of another, and keeps apart what has another key", async (side) => {
			const { files } = side;
			await files.put("files/a", bytes(10, 1));
			await files.put("files/a.b", bytes(10, 2));
			await files.put("uploads/a", bytes(10, 3));
			await files.put("files/a", bytes(5, 4));
			expect(same(await files.read("files/a"), bytes(5, 4))).toEqual(true);
			expect(same(await files.read("files/a.b"), bytes(10, 2))).toEqual(true);
			expect(same(await files.read("uploads/a"), bytes(10, 3))).toEqual(true);
		});
		test("says that nothing is there, and takes away what is", async ({ files }) => {
			expect(await files.read("files/a")).toEqual(undefined);
			await files.remove(["files/a"]);
			await files.put("files/a", bytes(1, 1));
			await files.put("files/b", bytes(1, 1));
			await files.remove(["files/a", "files/none"]);
			expect(await files.read("files/a")).toEqual(undefined);
			expect(await keysOf(files)).toEqual(["files/b"]);
			await files.remove([]);
		});
		test("lists by key what begins so, with sizes and instants", async ({ files }) => {
			const from = Date.now();
			for (const key of ["uploads/b.2", "uploads/a.10", "uploads/a.09", "files/a.0"])
				await files.put(key, bytes(key.length, 1));
			expect(await keysOf(files, "uploads/a.")).toEqual(["uploads/a.09", "uploads/a.10"]);
			expect(await keysOf(files, "uploads/")).toEqual([
				"uploads/a.09",
				"uploads/a.10",
				"uploads/b.2",
			]);
			expect(await keysOf(files, "nothing/")).toEqual([]);
			const [entry] = await files.list("files/");
			expect(entry?.size).toEqual("files/a.0".length);
			// Clocks of two machines need not agree to the second.
			expect(Math.abs((entry?.at ?? 0) - from) < 60_000).toEqual(true);
		});
		test("lists more than fits on a page", async ({ files }) => {
			const keys = Array.from({ length: 25 }, (_, at) => `files/${String(at).padStart(4, "0")}`);
			await Promise.all(keys.map((key) => files.put(key, bytes(1, 1))));
			expect(await keysOf(files, "files/")).toEqual(keys);
		});
		test("refuses what is no key", async ({ files }) => {
			const none = ["a", "a/b/c", "../a", "a/..", "a/.b", "/a", "a/", "a/b c", "a/\0", "", "a/é"];
			for (const key of none) {
				await expect(tried(() => files.put(key, bytes(1, 1)))).rejects.toThrow();
				await expect(tried(() => files.read(key))).rejects.toThrow();
				await expect(tried(() => files.remove([key]))).rejects.toThrow();
			}
			expect(await keysOf(files)).toEqual([]);
		});
		test("takes many at once", async ({ files }) => {
			const all = Array.from({ length: 20 }, (_, at) => at);
			await Promise.all(all.map((at) => files.put("files/same", bytes(100_000, at))));
			const read = (await files.read("files/same")) ?? new Uint8Array();
			expect(same(read, bytes(100_000, read[0] ?? 0))).toEqual(true);
		});
		test("is there for another process", async ({ files, again }) => {
			await files.put("files/a", bytes(100, 5));
			if (again) expect(same(await again().read("files/a"), bytes(100, 5))).toEqual(true);
		});
		test("says so when it cannot be reached, and has what it had", async ({ files, cut }) => {
			await files.put("files/a", bytes(100, 5));
			if (cut === undefined) return;
			cut(true);
			for (const work of [
				() => files.put("files/a", bytes(100, 6)),
				() => files.read("files/a"),
				() => files.list("files/"),
				() => files.remove(["files/a"]),
			])
				expect(await codeOf(work)).toEqual("store_away");
			cut(false);
			expect(same(await files.read("files/a"), bytes(100, 5))).toEqual(true);
		});
		test("makes up for an answer that was lost on the way", async ({ files, mute }) => {
			mute?.(1);
			await files.put("files/a", bytes(100, 5));
			mute?.(1);
			expect(same(await files.read("files/a"), bytes(100, 5))).toEqual(true);
			mute?.(1);
			await files.remove(["files/a"]);
			expect(await keysOf(files)).toEqual([]);
		});
	});
}

function bytes(size: number, value: number): Uint8Array {
	return new Uint8Array(size).fill(value);
}

/** A runner compares three million numbers one by one. */
function same(a: Uint8Array | undefined, b: Uint8Array): boolean {
	return a !== undefined && Buffer.compare(a, b) === 0;
}

async function tried(work: () => Promise<unknown>): Promise<unknown> {
	return work();
}

async function codeOf(work: () => Promise<unknown>): Promise<unknown> {
	try {
		await work();
		return "done";
	} catch (error) {
		return (error as { readonly code?: unknown }).code;
	}
}
