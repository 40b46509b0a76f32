import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";

import { type CaseClient, createClient, type ProblemError } from "../client/index.ts";
import { BIRTH, MOTHER, OFFICERS, type TestServer, testServer } from "./test-server.test-data.ts";

const folder: string = mkdtempSync(join(tmpdir(), "onedoor-uploads-"));
afterAll(() => rmSync(folder, { recursive: true }));

let server: TestServer;
let mother: CaseClient;
let id: string;

beforeEach(async () => {
	server = await testServer({ uploads: folder });
	mother = server.as(MOTHER);
	id = (await mother.openCase({ procedure: "birth_registration", data: BIRTH })).id;
});
afterEach(() => server.stop());

const FIELD = "birth_evidence.witness_statement";

/** A file that begins like a PDF and is as long as wished. */
function pdf(size: number): Blob {
	const bytes = new Uint8Array(size).fill(0x20);
	bytes.set(new TextEncoder().encode("%PDF-1.7\n"));
	return new Blob([bytes], { type: "application/pdf" });
}

const about = (name = "giay chung.pdf", field = FIELD) => ({
	case: id,
	field,
	name,
	type: "application/pdf",
});

describe("an upload", () => {
	it("becomes a file of the case, in chunks, with what it is found in its content", async () => {
		const seen: number[] = [];
		const file = await mother.upload(pdf(2_500), about(), {
			chunk: 1_000,
			onProgress: (sent) => seen.push(sent),
		});
		expect(seen).toEqual([0, 1_000, 2_000, 2_500]);
		const response = await get(MOTHER, file);
		expect(response.status).toBe(200);
		expect(response.headers.get("Content-Type")).toBe("application/pdf");
		expect(response.headers.get("Content-Disposition")).toBe(
			"inline; filename*=UTF-8''giay%20chung.pdf",
		);
		expect((await response.arrayBuffer()).byteLength).toBe(2_500);
	});
	it("goes on where the line broke, also after a reload of the page", async () => {
		let started = "";
		const broken = new AbortController();
		const first = mother.upload(pdf(3_000), about(), {
			chunk: 1_000,
			signal: broken.signal,
			onStarted: (file) => {
				started = file;
			},
			onProgress: (sent) => {
				if (sent === 2_000) broken.abort();
			},
		});
		await expect(first).rejects.toThrow();
		const sent: number[] = [];
		expect(
			await mother.upload(pdf(3_000), about(), {
				chunk: 1_000,
				resume: started,
				onProgress: (bytes) => sent.push(bytes),
			}),
		).toBe(started);
		expect(sent).toEqual([2_000, 3_000]);
		expect((await get(MOTHER, started)).status).toBe(200);
	});
	it("asks the server where it is when an answer was lost on the way", async () => {
		let lost = 0;
		const client = createClient({
			endpoint: "http://127.0.0.1",
			getToken: () => server.tokenOf({ id: MOTHER }),
			fetch: async (input, init) => {
				const response = await server.service.fetch(new Request(input, init));
				if (init?.method === "PATCH" && ++lost === 2) throw new TypeError("the line broke");
				return response;
			},
		});
		const file = await client.upload(pdf(3_000), about(), { chunk: 1_000, pauses: [1] });
		expect(lost).toBe(3);
		expect((await (await get(MOTHER, file)).arrayBuffer()).byteLength).toBe(3_000);
	});
	it("is filed with the form, and the officer reads it", async () => {
		const witness = await mother.upload(pdf(200), about());
		const { birth_notice_code: _, ...rest } = BIRTH;
		const child = { ...BIRTH.child, birth_date: "2026-11-02", sex: "F" };
		await mother.act(id, "application", "submit", {
			data: {
				...rest,
				child,
				birth_evidence: { witness_statement: { by: "upload", files: [witness] } },
			},
		});
		expect((await get(OFFICERS.receiver, witness)).status).toBe(200);
	});
});

describe("an upload is refused", () => {
	const refused = async (call: Promise<unknown>) =>
		call.then(
			() => "taken",
			(error: ProblemError) => [error.status, error.code],
		);

	it("when its content is not what a case takes, whatever it calls itself", async () => {
		const script = new Blob(["<script>alert(1)</script>"], { type: "application/pdf" });
		expect(await refused(mother.upload(script, about()))).toEqual([415, "wrong_file_type"]);
	});
	it("when it is too large, before a byte was sent", async () => {
		const response = await server.fetch("/api/uploads", {
			method: "POST",
			headers: {
				...tus(MOTHER),
				"Upload-Length": "99000000",
				"Upload-Metadata": metadata({
					filename: "x.pdf",
					filetype: "application/pdf",
					case: id,
					field: FIELD,
				}),
			},
		});
		expect(response.status).toBe(413);
		expect(await response.json()).toMatchObject({ code: "too_large" });
	});
	it("for a field that is none, a case that is somebody else's, a case that is not there", async () => {
		expect(await refused(mother.upload(pdf(20), about("x.pdf", "no.such_field")))).toEqual([
			422,
			"unknown_field",
		]);
		expect(await refused(server.as("048300000004").upload(pdf(20), about()))).toEqual([
			404,
			"not_found",
		]);
		expect(await refused(mother.upload(pdf(20), { ...about(), case: "none" }))).toEqual([
			404,
			"not_found",
		]);
		expect(await refused(server.as().upload(pdf(20), about()))).toEqual([401, "sign_in"]);
	});
	it("with a GET: what is under way is nobody's to read", async () => {
		const file = await mother.upload(pdf(20), about());
		expect((await server.fetch(`/api/uploads/${file}`, { headers: tus(MOTHER) })).status).toBe(404);
	});
	it("when another goes on with it, or looks at it", async () => {
		let started = "";
		await mother.upload(pdf(2_000), about(), {
			onStarted: (file) => {
				started = file;
			},
		});
		const stranger = server.as("048300000004");
		expect(
			await refused(stranger.upload(pdf(2_000), about(), { resume: started, pauses: [] })),
		).toEqual([404, "not_found"]);
		expect((await get("048300000004", started)).status).toBe(404);
	});
	it("when its address climbs out of the folder", async () => {
		for (const path of ["..%2F..%2Fetc%2Fpasswd", "%2e%2e", "x%00"]) {
			const response = await server.fetch(`/api/uploads/${path}`, {
				method: "HEAD",
				headers: tus(MOTHER),
			});
			expect(response.status).toBe(404);
		}
	});
	it("when its name is a path, or has signs that nobody sees", async () => {
		for (const name of ["../../a.pdf", "a\r\nSet-Cookie: x=1.pdf", "\u202efdp.exe"])
			expect(await refused(mother.upload(pdf(20), about(name)))).toEqual([422, "file_name"]);
	});
});

function get(who: string, file: string): Promise<Response> {
	return server.fetch(`/api/cases/${id}/files/${file}`, {
		headers: { Authorization: `Bearer ${server.tokenOf({ id: who })}` },
	});
}

function tus(who: string): Record<string, string> {
	return { Authorization: `Bearer ${server.tokenOf({ id: who })}`, "Tus-Resumable": "1.0.0" };
}

function metadata(values: Readonly<Record<string, string>>): string {
	return Object.entries(values)
		.map(([name, value]) => `${name} ${btoa(value)}`)
		.join(",");
}
