import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { FileStore } from "@tus/file-store";
import type { Server } from "@tus/server";

import type { Actor } from "../case/case.ts";
import type { Engine } from "../engine/engine.ts";
import { pixelsOf } from "./image-size.ts";
import { HttpProblem, notFound } from "./problem.ts";
import { sniff } from "./sniff.ts";
import { type Spending, spendingOf, type UploadBudget, USUAL_BUDGET } from "./upload-budget.ts";
import { LARGEST, type Metadata, place, TusRefusal } from "./upload-place.ts";

/** The tus 1.0 protocol: resumable uploads that become files of a case when the last byte is there. */
export interface Uploads {
	handle(request: Request, actor: Actor, basePath: string): Promise<Response>;
}

const KEPT_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

export function uploadsOf(
	engine: Engine,
	folder: string,
	budget: UploadBudget = USUAL_BUDGET,
): Uploads {
	mkdirSync(folder, { recursive: true });
	forgetOld(folder);
	let tidied = engine.machineNow();
	let opened: Promise<Tus> | undefined;
	const spending = spendingOf(budget, engine.machineNow);
	return {
		handle: async (request, actor, basePath) => {
			opened ??= openTus(engine, folder, spending);
			if (engine.machineNow() - tidied > HOUR_MS) {
				tidied = engine.machineNow();
				forgetOld(folder);
			}
			const { server, datastore, actors } = await opened;
			actors.set(request, actor);
			const id = idIn(request, basePath);
			if (id !== undefined) await refuseOthers(datastore, id, actor);
			const response = await server.handleWeb(request as never);
			if (response.status >= 400) throw await problemIn(response);
			return withBase(response, basePath);
		},
	};
}

interface Tus {
	readonly server: Server;
	readonly datastore: FileStore;
	/** Who sent a request: the hooks are told the request alone. */
	readonly actors: WeakMap<object, Actor>;
}

/** Loaded with the first upload: most starts never need it. */
async function openTus(engine: Engine, folder: string, spending: Spending): Promise<Tus> {
	const [tus, files] = await Promise.all([import("@tus/server"), import("@tus/file-store")]);
	const actors: Tus["actors"] = new WeakMap();
	const datastore = new files.FileStore({ directory: folder });
	const server = new tus.Server({
		path: "/api/uploads",
		datastore,
		maxSize: LARGEST,
		relativeLocation: true,
		allowedOrigins: [],
		disableTerminationForFinishedUploads: true,
		onUploadCreate: async (request, upload) => {
			const actor = actors.get(request);
			const metadata = (upload.metadata ?? {}) as Metadata;
			const { largest } = await place(engine, actor, metadata);
			if ((upload.size ?? LARGEST) > largest)
				throw new TusRefusal(new HttpProblem(413, "too_large", { values: { limit: largest } }));
			inTus(() => spending.begin(actor?.id ?? "", upload.size ?? LARGEST));
			return { metadata: { ...metadata, owner: actor?.id ?? "" } };
		},
		onUploadFinish: async (request, upload) => {
			const metadata = (upload.metadata ?? {}) as Metadata;
			const { seen, types } = await place(engine, actors.get(request), metadata);
			const type = sniff(await headOf(join(folder, upload.id)));
			if (type === undefined || !types.includes(type)) {
				await datastore.remove(upload.id);
				throw new TusRefusal(
					new HttpProblem(415, "wrong_file_type", { values: { allowed: types } }),
				);
			}
			const content = await readFile(join(folder, upload.id));
			if ((pixelsOf(type, content) ?? 0) > MOST_PIXELS) {
				await datastore.remove(upload.id);
				throw new TusRefusal(
					new HttpProblem(413, "image_too_large", { values: { limit: MOST_PIXELS } }),
				);
			}
			await engine.store.putFile({
				id: upload.id,
				case: seen.case.id,
				name: fileName(metadata.filename),
				type,
				size: content.byteLength,
				content,
				by: metadata.owner ?? "",
				field: metadata.field ?? "",
			});
			return {};
		},
	});
	return { server, datastore, actors };
}

/** An upload under way is its sender's alone. */
async function refuseOthers(datastore: FileStore, id: string, actor: Actor): Promise<void> {
	const upload = await datastore.getUpload(id).catch(() => undefined);
	if (upload?.metadata?.owner !== actor.id) throw notFound();
}

/** Nobody here unpacks an image; whoever looks at it does. More than any telephone takes. */
const MOST_PIXELS = 256_000_000;

/** As much as says what a file is: what is refused by it is never read. */
const HEAD_BYTES = 64;

async function headOf(path: string): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES) });
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** tus answers what its hooks throw. */
function inTus(work: () => void): void {
	try {
		work();
	} catch (error) {
		throw error instanceof HttpProblem ? new TusRefusal(error) : error;
	}
}

/** What went wrong on this side stays here: it may name folders. */
async function problemIn(response: Response): Promise<Error> {
	const text = await response.text();
	if (text.startsWith("{")) {
		const { status, code, values } = JSON.parse(text) as HttpProblem["problem"];
		return new HttpProblem(status, code, values === undefined ? {} : { values });
	}
	if (response.status >= 500) return new Error(text.trim());
	const code = response.status === 413 ? "too_large" : "upload_refused";
	return new HttpProblem(response.status, code, { detail: text.trim() });
}

function withBase(response: Response, basePath: string): Response {
	const location = response.headers.get("Location");
	if (location !== null && basePath !== "") response.headers.set("Location", basePath + location);
	return response;
}

function idIn(request: Request, basePath: string): string | undefined {
	const rest = new URL(request.url).pathname.slice(`${basePath}/api/uploads`.length);
	return rest.length > 1 ? rest.slice(1) : undefined;
}

/** The last part of a path, without what could confuse a file system or a header. */
function fileName(given: string | null | undefined): string {
	const last = (given ?? "").split(/[\\/]/).at(-1) ?? "";
	const name = last
		.replace(/\p{Cc}/gu, "")
		.trim()
		.slice(0, 200);
	return name === "" ? "file" : name;
}

/** Finished uploads are in the store; unfinished ones of yesterday nobody resumes. */
function forgetOld(folder: string): void {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { force: true });
	}
}
