import { once } from "node:events";
import type { Server } from "node:http";

import type { Settings } from "./settings.ts";

/** @throws Error in a sentence that names the place in the settings */
export async function listening(
	server: Server,
	{ host = "127.0.0.1", port = 4400 }: NonNullable<Settings["listen"]> = {},
): Promise<void> {
	try {
		server.listen(port, host);
		await once(server, "listening");
	} catch (error) {
		const { code = "" } = error as NodeJS.ErrnoException;
		const [where, why] = CANNOT_LISTEN[code] ?? ["", String(error)];
		throw new Error(`/listen${where}: ${host}:${port} ${why}`);
	}
}

const CANNOT_LISTEN: Readonly<Record<string, readonly [where: string, why: string]>> = {
	EADDRINUSE: ["/port", "is taken (EADDRINUSE); end what listens there, or name another port"],
	EACCES: ["/port", "may not be used (EACCES); name a port above 1023"],
	EADDRNOTAVAIL: ["/host", "is not of this machine (EADDRNOTAVAIL); name one that is"],
	ENOTFOUND: ["/host", "is not known (ENOTFOUND); name an address of this machine"],
};

export async function closed(server: Server): Promise<void> {
	const done = once(server, "close");
	server.close();
	server.closeIdleConnections();
	await done;
}
