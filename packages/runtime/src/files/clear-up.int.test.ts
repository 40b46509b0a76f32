import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { eraseCase } from "../audit/erasure/erase-case.ts";
import { ANN, FORM, type LicenceServer, licenceServer } from "../http/licence-server.test-data.ts";
import { type FileStore, memoryFiles, memoryStore, type Scan, type Store } from "../index.ts";

let store: Store;
let files: FileStore;
let lines: string[];
let server: LicenceServer;
let scan: Scan;
beforeEach(async () => {
	store = memoryStore();
	files = memoryFiles();
	lines = [];
	scan = async () => "clean";
	server = await licenceServer("", {
		store,
		fileStore: files,
		scan: (file) => scan(file),
		scanAgainMs: 10,
		log: (event) => lines.push(event),
	});
});
afterEach(() => server.stop());

const upload = (id: string, words: string) =>
	server
		.of(ANN)
		.upload(new Blob([`%PDF-1.7 ${words}`]), { case: id, field: "proof", name: "a.pdf", type: "" });
const opened = () => server.of(ANN).openCase({ procedure: "licence", data: FORM });

describe("what is cleared up while nobody asks", () => {
	it("a file of a case that was erased goes from where it lay, and the others stay", async () => {
		const { id } = await server.applied();
		const file = await upload(id, "one");
		const { id: other } = await opened();
		const kept = await upload(other, "two");
		await server.of(ANN).caseAction(id, "withdraw");
		const order = { classes: ["papers"], by: "operator", at: "2027-01-01T00:00:00Z" } as const;
		await vi.waitFor(async () => expect(await eraseCase(store, id, order)).toBe("erased"));
		await vi.waitFor(async () =>
			expect((await files.list("files/")).map(({ key }) => key)).toEqual([`files/${kept}`]),
		);
		expect(await files.read(`files/${file}`)).toBeUndefined();
		expect(await store.filesToRemove(9)).toEqual([]);
	});
	it("a file on which the scanner breaks does not keep the others from being scanned", async () => {
		scan = async () => {
			throw new Error("down");
		};
		const { id } = await opened();
		await upload(id, "poison");
		for (const name of ["a", "b", "c"]) await upload(id, name);
		scan = async ({ size }) => {
			if (size === "%PDF-1.7 poison".length) throw new Error("it broke");
			return "clean";
		};
		await vi.waitFor(async () => expect((await store.filesToScan(9)).length).toBe(1));
	});
	it("a file that is lost is said to be so", async () => {
		const { id } = await opened();
		const file = await upload(id, "one");
		await files.remove([`files/${file}`]);
		const headers = { Authorization: `Bearer ${server.tokenOf({ id: ANN })}` };
		const path = `/api/cases/${id}/files/${file}`;
		expect((await server.fetch(path, { headers })).status).toBe(404);
		expect(lines).toContain("file_lost");
	});
	it("a store that is away is tried again", async () => {
		const { list } = files;
		let isAway = true;
		Object.assign(files, {
			list: (prefix: string) => (isAway ? Promise.reject(new Error("gone")) : list(prefix)),
		});
		await vi.waitFor(() => expect(lines).toContain("files_not_cleared"));
		isAway = false;
		const { id } = await opened();
		await upload(id, "one");
	});
});
