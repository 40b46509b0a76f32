import type { DiskText } from "../document/open-file.ts";

/** Unsaved text, kept on this device so that a closed tab loses nothing. */
export interface Draft {
	readonly library: string;
	readonly path: string;
	/** What it was made from. */
	readonly base: DiskText;
	readonly text: string;
	/** Instant. */
	readonly at: string;
}

const STORE = "drafts";

/** Storage may be refused (private windows): then nothing is kept, and leaving the page still warns. */
export async function readDrafts(library: string): Promise<readonly Draft[]> {
	try {
		const all = (await request("readonly", (store) => store.getAll())) as readonly Draft[];
		return all.filter((draft) => draft.library === library);
	} catch {
		return [];
	}
}

export async function keepDraft(draft: Draft): Promise<boolean> {
	return await tried("readwrite", (store) => store.put(draft));
}

export async function dropDraft(library: string, path: string): Promise<boolean> {
	return await tried("readwrite", (store) => store.delete([library, path]));
}

async function tried(
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => IDBRequest,
): Promise<boolean> {
	try {
		await request(mode, act);
		return true;
	} catch {
		return false;
	}
}

async function request(
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
	const database = await open();
	return await new Promise((resolve, reject) => {
		const transaction = database.transaction(STORE, mode);
		const asked = act(transaction.objectStore(STORE));
		transaction.oncomplete = () => resolve(asked.result);
		transaction.onabort = () => reject(transaction.error ?? new Error("draft storage gave up"));
	}).finally(() => database.close());
}

async function open(): Promise<IDBDatabase> {
	return await new Promise((resolve, reject) => {
		const asked = indexedDB.open("onedoor-studio", 1);
		asked.onupgradeneeded = () =>
			asked.result.createObjectStore(STORE, { keyPath: ["library", "path"] });
		asked.onsuccess = () => resolve(asked.result);
		asked.onerror = () => reject(asked.error ?? new Error("no draft storage"));
	});
}
