import type { Data } from "../form/data-path.ts";

/** What was typed and the server does not have yet. Values marked as sensitive are not in it. */
export interface LocalDraft {
	readonly data: Data;
	/** Instant of the last change. */
	readonly at: string;
	/** What the server had of this device, and what it may have got since: what differs there is somebody else's. */
	readonly bases?: readonly Data[];
}

/** A step that was sent and has no answer yet. What is sent is the draft; this holds nothing that was typed. */
export interface WaitingAct {
	readonly case: string;
	/** Of the visit: a step that was left meanwhile is not sent again. */
	readonly task: string;
	/** Idempotency key: however often it is sent, it is done once. */
	readonly key: string;
	/** The day for which the person knows what has changed since the draft. */
	readonly as_of?: string;
	/** Instant at which the person sent it. */
	readonly at: string;
}

/** A file on its way. */
export interface WaitingFile {
	readonly file: Blob;
	readonly name: string;
	readonly type: string;
	/** Path of the document or file field it is for. */
	readonly path: string;
	/** The server's id of it, once it has one: what has arrived is not sent again. */
	readonly id?: string;
}

/** Things of one kind by key. Keys begin with the case. */
export interface Shelf<Value> {
	read(key: string): Promise<Value | undefined>;
	write(key: string, value: Value): Promise<void>;
	remove(key: string): Promise<void>;
	/** All whose key begins so, by key. */
	list(start: string): Promise<readonly (readonly [key: string, value: Value])[]>;
}

/** What rests on this device until the server has it. Nothing here ever fails: a form works without. */
export interface Device {
	readonly drafts: Shelf<LocalDraft>;
	readonly acts: Shelf<WaitingAct>;
	readonly files: Shelf<WaitingFile>;
	/** Forgets everything. */
	clear(): Promise<void>;
}

/** For tests, and for a computer that others use: nothing outlives the page. */
export function memoryDevice(): Device {
	const shelves = {
		drafts: memoryShelf<LocalDraft>(),
		acts: memoryShelf<WaitingAct>(),
		files: memoryShelf<WaitingFile>(),
	};
	return {
		...shelves,
		clear: async () => {
			for (const shelf of Object.values(shelves)) shelf.clear();
		},
	};
}

function memoryShelf<Value>(): Shelf<Value> & { clear(): void } {
	const values = new Map<string, Value>();
	return {
		read: async (key) => values.get(key),
		write: async (key, value) => void values.set(key, value),
		remove: async (key) => void values.delete(key),
		list: async (start) => [...values].filter(([key]) => key.startsWith(start)),
		clear: () => values.clear(),
	};
}
