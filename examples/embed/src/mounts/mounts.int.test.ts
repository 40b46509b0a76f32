import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { serve } from "@hono/node-server";
import { adapterKey, type CaseService } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
import { afterAll, afterEach, describe, expect, it } from "vitest";

import { inventedPeople } from "../invented-people.ts";
import { caseService } from "../service.ts";
import { inExpress } from "./in-express.ts";
import { inFastify } from "./in-fastify.ts";
import { inHono } from "./in-hono.ts";

const PACKAGE = fileURLToPath(new URL("../../", import.meta.url));
const PROCEDURES = join(PACKAGE, "procedures");
const SECRET = new Uint8Array(32).fill(7);
const folder = mkdtempSync(join(tmpdir(), "onedoor-mounts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened: (() => unknown)[] = [];
afterEach(async () => {
	for (const close of opened.splice(0).reverse()) await close();
});

async function begun(name: string): Promise<CaseService> {
	const data = mkdtempSync(join(folder, name));
	const service = caseService({
		procedures: PROCEDURES,
		data,
		secret: SECRET,
		identity: inventedPeople,
	});
	await service.start();
	opened.push(() => service.stop());
	return service;
}

async function listening(server: Server): Promise<string> {
	if (!server.listening) {
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
	}
	opened.push(() => new Promise((resolve) => server.close(resolve)));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Next's own server, with everything it brings. */
async function withNext(): Promise<string> {
	const port = await freePort();
	const next = fileURLToPath(new URL("../../node_modules/next/dist/bin/next", import.meta.url));
	const app: ChildProcess = spawn(
		process.execPath,
		[next, "dev", "src/mounts/in-next", "--port", String(port), "--hostname", "127.0.0.1"],
		{
			cwd: PACKAGE,
			env: {
				...process.env,
				NODE_ENV: "development",
				NEXT_TELEMETRY_DISABLED: "1",
				PROCEDURES,
				DATA: mkdtempSync(join(folder, "next")),
				SECRET: Buffer.from(SECRET).toString("hex"),
			},
			stdio: ["ignore", "pipe", "pipe"],
			detached: true,
		},
	);
	opened.push(() => app.pid !== undefined && process.kill(-app.pid, "SIGKILL"));
	let said = "";
	for (const stream of [app.stdout, app.stderr])
		stream?.on("data", (text) => {
			said += String(text);
		});
	for (let tried = 0; tried < 300 && !said.includes("Ready in"); tried++) {
		if (app.exitCode !== null) throw new Error(said);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return `http://127.0.0.1:${port}`;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

describe("a whole case, with a file, a payment and an officer", () => {
	it("in Hono", async () => {
		const service = await begun("hono");
		const server = serve({ fetch: inHono(service).fetch, port: 0, hostname: "127.0.0.1" });
		await wholeCase(await listening(server as Server));
	});
	it("in Express", async () => {
		const service = await begun("express");
		await wholeCase(await listening(createServer(inExpress(service))));
	});
	it("in Fastify", async () => {
		const service = await begun("fastify");
		const app = inFastify(service);
		await app.ready();
		await wholeCase(await listening(app.server));
	});
	it("in Next", async () => {
		await wholeCase(await withNext());
	});
});

/** Everything that a server could stand in the way of: uploads in parts, signed bytes, other methods, the host's own page. */
async function wholeCase(origin: string): Promise<void> {
	expect(await (await fetch(origin)).text()).toContain("The host's own page");
	expect((await fetch(`${origin}/api/cases`)).status).toBe(401);
	const as = (name: string) => createClient({ endpoint: origin, getToken: () => name });
	const musician = as("musician");
	const { id } = await musician.openCase({ procedure: "busking_permit" });
	await musician.putDraft(id, "application", { instrument: "Tuba" });

	const photo = await musician.upload(
		picture(),
		{ case: id, field: "photo", name: "me.png", type: "image/png" },
		{ chunk: 700 },
	);
	const file = await fetch(`${origin}/api/cases/${id}/files/${photo}`, {
		headers: { authorization: "Bearer musician" },
	});
	expect(new Uint8Array(await file.arrayBuffer())).toEqual(await picture().bytes());
	await musician.act(id, "application", "submit", {
		data: { instrument: "Tuba", photo: { file: photo } },
	});

	const body = JSON.stringify({ case: id, step: "payment", answer: "paid" });
	const at = Date.now();
	const signature = createHmac("sha256", adapterKey(SECRET, "payment"))
		.update(`${at}.${body}`)
		.digest("hex");
	const callback = (v1: string) =>
		fetch(`${origin}/api/callbacks/payment`, {
			method: "POST",
			headers: { "content-type": "application/json", "onedoor-signature": `t=${at},v1=${v1}` },
			body,
		});
	expect((await callback("0".repeat(64))).status).toBe(401);
	expect((await callback(signature)).status).toBe(204);

	await as("clerk").act(id, "decision", "grant");
	const ended = await musician.getCase(id);
	expect(ended).toMatchObject({ status: "ended", result: "granted", about: "Tuba" });
	// On record, with no letter of its own: so it leads nowhere.
	const [permit] = ended.papers.filter(({ kind }) => kind === "result");
	expect([permit?.of, permit?.href]).toEqual(["permit", undefined]);
	await expect(as("clerk").act(id, "decision", "grant")).rejects.toMatchObject({ status: 409 });
}

/** A PNG of one pixel, made longer by a part that no reader looks at. */
function picture(): Blob {
	const head = Buffer.from(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
		"base64",
	);
	return new Blob([head, new Uint8Array(2_000)], { type: "image/png" });
}
