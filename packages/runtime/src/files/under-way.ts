import type { FileEntry, FileStore } from "../ports/file-store.ts";

/** What is known of an upload besides its bytes. */
export interface About {
	/** Bytes it will have. */
	readonly size: number;
	readonly metadata: Readonly<Record<string, string | null>>;
	/** ISO 8601. */
	readonly begun: string;
	/** It is a file of its case; kept for a while for whoever did not hear so. */
	readonly done?: true;
}

export interface Found {
	readonly about: About;
	/** Bytes that have arrived, and outlive this process. */
	readonly offset: number;
	/** In their order, without a gap. */
	readonly pieces: readonly FileEntry[];
}

/** A piece that is shorter is written anew together with what comes next: a drop at a time does not make thousands. */
const SHORT_BYTES = 1024 * 1024;
/** As much of a request as is held in memory. */
const LONG_BYTES = 4 * 1024 * 1024;

/**
 * Uploads that arrive in pieces, in any file store. Each piece is a file of its own, put there whole before its bytes
 * count as arrived: a process that dies loses what it had not acknowledged, and nothing else.
 */
export class UploadsUnderWay {
	readonly #files: FileStore;
	/** A request that broke still brings what has arrived of it into the store: whoever goes on waits for that. */
	readonly #writing = new Map<string, Promise<unknown>>();

	constructor(files: FileStore) {
		this.#files = files;
	}

	async begin(id: string, about: About): Promise<void> {
		await this.#files.put(aboutKey(id), new TextEncoder().encode(JSON.stringify(about)));
	}

	async find(id: string): Promise<Found | undefined> {
		if (!ID.test(id)) return undefined;
		await this.#writing.get(id);
		const text = await this.#files.read(aboutKey(id));
		if (text === undefined) return undefined;
		const about = JSON.parse(new TextDecoder().decode(text)) as About;
		if (about.done) return { about, offset: about.size, pieces: [] };
		return { about, ...inOrder(await this.#files.list(`${AREA}/${id}.`)) };
	}

	/** @returns bytes that have arrived by then; what came before a break has arrived as well */
	append(id: string, found: Found, content: AsyncIterable<Uint8Array>): Promise<number> {
		const written = this.#append(id, found, content);
		const over = written.catch(() => {}).then(() => this.#writing.delete(id));
		this.#writing.set(id, over);
		return written;
	}

	async #append(
		id: string,
		{ offset, pieces }: Found,
		content: AsyncIterable<Uint8Array>,
	): Promise<number> {
		const last = pieces.at(-1);
		const goesOn = last !== undefined && last.size < SHORT_BYTES;
		let held = goesOn ? [(await this.#files.read(last.key)) ?? new Uint8Array()] : [];
		let size = goesOn ? last.size : 0;
		let start = offset - size;
		let isNew = false;
		const flush = async (): Promise<void> => {
			if (!isNew) return;
			await this.#files.put(pieceKey(id, start), Buffer.concat(held));
			start += size;
			[held, size, isNew] = [[], 0, false];
		};
		try {
			for await (const chunk of content) {
				held.push(chunk);
				size += chunk.byteLength;
				isNew = true;
				if (size >= LONG_BYTES) await flush();
			}
		} finally {
			await flush();
		}
		return start + size;
	}

	/** All that has arrived. */
	async contentOf({ pieces }: Found): Promise<Uint8Array> {
		const parts: Uint8Array[] = [];
		for (const { key } of pieces) parts.push((await this.#files.read(key)) ?? new Uint8Array());
		return new Uint8Array(Buffer.concat(parts));
	}

	/** It is a file now: its pieces go, and that it is done stays for a while. */
	async settle(id: string, about: About): Promise<void> {
		await this.begin(id, { ...about, done: true });
		await this.#files.remove(await this.#keysOf(id, [aboutKey(id)]));
	}

	/** What is known of it goes last: until then it is found again by whoever clears up. */
	async discard(id: string): Promise<void> {
		await this.#files.remove(await this.#keysOf(id, [aboutKey(id)]));
		await this.#files.remove([aboutKey(id)]);
	}

	/** Those begun, or settled, before an instant in milliseconds. */
	async begunBefore(instant: number): Promise<readonly string[]> {
		const newest = new Map<string, number>();
		for (const { key, at } of await this.#files.list(`${AREA}/`)) {
			const id = key.slice(AREA.length + 1).split(".")[0] ?? "";
			// Pieces alone are what a discard has left that did not come to its end.
			if (key === aboutKey(id) || !newest.has(id)) newest.set(id, at);
		}
		return [...newest].filter(([, at]) => at < instant).map(([id]) => id);
	}

	async #keysOf(id: string, but: readonly string[]): Promise<readonly string[]> {
		const entries = await this.#files.list(`${AREA}/${id}.`);
		return entries.map(({ key }) => key).filter((key) => !but.includes(key));
	}
}

const AREA = "uploads";
const ID = /^[0-9a-z]{1,64}$/;

function aboutKey(id: string): string {
	return `${AREA}/${id}.about`;
}

function pieceKey(id: string, start: number): string {
	return `${AREA}/${id}.${String(start).padStart(12, "0")}`;
}

/**
 * Where its sender goes on. An upload that has all its bytes and was not taken in, because the machine stopped in
 * between, asks for its last piece again: its sender is told what became of it by the answer to that.
 */
export function toGoOn({ about, offset, pieces }: Found): Found {
	if (about.done || offset < about.size) return { about, offset, pieces };
	return { about, offset: offset - (pieces.at(-1)?.size ?? 0), pieces: pieces.slice(0, -1) };
}

/** Two requests that wrote at once, in two servers, may leave one that fits nowhere: it is as if it had not come. */
function inOrder(entries: readonly FileEntry[]): Pick<Found, "offset" | "pieces"> {
	const pieces: FileEntry[] = [];
	let offset = 0;
	for (const entry of entries) {
		const start = entry.key.split(".")[1] ?? "";
		if (!/^\d+$/.test(start) || Number(start) !== offset) continue;
		pieces.push(entry);
		offset += entry.size;
	}
	return { offset, pieces };
}
