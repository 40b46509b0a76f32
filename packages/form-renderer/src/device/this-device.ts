import { type Device, memoryDevice, type Shelf } from "./device.ts";
import { indexedDbDevice } from "./indexed-db.ts";

/** That others use this computer too: then nothing rests on it. Says so until somebody says otherwise. */
export interface SharedComputer {
	get(): boolean;
	/** Turned on, what rests here already is forgotten at once. */
	set(isShared: boolean): Promise<void>;
	subscribe(listener: () => void): () => void;
}

const KEY = "onedoor.shared-computer";

const onDisk = indexedDbDevice();
const inMemory = memoryDevice();
const listeners = new Set<() => void>();
/** Where the browser keeps nothing for us, it holds as long as the page. */
let isSharedHere = false;

export const sharedComputer: SharedComputer = {
	get: () => isSharedHere || remembered(),
	async set(isShared) {
		isSharedHere = isShared;
		try {
			if (isShared) localStorage.setItem(KEY, "yes");
			else localStorage.removeItem(KEY);
		} catch {
			// As above.
		}
		for (const listener of listeners) listener();
		if (isShared) await onDisk.clear();
		else await inMemory.clear();
	},
	subscribe(listener) {
		listeners.add(listener);
		// Another window of this browser may say it.
		globalThis.addEventListener?.("storage", listener);
		return () => {
			listeners.delete(listener);
			globalThis.removeEventListener?.("storage", listener);
		};
	},
};

function remembered(): boolean {
	try {
		return localStorage.getItem(KEY) !== null;
	} catch {
		return false;
	}
}

/** The browser's own store; on a shared computer, the page's memory. Asked anew each time, since it may be said meanwhile. */
export const thisDevice: Device = {
	drafts: either((device) => device.drafts),
	acts: either((device) => device.acts),
	files: either((device) => device.files),
	clear: async () => {
		await Promise.all([onDisk.clear(), inMemory.clear()]);
	},
};

function either<Value>(shelfOf: (device: Device) => Shelf<Value>): Shelf<Value> {
	const shelf = () => shelfOf(sharedComputer.get() ? inMemory : onDisk);
	return {
		read: (key) => shelf().read(key),
		write: (key, value) => shelf().write(key, value),
		remove: (key) => shelf().remove(key),
		list: (start) => shelf().list(start),
	};
}
