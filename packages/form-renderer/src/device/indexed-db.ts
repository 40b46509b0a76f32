import type { Device, Shelf } from "./device.ts";

const DATABASE = "onedoor";
const SHELVES = ["drafts", "acts", "files"] as const;

/**
 * IndexedDB. Where the browser refuses it (private windows, full disks) nothing rests on the device: the server still
 * gets everything, and typing must not fail for it.
 */
export function indexedDbDevice(): Device {
	let opened: Promise<IDBDatabase> | undefined;
	const database = (): Promise<IDBDatabase> => {
		opened ??= open();
		// Another try may find it: a first one fails where the page was not yet allowed to.
		opened.catch(() => {
			opened = undefined;
		});
		return opened;
	};
	const shelf = <Value>(name: string): Shelf<Value> => ({
		read: (key) => tried(() => ask(database(), name, "readonly", (store) => store.get(key))),
		write: async (key, value) => {
			await tried(() => ask(database(), name, "readwrite", (store) => store.put(value, key)));
		},
		remove: async (key) => {
			await tried(() => ask(database(), name, "readwrite", (store) => store.delete(key)));
		},
		list: async (start) => {
			const range = IDBKeyRange.bound(start, `${start}\uffff`);
			const read = <Answer>(act: (store: IDBObjectStore) => IDBRequest<Answer>) =>
				tried(() => ask(database(), name, "readonly", act));
			const [keys = [], values = []] = await Promise.all([
				read((store) => store.getAllKeys(range)),
				read((store) => store.getAll(range) as IDBRequest<Value[]>),
			]);
			return values.length === keys.length
				? values.map((value, at) => [String(keys[at]), value] as const)
				: [];
		},
	});
	return {
		drafts: shelf("drafts"),
		acts: shelf("acts"),
		files: shelf("files"),
		clear: async () => {
			for (const name of SHELVES)
				await tried(() => ask(database(), name, "readwrite", (store) => store.clear()));
		},
	};
}

function open(): Promise<IDBDatabase> {
	const request = indexedDB.open(DATABASE, 1);
	request.onupgradeneeded = () => {
		for (const name of SHELVES) request.result.createObjectStore(name);
	};
	return answerOf(request);
}

async function ask<Answer>(
	database: Promise<IDBDatabase>,
	name: string,
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
	const transaction = (await database).transaction(name, mode);
	const answer = answerOf(act(transaction.objectStore(name)));
	// At once: what waits for the page to hear of its success goes with the page.
	transaction.commit?.();
	return answer;
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
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
