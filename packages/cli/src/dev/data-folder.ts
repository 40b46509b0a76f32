import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface DataFolder {
	readonly cases: string;
	readonly simulators: string;
	readonly uploads: string;
	/** Signs development sessions and public codes; the same after a restart. */
	readonly key: Uint8Array;
}

/** Makes the folder if need be. Nobody else on this machine may look into it. */
export function openDataFolder(path: string): DataFolder {
	mkdirSync(path, { recursive: true, mode: 0o700 });
	chmodSync(path, 0o700);
	return {
		cases: join(path, "cases.sqlite"),
		simulators: join(path, "simulators.sqlite"),
		uploads: join(path, "uploads"),
		key: keyIn(join(path, "server.key")),
	};
}

function keyIn(path: string): Uint8Array {
	try {
		// `wx`: of two that start at once, one writes and both read the same.
		writeFileSync(path, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
	return Buffer.from(readFileSync(path, "utf8"), "hex");
}
