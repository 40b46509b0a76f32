import type { DataPath } from "@onedoor/dsl/bundle";

import { ProblemError, UnreachableError } from "./problem-error.ts";
import { pathOf, read, type Transport } from "./transport.ts";

export interface Upload {
	readonly case: string;
	/** The document or file field it is for. */
	readonly field: DataPath;
	readonly name: string;
	readonly type: string;
}

export interface UploadOptions {
	/** Bytes the server has. */
	readonly onProgress?: (sent: number, total: number) => void;
	/** Called once, with the file's id: enough to resume after a reload. */
	readonly onStarted?: (id: string) => void;
	/** Id of an upload begun earlier with the same file. */
	readonly resume?: string;
	readonly signal?: AbortSignal;
	/** Bytes a request; default 1 MiB, so that little is lost on a bad line. */
	readonly chunk?: number;
	/** Pauses in milliseconds before each further try after a break; the list starts anew after each success. */
	readonly pauses?: readonly number[];
}

const TUS = { "Tus-Resumable": "1.0.0" };

/** The tus 1.0 protocol with plain `fetch`: create, PATCH in chunks, HEAD to learn where to go on. */
export async function upload(
	transport: Transport,
	file: Blob,
	about: Upload,
	options: UploadOptions = {},
): Promise<string> {
	const id = options.resume ?? (await create(transport, file, about, options.signal));
	options.onStarted?.(id);
	const location = pathOf("api", "uploads", id);
	let offset =
		options.resume === undefined ? 0 : await offsetOf(transport, location, options.signal);
	const pauses = options.pauses ?? [500, 1000, 3000, 5000];
	let tries = 0;
	while (offset < file.size) {
		options.onProgress?.(offset, file.size);
		options.signal?.throwIfAborted();
		try {
			offset = await sendChunk(transport, location, file, offset, options);
			tries = 0;
		} catch (error) {
			const pause = pauses[tries++];
			if (!mayGoOn(error) || pause === undefined) throw error;
			await new Promise((resolve) => setTimeout(resolve, pause));
			offset = await offsetOf(transport, location, options.signal).catch(() => offset);
		}
	}
	options.onProgress?.(file.size, file.size);
	return id;
}

async function create(
	transport: Transport,
	file: Blob,
	about: Upload,
	signal?: AbortSignal,
): Promise<string> {
	const metadata = Object.entries({
		filename: about.name,
		filetype: about.type,
		case: about.case,
		field: about.field,
	});
	const response = await transport.raw("/api/uploads", {
		method: "POST",
		headers: {
			...TUS,
			"Upload-Length": String(file.size),
			"Upload-Metadata": metadata.map(([name, value]) => `${name} ${base64(value)}`).join(","),
		},
		...(signal ? { signal } : {}),
	});
	const location = response.headers.get("Location");
	if (response.status !== 201 || location === null) return read<never>(response);
	return decodeURIComponent(location.slice(location.lastIndexOf("/") + 1));
}

async function offsetOf(
	transport: Transport,
	location: string,
	signal?: AbortSignal,
): Promise<number> {
	const response = await transport.raw(location, {
		method: "HEAD",
		headers: TUS,
		...(signal ? { signal } : {}),
	});
	const offset = Number(response.headers.get("Upload-Offset"));
	if (!response.ok || !Number.isSafeInteger(offset)) return read<never>(response);
	return offset;
}

async function sendChunk(
	transport: Transport,
	location: string,
	file: Blob,
	offset: number,
	options: UploadOptions,
): Promise<number> {
	const end = Math.min(file.size, offset + (options.chunk ?? 1024 * 1024));
	const response = await transport.raw(location, {
		method: "PATCH",
		headers: {
			...TUS,
			"Upload-Offset": String(offset),
			"Content-Type": "application/offset+octet-stream",
		},
		body: file.slice(offset, end),
		...(options.signal ? { signal: options.signal } : {}),
	});
	if (response.status !== 204) return read<never>(response);
	return Number(response.headers.get("Upload-Offset"));
}

/** A broken line, an overloaded server, or an offset it sees differently: ask where it is and go on from there. */
function mayGoOn(error: unknown): boolean {
	return (
		error instanceof UnreachableError ||
		(error instanceof ProblemError && (error.status === 409 || error.status >= 500))
	);
}

function base64(text: string): string {
	const bytes = new TextEncoder().encode(text);
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
