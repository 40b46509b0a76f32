import { once } from "node:events";
import type { Server } from "node:http";

import type { Log } from "@onedoor/runtime";

import type { Io } from "./io.ts";

/** Where a server listens: `http://127.0.0.1:4400`. */
export function addressOf(server: Server): string {
	const address = server.address();
	if (typeof address !== "object" || address === null) return String(address);
	const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
	return `http://${host}:${address.port}`;
}

/** Resolves when the command is asked to stop. */
export async function askedToStop({ signal }: Io): Promise<void> {
	await (signal
		? once(signal, "abort")
		: Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]));
}

/** Closes a server of this machine at once: browsers keep idle connections open, and nobody waits on them. */
export async function closeServer(server: Server): Promise<void> {
	const closed = once(server, "close");
	server.close();
	server.closeAllConnections();
	await closed;
}

/** One line of JSON an event, on the error stream. */
export function logTo({ err }: Io): Log {
	return (event, values) =>
		err(`${JSON.stringify({ at: new Date().toISOString(), event, ...values })}\n`);
}
