import type { Server } from "@tus/server";

import type { Actor } from "../case/case.ts";
import type { Engine } from "../engine/engine.ts";
import { KEPT_MS } from "../files/clear-up.ts";
import { fileKey } from "../files/content.ts";
import { faultOfName, keptName } from "../files/file-name.ts";
import { heldAs, scanned } from "../files/scanned.ts";
import { type About, UploadsUnderWay } from "../files/under-way.ts";
import { isSomethingElse } from "../files/what-else.ts";
import type { FileStore } from "../ports/file-store.ts";
import { pixelsOf } from "./image-size.ts";
import { HttpProblem, notFound } from "./problem.ts";
import { sniff } from "./sniff.ts";
import { inTus, tusStore } from "./tus-store.ts";
import { type Spending, spendingOf, type UploadBudget, USUAL_BUDGET } from "./upload-budget.ts";
import { LARGEST, place } from "./upload-place.ts";

/** The tus 1.0 protocol: resumable uploads that become files of a case when the last byte is there. */
export interface Uploads {
	handle(request: Request, actor: Actor, basePath: string): Promise<Response>;
	/** Nothing is left of what was on its way for this case. */
	discardOf(caseId: string): Promise<void>;
}

/** @param lie where uploads under way lie; whole ones lie in the engine's file store, or in its store */
export function uploadsOf(
	engine: Engine,
	lie: FileStore,
	budget: UploadBudget = USUAL_BUDGET,
): Uploads {
	let opened: Promise<Tus> | undefined;
	const receiving: Receiving = {
		engine,
		uploads: new UploadsUnderWay(lie),
		spending: spendingOf(budget, engine.machineNow),
		finishing: new Map(),
	};
	return {
		handle: async (request, actor, basePath) => {
			opened ??= openTus(receiving);
			const { server, actors } = await opened;
			actors.set(request, actor);
			const id = idIn(request, basePath);
			if (id !== undefined) await lookAt(receiving, id, actor);
			const response = await server.handleWeb(request as never);
			if (response.status >= 400) throw await problemIn(engine, response);
			return withBase(response, basePath);
		},
		discardOf: async (caseId) => {
			const { uploads } = receiving;
			for (const id of await uploads.begunBefore(Number.POSITIVE_INFINITY))
				if ((await uploads.find(id))?.about.metadata.case === caseId) await uploads.discard(id);
		},
	};
}

interface Receiving {
	readonly engine: Engine;
	readonly uploads: UploadsUnderWay;
	readonly spending: Spending;
	/** By id: whoever sent the last byte and whoever asks where it is wait for the same end. */
	readonly finishing: Map<string, Promise<void>>;
}

interface Tus {
	readonly server: Server;
	/** Who sent a request: the hooks are told the request alone. */
	readonly actors: WeakMap<object, Actor>;
}

/** Loaded with the first upload: most starts never need it. */
async function openTus(receiving: Receiving): Promise<Tus> {
	const { engine, spending, uploads } = receiving;
	const tus = await import("@tus/server");
	const actors: Tus["actors"] = new WeakMap();
	const server = new tus.Server({
		path: "/api/uploads",
		datastore: tusStore(tus, uploads, KEPT_MS),
		maxSize: LARGEST,
		relativeLocation: true,
		allowedOrigins: [],
		disableTerminationForFinishedUploads: true,
		onUploadCreate: (request, upload) =>
			inTus(async () => {
				const actor = actors.get(request);
				const metadata = upload.metadata ?? {};
				const { largest } = await place(engine, actor, metadata);
				const fault = faultOfName(metadata.filename ?? "");
				if (fault) throw new HttpProblem(422, "file_name", { values: { why: fault } });
				const size = upload.size ?? LARGEST;
				if (size > largest) throw new HttpProblem(413, "too_large", { values: { limit: largest } });
				spending.begin(actor?.id ?? "", size);
				return { metadata: { ...metadata, owner: actor?.id ?? "" } };
			}),
		onUploadFinish: (request, { id }) =>
			inTus(async () => {
				await finish(receiving, id, actors.get(request));
				return {};
			}),
	});
	return { server, actors };
}

/** An upload under way is its sender's alone. */
async function lookAt({ uploads, finishing }: Receiving, id: string, actor: Actor): Promise<void> {
	await finishing.get(id)?.catch(() => {});
	const found = await uploads.find(id);
	if (found?.about.metadata.owner !== actor.id) throw notFound();
}

/** @throws HttpProblem when it is refused; nothing of it is there any more */
function finish(receiving: Receiving, id: string, actor: Actor | undefined): Promise<void> {
	const { finishing, uploads } = receiving;
	const underWay = finishing.get(id);
	if (underWay) return underWay;
	const work = takeIn(receiving, id, actor)
		.catch(async (error: unknown) => {
			if (error instanceof HttpProblem && error.problem.status < 500) await uploads.discard(id);
			throw error;
		})
		.finally(() => finishing.delete(id));
	finishing.set(id, work);
	return work;
}

async function takeIn(
	{ engine, uploads }: Receiving,
	id: string,
	actor: Actor | undefined,
): Promise<void> {
	const found = await uploads.find(id);
	if (found === undefined || found.about.done) return;
	const { metadata } = found.about;
	const { seen, types } = await place(engine, actor, metadata);
	const content = await uploads.contentOf(found);
	const type = checked(content, types);
	const kept = { id, case: seen.case.id, type, content };
	const scan = await scanned(engine, kept);
	if (scan === "infected") throw new HttpProblem(422, "file_infected");
	if (engine.fileStore) await engine.fileStore.put(fileKey(id), content);
	const put = await engine.store.putFile({
		...kept,
		...aboutFile(metadata),
		size: content.byteLength,
		...(engine.fileStore && { outside: true }),
		...(scan && { scan: heldAs(scan) }),
	});
	if (put === "ended") {
		await engine.fileStore?.remove([fileKey(id)]);
		throw new HttpProblem(409, "not_possible_now");
	}
	await uploads.settle(id, found.about);
}

/**
 * What a file is, if it may be that.
 * @throws HttpProblem 415, 413
 */
function checked(content: Uint8Array, types: readonly string[]): string {
	const type = sniff(content);
	if (type === undefined || !types.includes(type))
		throw new HttpProblem(415, "wrong_file_type", { values: { allowed: types } });
	if (isSomethingElse(content)) throw new HttpProblem(415, "file_is_two_things");
	if ((pixelsOf(type, content) ?? 0) > MOST_PIXELS)
		throw new HttpProblem(413, "image_too_large", { values: { limit: MOST_PIXELS } });
	return type;
}

function aboutFile({ filename, owner, field }: About["metadata"]) {
	return { name: keptName(filename ?? ""), by: owner ?? "", field: field ?? "" };
}

/** Nobody here unpacks an image; whoever looks at it does. More than any telephone takes. */
const MOST_PIXELS = 256_000_000;

/** Of what tus refuses by itself. */
const CODES: Readonly<Record<number, string>> = { 410: "upload_expired", 413: "too_large" };

/** What went wrong on this side stays here: it may name folders. */
async function problemIn({ log }: Engine, response: Response): Promise<Error> {
	const text = await response.text();
	if (text.startsWith("{")) {
		const { status, code, values, why } = JSON.parse(text) as HttpProblem["problem"] & {
			readonly why?: string;
		};
		if (why !== undefined) log(code, { why });
		return new HttpProblem(status, code, values === undefined ? {} : { values });
	}
	if (response.status >= 500) return new Error(text.trim());
	const code = CODES[response.status] ?? "upload_refused";
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
