import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { s3Files } from "../adapters/s3/index.ts";
import { licence } from "../case/licence.test-data.ts";
import { type CaseClient, createClient, type ProblemError } from "../client/index.ts";
import { type Victim, victim } from "../engine/crash-harness.test-data.ts";
import { diskFiles, type FileStore, memoryFiles, memoryStore, type Store } from "../index.ts";
import { StoreAwayError } from "../storage/store-failed.ts";
import { s3Server } from "../testing/outside/s3-server.ts";
import { random } from "../testing/random.ts";
import { ANN, FORM } from "./licence-server.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const LICENCE = licence("");

const over: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
	vi.useRealTimers();
	for (const end of over.splice(0).reverse()) await end();
});

/** A paper of so many bytes that cannot be guessed from each other. */
function paper(size: number, seed = 1): Uint8Array<ArrayBuffer> {
	const chance = random(seed);
	const bytes = Uint8Array.from({ length: size }, () => chance() * 256);
	bytes.set(new TextEncoder().encode("%PDF-1.7\n"));
	return bytes;
}

/** Each gives the same files to every server that is started over them. */
const PLACES: Readonly<Record<string, () => Promise<() => FileStore>>> = {
	memory: async () => {
		const files = memoryFiles();
		return () => files;
	},
	"a folder": async () => {
		const folder = mkdtempSync(join(tmpdir(), "onedoor-resume-"));
		over.push(() => rmSync(folder, { recursive: true }));
		return () => diskFiles(folder);
	},
	"a bucket": async () => {
		const other = await s3Server();
		over.push(other.stop);
		const { address, bucket } = other;
		return () => s3Files({ address, bucket, credentials: () => other.keys });
	},
};

interface World {
	readonly store: Store;
	readonly files: FileStore;
	readonly id: string;
	/** Another process over the same stores. */
	again(): Promise<TestServer>;
	/** Whole files of the case, as they are given out. */
	given(): Promise<readonly Uint8Array[]>;
}

async function world(open: () => FileStore, store: Store = memoryStore()): Promise<World> {
	const start = async () => {
		const server = await testServer({ bundle: LICENCE, store, fileStore: open() });
		over.push(server.stop);
		return server;
	};
	const first = await start();
	const { id } = await first.as(ANN, []).openCase({ procedure: "licence", data: FORM });
	return {
		store,
		files: open(),
		id,
		again: start,
		given: async () => {
			const server = await start();
			const rows = await store.filesOf(id);
			return Promise.all(rows.map(async (row) => contentOf(server, id, row.id)));
		},
	};
}

async function contentOf(server: TestServer, id: string, file: string): Promise<Uint8Array> {
	const headers = { Authorization: `Bearer ${server.tokenOf({ id: ANN })}` };
	const response = await server.fetch(`/api/cases/${id}/files/${file}`, { headers });
	expect(response.status).toBe(200);
	return new Uint8Array(await response.arrayBuffer());
}

/** Where the line breaks: before a chunk is sent, in the middle of it, or after it was taken. */
type Break = "before" | "within" | "after";

/** A client whose line breaks once, at the chunk of this number. */
function breaking(server: TestServer, at: number, how: Break): CaseClient {
	let chunk = -1;
	return createClient({
		endpoint: "http://127.0.0.1",
		getToken: () => server.tokenOf({ id: ANN }),
		fetch: async (input, init) => {
			const isAt = init?.method === "PATCH" && ++chunk === at;
			if (isAt && how === "before") throw new TypeError("the line broke");
			if (isAt && how === "within") {
				const half = await halfOf(init.body as Blob);
				const request = new Request(input, { ...init, body: half, duplex: "half" } as RequestInit);
				await server.service.fetch(request);
				throw new TypeError("the line broke");
			}
			const response = await server.service.fetch(new Request(input, init));
			if (isAt && how === "after") throw new TypeError("the line broke");
			return response;
		},
	});
}

async function halfOf(body: Blob): Promise<ReadableStream<Uint8Array>> {
	const bytes = new Uint8Array(await body.arrayBuffer());
	let isSent = false;
	return new ReadableStream({
		pull: (controller) => {
			if (isSent) controller.error(new Error("the line broke"));
			else controller.enqueue(bytes.subarray(0, bytes.byteLength / 2));
			isSent = true;
		},
	});
}

const about = (id: string, name = "proof.pdf") => ({
	case: id,
	field: "proof",
	name,
	type: "application/pdf",
});

/** Sends a file over lines that break at a chunk each, in a server that is started anew each time. */
async function sendBroken(
	{ again, id }: World,
	content: Uint8Array<ArrayBuffer>,
	chunk: number,
	breaks: readonly (readonly [at: number, how: Break])[],
): Promise<void> {
	let resume: string | undefined;
	const started = (file: string): void => {
		resume = file;
	};
	const options = () => ({ chunk, pauses: [], onStarted: started, ...(resume && { resume }) });
	const blob = new Blob([content]);
	for (const [at, how] of breaks) {
		const client = breaking(await again(), at, how);
		await expect(client.upload(blob, about(id), options())).rejects.toThrow();
	}
	await (await again()).as(ANN, []).upload(blob, about(id), options());
}

