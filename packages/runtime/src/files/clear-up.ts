import type { Engine } from "../engine/engine.ts";
import type { FileStore } from "../ports/file-store.ts";
import { contentOf, fileKey } from "./content.ts";
import { scanned } from "./scanned.ts";
import { UploadsUnderWay } from "./under-way.ts";

/** After so long nobody goes on with an upload any more. */
export const KEPT_MS: number = 24 * 3_600_000;

const AGAIN_MS = 30_000;
const MOST_AT_ONCE = 1_000;

/** What is done about files while nobody asks: held ones are scanned, old uploads and erased files go. */
export interface ClearingUp {
	start(): void;
	/** Resolves when the round under way is done. */
	stop(): Promise<void>;
}

/**
 * @param place where uploads under way lie
 * @param everyMs between two rounds
 */
export function clearingUp(
	engine: Engine,
	place: FileStore,
	everyMs: number = AGAIN_MS,
): ClearingUp {
	let timer: NodeJS.Timeout | undefined;
	let round: Promise<void> = Promise.resolve();
	let isUnderWay = false;
	let isOver = false;
	const begin = (): void => {
		if (isUnderWay) return;
		isUnderWay = true;
		round = clearUp(engine, place, () => isOver)
			.catch((error: unknown) => engine.log("files_not_cleared", { why: String(error) }))
			.then(() => {
				isUnderWay = false;
			});
	};
	return {
		start: () => {
			begin();
			timer = setInterval(begin, everyMs);
			timer.unref();
		},
		stop: async () => {
			clearInterval(timer);
			isOver = true;
			await round;
		},
	};
}

/** One round. Each part of it may be broken off anywhere, and is done again. */
async function clearUp(engine: Engine, place: FileStore, isOver: () => boolean): Promise<void> {
	await scanHeld(engine, isOver);
	await removeErased(engine);
	await forgetOld(engine, place);
}

/** In no order, so that one file on which a scanner breaks does not stand before all others for ever. */
async function scanHeld(engine: Engine, isOver: () => boolean): Promise<void> {
	if (engine.scan === undefined) return;
	const waiting = await engine.store.filesToScan(MOST_AT_ONCE);
	for (const { case: kase, id } of waiting.toSorted(() => engine.chance() - 0.5)) {
		if (isOver()) return;
		const file = await engine.store.file(kase, id);
		const content = file && (await contentOf(engine, file));
		if (file === undefined || content === undefined) continue;
		const verdict = await scanned(engine, { content, type: file.type, case: kase, id });
		if (verdict === "clean" || verdict === "infected")
			await engine.store.setScan(kase, id, verdict);
		// A scanner that is down for one is down for all.
		if (verdict === "down") return;
	}
}

async function removeErased({ fileStore, store }: Engine): Promise<void> {
	if (fileStore === undefined) return;
	const ids = await store.filesToRemove(MOST_AT_ONCE);
	if (ids.length === 0) return;
	await fileStore.remove(ids.map(fileKey));
	await store.filesRemoved(ids);
}

async function forgetOld(
	{ fileStore, store, machineNow }: Engine,
	place: FileStore,
): Promise<void> {
	const uploads = new UploadsUnderWay(place);
	for (const id of await uploads.begunBefore(machineNow() - KEPT_MS)) {
		const about = (await uploads.find(id))?.about;
		const isFile = about?.done || (await store.file(about?.metadata.case ?? "", id)) !== undefined;
		// The content came there last of all, and the machine stopped before the row did.
		if (!isFile) await fileStore?.remove([fileKey(id)]);
		await uploads.discard(id);
	}
}
