import { generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { JWK } from "@onedoor/runtime/adapters/issuer";

export interface DataFolder {
	readonly cases: string;
	readonly simulators: string;
	readonly uploads: string;
	/** Signs development sessions and public codes; the same after a restart. */
	readonly key: Uint8Array;
	/** Signs results as data; the same after a restart. */
	readonly resultKey: JWK;
}

/** Makes the folder if need be. Nobody else on this machine may look into it. */
export function openDataFolder(path: string): DataFolder {
	mkdirSync(path, { recursive: true, mode: 0o700 });
	chmodSync(path, 0o700);
	return {
		cases: join(path, "cases.sqlite"),
		simulators: join(path, "simulators.sqlite"),
		uploads: join(path, "uploads"),
		key: Buffer.from(keptIn(join(path, "server.key"), newSecret), "hex"),
		resultKey: JSON.parse(keptIn(join(path, "results.key"), newResultKey)) as JWK,
	};
}

function keptIn(path: string, make: () => string): string {
	try {
		// `wx`: of two that start at once, one writes and both read the same.
		writeFileSync(path, make(), { flag: "wx", mode: 0o600 });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
	return readFileSync(path, "utf8");
}

function newSecret(): string {
	return randomBytes(32).toString("hex");
}

function newResultKey(): string {
	return JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }));
}