describe.each(Object.entries(PLACES))("an upload into %s", (_, open) => {
	const CHUNK = 60_000;
	const content = paper(4 * CHUNK + 12_345);
	const chunks = [0, 1, 2, 3, 4];

	it.each(["before", "within", "after"] as const)(
		"goes on %s each of its chunks, in another process, and is the file byte for byte",
		async (how) => {
			for (const at of chunks) {
				const one = await world(await open());
				await sendBroken(one, content, CHUNK, [[at, how]]);
				const given = await one.given();
				expect([at, given.length]).toEqual([at, 1]);
				expect(Buffer.compare(given[0] ?? new Uint8Array(), content)).toBe(0);
			}
		},
	);
	it("goes on when every line breaks in the middle of its first chunk", async () => {
		const one = await world(await open());
		await sendBroken(
			one,
			content,
			CHUNK,
			Array.from({ length: 8 }, () => [0, "within"] as const),
		);
		expect(Buffer.compare((await one.given())[0] ?? new Uint8Array(), content)).toBe(0);
		const left = (await one.files.list("")).map(({ key }) => key.replace(/\w{32}/, "*"));
		expect(left).toEqual(["files/*", "uploads/*.about"]);
	});
	it("comes from two tabs at once: two files, or one that both go on with", async () => {
		const one = await world(await open());
		const [tab, other] = [await one.again(), await one.again()];
		const files = [paper(900_000, 2), paper(900_000, 3)] as const;
		const options = { chunk: 200_000, pauses: [1, 5, 20, 50] };
		await Promise.all(
			[tab, tab].map((server, at) =>
				server.as(ANN, []).upload(new Blob([files[at] ?? content]), about(one.id), options),
			),
		);
		const given = await one.given();
		expect(
			given.map((each) => files.findIndex((file) => !Buffer.compare(file, each))).sort(),
		).toEqual([0, 1]);
		let resume = "";
		const broken = breaking(tab, 1, "before").upload(new Blob([content]), about(one.id), {
			...options,
			pauses: [],
			onStarted: (file) => {
				resume = file;
			},
		});
		await expect(broken).rejects.toThrow();
		for (const pair of [[tab, tab] as const, [tab, other] as const])
			await Promise.all(
				pair.map((server) =>
					server.as(ANN, []).upload(new Blob([content]), about(one.id), { ...options, resume }),
				),
			);
		expect(Buffer.compare(await contentOf(tab, one.id, resume), content)).toBe(0);
	});
});

