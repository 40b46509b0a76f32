import { once } from "node:events";
import { connect, type NetConnectOpts, type Socket } from "node:net";

import type { Scan, ScannedFile, ScanVerdict } from "../../ports/scan.ts";

export interface ClamdOptions {
	/** `unix:/run/clamav/clamd.ctl` or `tcp://127.0.0.1:3310`. */
	readonly address: string;
	/**
	 * Files go over the line as they are: clamd has no encryption. Only with this is another machine spoken to, over a
	 * network that nobody else reads.
	 */
	readonly isPrivateNetwork?: boolean;
	/** How long a scan may take, in milliseconds. Default: 8,000. */
	readonly timeoutMs?: number;
	/** Larger files are not sent, and not known to be clean. Default: 33,554,432, above what a case takes. */
	readonly maxBytes?: number;
}

/** More than any answer to one file. */
const MOST_ANSWER_BYTES = 4_096;

/**
 * Scans by clamd's command `INSTREAM` (clamd(8), section COMMANDS): lengths and bytes, then one line. What is more
 * than it takes is `unknown`; whatever else is no plain `OK` or `FOUND` is no verdict: it throws, and the file is held.
 *
 * @throws Error at once for an address that is none, or one that others could read along
 * @example clamdScan({ address: "unix:/run/clamav/clamd.ctl" })
 */
export function clamdScan(options: ClamdOptions): Scan {
	const place = placeOf(options);
	const { timeoutMs = 8_000, maxBytes = 33_554_432 } = options;
	return async (file) => {
		if (file.size > maxBytes) return "unknown";
		const socket = connect(place);
		const timer = setTimeout(() => socket.destroy(new Error("clamd takes too long")), timeoutMs);
		try {
			// It may answer, and close, before it has all: what it says counts, not that writing broke.
			const answer = answerOf(socket);
			send(socket, file).catch((error: unknown) => socket.destroy(error as Error));
			return verdictOf(await answer);
		} finally {
			clearTimeout(timer);
			socket.destroy();
		}
	};
}

function placeOf({ address, isPrivateNetwork = false }: ClamdOptions): NetConnectOpts {
	const path = /^unix:(\/.+)$/.exec(address)?.[1];
	if (path !== undefined) return { path };
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const port = Number(url?.port ?? "");
	if (url?.protocol !== "tcp:" || !(port > 0) || url.hostname === "")
		throw new Error(`${address} is no address of clamd: unix:/path or tcp://host:port`);
	const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
	if (!isPrivateNetwork && !["127.0.0.1", "::1", "localhost"].includes(host))
		throw new Error(`files would go to ${host} as they are: say that the network is private`);
	return { host, port };
}

async function send(socket: Socket, { content }: ScannedFile): Promise<void> {
	const write = async (bytes: Uint8Array): Promise<void> => {
		if (!socket.write(bytes)) await once(socket, "drain");
	};
	await write(Buffer.from("zINSTREAM\0"));
	for await (const chunk of content) {
		if (socket.destroyed) return;
		if (chunk.byteLength === 0) continue;
		await write(lengthOf(chunk.byteLength));
		await write(chunk);
	}
	await write(lengthOf(0));
}

/** In network byte order. */
function lengthOf(bytes: number): Uint8Array {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(bytes);
	return length;
}

/** One line that ends with a zero byte. */
function answerOf(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = "";
		let fault: Error | undefined;
		socket.on("data", (bytes: Buffer) => {
			said += bytes.toString("latin1");
			const end = said.indexOf("\0");
			if (end >= 0) resolve(said.slice(0, end));
			else if (said.length > MOST_ANSWER_BYTES) reject(new Error("clamd says too much"));
		});
		socket.on("error", (error) => {
			fault ??= error;
		});
		socket.on("close", () => reject(fault ?? new Error("clamd closed the line")));
	});
}

function verdictOf(answer: string): ScanVerdict {
	if (answer === "stream: OK") return "clean";
	if (/^stream: .+ FOUND$/.test(answer)) return "infected";
	if (answer === "INSTREAM size limit exceeded. ERROR") return "unknown";
	throw new Error(`clamd said: ${answer.replace(/[^ -~]/g, "").slice(0, 100)}`);
}
