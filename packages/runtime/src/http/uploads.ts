import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { FileStore } from "@tus/file-store";
import type { Server } from "@tus/server";

import type { Actor } from "../case/case.ts";
import type { Engine } from "../engine/engine.ts";
import { HttpProblem, notFound, problemResponse } from "./problem.ts";
import { sniff } from "./sniff.ts";
import { LARGEST, type Metadata, place, TusRefusal } from "./upload-place.ts";

/** The tus 1.0 protocol: resumable uploads that become files of a case when the last byte is there. */
export interface Uploads {
	handle(request: Request, actor: Actor, basePath: string): Promise<Response>;
}

const KEPT_MS = 24 * 3_600_000;

export function uploadsOf(engine: Engine, folder: string): Uploads {
	mkdirSync(folder, { recursive: true });
	forgetOld(folder);
	let opened: Promise<Tus> | undefined;
	return {
		handle: async (request, actor, basePath) => {
			opened ??= openTus(engine, folder);
			const { server, datastore, actors } = await opened;
			actors.set(request, actor);
			const id = idIn(request, basePath);
			if (id !== undefined) await refuseOthers(datastore, id, actor);
			const response = await server.handleWeb(request as never);
			return response.status < 400 ? withBase(response, basePath) : problemIn(response);
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
async function openTus(engine: Engine, folder: string): Promise<Tus> {
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
			return { metadata: { ...metadata, owner: actor?.id ?? "" } };
		},
		onUploadFinish: async (request, upload) => {
			const metadata = (upload.metadata ?? {}) as Metadata;
			const { seen, types } = await place(engine, actors.get(request), metadata);
			const content = await readFile(join(folder, upload.id));
			const type = sniff(content);
			if (type === undefined || !types.includes(type)) {
				await datastore.remove(upload.id);
				throw new TusRefusal(
					new HttpProblem(415, "wrong_file_type", { values: { allowed: types } }),
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

async function problemIn(response: Response): Promise<Response> {
	const text = await response.text();
	if (text.startsWith("{")) return problemResponse(JSON.parse(text) as HttpProblem["problem"]);
	const code = response.status === 413 ? "too_large" : "upload_refused";
	return problemResponse(new HttpProblem(response.status, code, { detail: text.trim() }).problem);
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
