import type { Data } from "./data-path.ts";

/** What was typed and the server does not have yet. */
export interface LocalDraft {
	readonly data: Data;
	/** Instant of the last change. */
	readonly at: string;
}

/** Where unsent drafts rest on the device. Keys name person, case and step. */
export interface LocalDrafts {
	read(key: string): Promise<LocalDraft | undefined>;
	write(key: string, draft: LocalDraft): Promise<void>;
	remove(key: string): Promise<void>;
}

const DATABASE = "onedoor-drafts";
const STORE = "drafts";

/**
 * IndexedDB. Where the browser refuses it (private windows, full disks) drafts simply do not rest on the device: the
 * server still gets them, and typing must not fail for it.
 */
export function indexedDbDrafts(): LocalDrafts {
	let opened: Promise<IDBDatabase> | undefined;
	const database = () => {
		opened ??= open();
		return opened;
	};
	return {
		read: (key) =>
			tried(async () => await asked(await store(database(), "readonly", (s) => s.get(key)))),
		write: async (key, draft) => {
			await tried(
				async () => await asked(await store(database(), "readwrite", (s) => s.put(draft, key))),
			);
		},
		remove: async (key) => {
			await tried(
				async () => await asked(await store(database(), "readwrite", (s) => s.delete(key))),
			);
		},
	};
}

/** For tests and for "this is a shared computer": nothing outlives the page. */
export function memoryDrafts(): LocalDrafts {
	const drafts = new Map<string, LocalDraft>();
	return {
		read: (key) => Promise.resolve(drafts.get(key)),
		write: (key, draft) => Promise.resolve(void drafts.set(key, draft)),
		remove: (key) => Promise.resolve(void drafts.delete(key)),
	};
}

function open(): Promise<IDBDatabase> {
	const request = indexedDB.open(DATABASE, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(STORE);
	return asked(request);
}

async function store<Answer>(
	database: Promise<IDBDatabase>,
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<IDBRequest<Answer>> {
	return act((await database).transaction(STORE, mode).objectStore(STORE));
}

function asked<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

async function tried<Answer>(act: () => Promise<Answer>): Promise<Answer | undefined> {
	try {
		return await act();
	} catch {
		return undefined;
	}
}