describe("an upload", () => {
	let open: () => FileStore;
	beforeAll(async () => {
		open = await (PLACES.memory as () => Promise<() => FileStore>)();
	});
	const blob = new Blob([paper(1_000)]);

	it("that has all its bytes and was not taken in, because the store was away, is taken in later", async () => {
		const store = memoryStore();
		let isAway = true;
		const away: Store = {
			...store,
			putFile: async (file) => {
				if (isAway) throw new StoreAwayError("gone");
				return await store.putFile(file);
			},
		};
		const one = await world(open, away);
		let resume = "";
		const refused = (await one.again()).as(ANN, []).upload(blob, about(one.id), {
			pauses: [],
			onStarted: (file) => {
				resume = file;
			},
		});
		expect(await codeOf(refused)).toEqual([503, "store_away"]);
		isAway = false;
		const sent: number[] = [];
		const onProgress = (bytes: number) => sent.push(bytes);
		await (await one.again()).as(ANN, []).upload(blob, about(one.id), { resume, onProgress });
		// Its last piece is sent once more, so that its sender hears what became of it.
		expect(sent).toEqual([0, 1_000]);
		expect((await one.given()).length).toBe(1);
	});
	it("that nobody went on with for a day is over, and is cleared away", async () => {
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
		const files = memoryFiles();
		const one = await world(() => files);
		await (await one.again()).as(ANN, []).upload(blob, about(one.id));
		let resume = "";
		const left = breaking(await one.again(), 1, "before").upload(blob, about(one.id), {
			chunk: 400,
			pauses: [],
			onStarted: (file) => {
				resume = file;
			},
		});
		await expect(left).rejects.toThrow();
		const server = await one.again();
		vi.setSystemTime(Date.now() + 24 * 3_600_000 - 60_000);
		await one.again();
		expect((await files.list(`uploads/${resume}`)).length).toBe(2);
		vi.setSystemTime(Date.now() + 120_000);
		const late = server.as(ANN, []).upload(blob, about(one.id), { resume, pauses: [] });
		expect(await codeOf(late)).toEqual([410, "upload_expired"]);
		await one.again();
		await vi.waitFor(async () => expect(await files.list("uploads/")).toEqual([]));
		expect((await files.list("files/")).length).toBe(1);
		expect(await codeOf(server.as(ANN, []).upload(blob, about(one.id), { resume }))).toEqual([
			404,
			"not_found",
		]);
		expect((await one.given()).length).toBe(1);
	});
	it("of which the machine stopped between its content and its row leaves no content behind", async () => {
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
		const files = memoryFiles();
		const store = memoryStore();
		const stopped: Store = {
			...store,
			putFile: async () => {
				throw new StoreAwayError("gone");
			},
		};
		const one = await world(() => files, stopped);
		await expect(
			(await one.again()).as(ANN, []).upload(blob, about(one.id), { pauses: [] }),
		).rejects.toThrow();
		expect((await files.list("files/")).length).toBe(1);
		vi.setSystemTime(Date.now() + 25 * 3_600_000);
		await one.again();
		await vi.waitFor(async () => expect(await files.list("")).toEqual([]));
	});
	it("says until when it may go on", async () => {
		const one = await world(open);
		const server = await one.again();
		const response = await server.fetch("/api/uploads", {
			method: "POST",
			headers: {
				Authorization: `Bearer ${server.tokenOf({ id: ANN })}`,
				"Tus-Resumable": "1.0.0",
				"Upload-Length": "10",
				"Upload-Metadata": `case ${btoa(one.id)},field ${btoa("proof")}`,
			},
		});
		const hours =
			(Date.parse(response.headers.get("Upload-Expires") ?? "") - Date.now()) / 3_600_000;
		expect(Math.round(hours)).toBe(24);
	});
	it("given up by its sender leaves nothing", async () => {
		const one = await world(open);
		const server = await one.again();
		const before = await one.files.list("");
		let resume = "";
		const left = breaking(server, 2, "before").upload(blob, about(one.id), {
			chunk: 300,
			pauses: [],
			onStarted: (file) => {
				resume = file;
			},
		});
		await expect(left).rejects.toThrow();
		const response = await server.fetch(`/api/uploads/${resume}`, {
			method: "DELETE",
			headers: {
				Authorization: `Bearer ${server.tokenOf({ id: ANN })}`,
				"Tus-Resumable": "1.0.0",
			},
		});
		expect(response.status).toBe(204);
		expect(await one.files.list("")).toEqual(before);
	});
	it("of a drop at a time is no heap of pieces", async () => {
		const one = await world(open);
		const drops = new Blob([paper(60)]);
		const counts: Promise<number>[] = [];
		await (await one.again()).as(ANN, []).upload(drops, about(one.id), {
			chunk: 2,
			onProgress: () => {
				counts.push(one.files.list("uploads/").then((all) => all.length));
			},
		});
		// What is known of each of the uploads before it, and of this one, and one piece.
		const others = (await one.files.list("uploads/")).length - 1;
		expect(Math.max(...(await Promise.all(counts))) - others).toBeLessThanOrEqual(2);
	});
});

describe("a process that is killed", () => {
	let server: Victim;
	afterEach(() => server.end());

	it("while any of the chunks is on its way loses what it had not acknowledged, and nothing else", async () => {
		server = victim("2026-11-23T09:00:00+07:00", [LICENCE], {});
		await server.start();
		const { id } = await server.as(ANN).openCase({ procedure: "licence", data: FORM });
		const CHUNK = 1_500_000;
		const content = paper(3 * CHUNK + 100);
		let resume: string | undefined;
		for (const at of [0, 1, 2, 3]) {
			const offsets: number[] = [];
			const client = server.as(ANN);
			let struck = false;
			const sending = client.upload(new Blob([content]), about(id), {
				chunk: CHUNK,
				pauses: [],
				...(resume && { resume }),
				onStarted: (file) => {
					resume = file;
				},
				onProgress: (sent) => {
					offsets.push(sent);
					// The request begins in the same turn, and the process dies some way into it.
					if (struck || sent < at * CHUNK) return;
					struck = true;
					setTimeout(() => void server.kill(), 2 + at * 3);
				},
			});
			await sending.catch(() => {});
			await vi.waitFor(() => expect(server.kills).toBe(at + 1));
			await server.start();
			expect(offsets[0]).toBeGreaterThanOrEqual(Math.max(0, at - 1) * CHUNK);
		}
		await server.as(ANN).upload(new Blob([content]), about(id), { ...(resume && { resume }) });
		const response = await fetch(`${server.address}/api/cases/${id}/files/${resume}`, {
			headers: { Authorization: await tokenOf(server) },
		});
		expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), content)).toBe(0);
		const lie = await diskFiles(join(server.folder, "uploads")).list("");
		expect(lie.map(({ key }) => key)).toEqual([`uploads/${resume}.about`]);
	});
});

/** As its clients send it. */
async function tokenOf(server: Victim): Promise<string> {
	let token = "";
	const real = globalThis.fetch;
	vi.stubGlobal("fetch", async (input: RequestInfo, init?: RequestInit) => {
		token = new Headers(init?.headers).get("Authorization") ?? "";
		return real(input, init);
	});
	await server.as(ANN).listCases();
	vi.unstubAllGlobals();
	return token;
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
	return work.then(
		() => "taken",
		({ status, code }: ProblemError) => [status, code],
	);
}
