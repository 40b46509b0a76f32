import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { clamdScan } from "../adapters/clamav/index.ts";
import { licence } from "../case/licence.test-data.ts";
import type { CaseClient, ProblemError } from "../client/index.ts";
import { type FileStore, memoryFiles, memoryStore, type Scan, type Store } from "../index.ts";
import { type Clamd, clamd, EICAR } from "../testing/outside/clamd.ts";
import { HEALTHY_MS } from "../testing/outside/healthy.test-data.ts";
import { ANN, FORM, OFFICER } from "./licence-server.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const LICENCE = licence("");
const CLEAN = new Blob(["%PDF-1.7\nnothing"]);
const INFECTED = new Blob([`%PDF-1.7\n${EICAR}`]);

let scanner: Clamd;
let store: Store;
let lines: [string, Readonly<Record<string, unknown>>][];
let server: TestServer;
let ann: CaseClient;
let officer: CaseClient;
let id: string;

describe.each([
	["the store", undefined],
	["a file store", memoryFiles()],
] as const)("an upload that lies in %s", (_, fileStore: FileStore | undefined) => {
	beforeEach(() => open());
	afterEach(stop);

	async function open(timeoutMs = HEALTHY_MS, scan?: Scan): Promise<void> {
		scanner = await clamd();
		store = memoryStore();
		lines = [];
		const uploads = fileStore ?? memoryFiles();
		server = await testServer({
			bundle: LICENCE,
			store,
			fileStore: uploads,
			scan: scan ?? clamdScan({ address: scanner.address, timeoutMs }),
			scanAgainMs: 20,
			log: (event, values) => lines.push([event, values]),
		});
		ann = server.as(ANN, []);
		officer = server.as(OFFICER, ["officer"]);
		id = (await ann.openCase({ procedure: "licence", data: FORM })).id;
	}
	async function stop(): Promise<void> {
		await server.stop();
		await scanner.stop();
	}

	const upload = (blob: Blob, name = "proof.pdf") =>
		ann.upload(blob, { case: id, field: "proof", name, type: "" }, { pauses: [] });

	it("is scanned before it is a file of the case", async () => {
		const file = await upload(CLEAN);
		expect(scanner.scanned).toEqual([CLEAN.size]);
		expect((await store.file(id, file))?.scan).toBe("clean");
		expect((await ann.getCase(id)).held_files).toBeUndefined();
		expect(await statusFor(ANN, file)).toBe(200);
	});
	it("is refused when it is infected, and nothing of it is there", async () => {
		expect(await codeOf(upload(INFECTED))).toEqual([422, "file_infected"]);
		expect(await store.filesOf(id)).toEqual([]);
		expect(lines).toContainEqual(["file_infected", expect.objectContaining({ case: id })]);
	});
	it("is held while the scanner is down, shown to nobody, and scanned when it is back", async () => {
		scanner.faults.down = true;
		const file = await upload(CLEAN, "giấy.pdf");
		const held = [{ file, name: "giấy.pdf", state: "being_checked" }];
		expect((await ann.getCase(id)).held_files).toEqual(held);
		await submit({ proof: { by: "upload", files: [file] } });
		// Whoever waits at a form waits for no scanner; whoever decides sees that something is missing yet.
		expect((await officer.getCase(id)).held_files).toEqual(held);
		for (const who of [ANN, OFFICER]) expect(await statusFor(who, file)).toBe(409);
		expect(lines).toContainEqual([
			"file_not_scanned",
			expect.objectContaining({ case: id, file, why: "clamd closed the line" }),
		]);
		scanner.faults.down = false;
		await vi.waitFor(async () => expect(await statusFor(OFFICER, file)).toBe(200));
		expect((await officer.getCase(id)).held_files).toBeUndefined();
	});
	it("is refused later when it turns out infected, and nobody ever saw it", async () => {
		await stop();
		await open(1_000);
		scanner.faults.mute = true;
		const file = await upload(INFECTED);
		await submit({ proof: { by: "upload", files: [file] } });
		scanner.faults.mute = false;
		await vi.waitFor(async () =>
			expect((await ann.getCase(id)).held_files).toEqual([
				{ file, name: "proof.pdf", state: "infected" },
			]),
		);
		expect((await officer.getCase(id)).held_files).toHaveLength(1);
		for (const who of [ANN, OFFICER]) expect(await statusFor(who, file)).toBe(409);
		expect((await store.file(id, file))?.content).toEqual(new Uint8Array());
		await vi.waitFor(async () =>
			expect(await fileStore?.list(`files/${file}`)).toEqual(fileStore && []),
		);
	});
	it("cannot be handed in once it is known to be infected", async () => {
		scanner.faults.down = true;
		const file = await upload(INFECTED);
		scanner.faults.down = false;
		await vi.waitFor(async () =>
			expect((await ann.getCase(id)).held_files?.[0]?.state).toBe("infected"),
		);
		expect(await codeOf(submit({ proof: { by: "upload", files: [file] } }))).toEqual([
			422,
			"file_infected",
		]);
		await submit({});
	});
	it("does not outlive the draft that is thrown away while it is scanned", async () => {
		await stop();
		await open(HEALTHY_MS, async () => {
			await ann.discard(id);
			return "clean";
		});
		const before = await fileStore?.list("files/");
		expect(await codeOf(upload(CLEAN))).toEqual([409, "not_possible_now"]);
		expect(await store.filesOf(id)).toEqual([]);
		expect(await fileStore?.list("files/")).toEqual(before);
	});
	it("is nothing to whoever does not see what it is for", async () => {
		scanner.faults.down = true;
		await upload(CLEAN);
		await submit({});
		expect((await officer.getCase(id)).held_files).toBeUndefined();
		expect((await ann.getCase(id)).held_files).toHaveLength(1);
	});

	function submit(more: object) {
		return ann.act(id, "application", "submit", { data: { ...FORM, ...more } });
	}
	async function statusFor(who: string, file: string): Promise<number> {
		const roles = who === OFFICER ? ["officer"] : [];
		const headers = { Authorization: `Bearer ${server.tokenOf({ id: who, roles })}` };
		return (await server.fetch(`/api/cases/${id}/files/${file}`, { headers })).status;
	}
});

async function codeOf(work: Promise<unknown>): Promise<unknown> {
	return work.then(
		() => "done",
		({ status, code }: ProblemError) => [status, code],
	);
}
