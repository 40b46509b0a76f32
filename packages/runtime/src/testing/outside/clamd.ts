import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

/** What the daemon does wrong. */
export interface ClamdFaults {
	/** Lines are cut as soon as something comes. */
	down: boolean;
	/** It takes everything and never answers. */
	mute: boolean;
	/** It answers this instead. */
	says: string | undefined;
}

/** A virus scanner that speaks clamd's `INSTREAM`, as a real server; it knows one virus: the test file of EICAR. */
export interface Clamd {
	/** `tcp://127.0.0.1:port` */
	readonly address: string;
	readonly faults: ClamdFaults;
	/** Sizes of what was scanned, in bytes. */
	readonly scanned: readonly number[];
	stop(): Promise<void>;
}

/**
 * Harmless, and found by every scanner (https://www.eicar.org/download-anti-malware-testfile/). In two parts, so that
 * no scanner finds this file.
 */
export const EICAR: string = [
	"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR",
	"-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("");

/** @param options.most bytes it takes of a file, as its `StreamMaxLength` says; default 25 MiB */
export async function clamd(options: { readonly most?: number } = {}): Promise<Clamd> {
	const { most = 25 * 1024 * 1024 } = options;
	const faults: ClamdFaults = { down: false, mute: false, says: undefined };
	const scanned: number[] = [];
	const open = new Set<Socket>();
	const server = createServer((socket) => {
		open.add(socket);
		socket.on("close", () => open.delete(socket));
		socket.on("error", () => socket.destroy());
		void talk(socket).catch(() => socket.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

	async function talk(socket: Socket): Promise<void> {
		let held = Buffer.alloc(0);
		let content: Buffer | undefined;
		const say = (words: string): void => void socket.end(`${words}\0`);
		for await (const bytes of socket) {
			if (faults.down) return void socket.destroy();
			if (faults.mute) continue;
			held = Buffer.concat([held, bytes as Buffer]);
			if (content === undefined) {
				const end = held.indexOf(0);
				if (end < 0) continue;
				if (held.subarray(0, end).toString() !== "zINSTREAM") return say("UNKNOWN COMMAND");
				content = Buffer.alloc(0);
				held = held.subarray(end + 1);
			}
			while (held.byteLength >= 4) {
				const length = held.readUInt32BE();
				if (length === 0) {
					scanned.push(content.byteLength);
					return say(faults.says ?? verdictOn(content));
				}
				if (content.byteLength + length > most) return say("INSTREAM size limit exceeded. ERROR");
				if (held.byteLength < 4 + length) break;
				content = Buffer.concat([content, held.subarray(4, 4 + length)]);
				held = held.subarray(4 + length);
			}
		}
	}

	return {
		address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
		faults,
		scanned,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of open) socket.destroy();
			}),
	};
}

function verdictOn(content: Buffer): string {
	return content.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
}
