import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import type { CaseService } from "@onedoor/runtime";

let service: Promise<CaseService> | undefined;

/** One service for all routes of this process, begun by the first call. */
export function cases(): Promise<CaseService> {
	service ??= begin();
	return service;
}

/**
 * Node loads it, and Next bundles nothing of it. In an installation `serverExternalPackages` does that; within this
 * repository packages are no installed ones.
 */
async function begin(): Promise<CaseService> {
	const { PROCEDURES = "", DATA = "", SECRET = "" } = process.env;
	mkdirSync(DATA, { recursive: true });
	const { caseService } = await load<typeof import("../../service.ts")>("src/service.ts");
	const people = await load<typeof import("../../invented-people.ts")>("src/invented-people.ts");
	const begun = caseService({
		procedures: PROCEDURES,
		data: DATA,
		secret: Buffer.from(SECRET, "hex"),
		identity: people.inventedPeople,
	});
	await begun.start();
	return begun;
}

function load<Module>(path: string): Promise<Module> {
	return import(/* turbopackIgnore: true */ pathToFileURL(resolve(path)).href) as Promise<Module>;
}
