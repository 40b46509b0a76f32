import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compile } from "@onedoor/dsl";
import { type CaseService, createCaseService, type Identity, sqliteStore } from "@onedoor/runtime";

export interface Settings {
	/** Folder with `*.procedure.yaml` and what goes with it. */
	readonly procedures: string;
	/** Folder for cases and unfinished uploads. */
	readonly data: string;
	/** At least 32 bytes: what callbacks are signed with is derived from it. */
	readonly secret: Uint8Array;
	/** How this host knows who is there. */
	readonly identity: Identity;
}

/** The one part of Onedoor in a host: all calls of `/api/openapi.json`, whatever server they come through. */
export function caseService({ procedures, data, secret, identity }: Settings): CaseService {
	const files = readdirSync(procedures)
		.filter((name) => name.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(procedures, path), "utf8") }));
	const { library, findings } = checkFiles(files);
	if (findings.some(({ severity }) => severity === "error")) throw new Error("see `onedoor check`");
	return createCaseService({
		bundles: library.definitions.map(({ procedure }) => compile(library, procedure).bundle),
		store: sqliteStore(join(data, "cases.sqlite")),
		uploads: join(data, "uploads"),
		secret,
		identity,
	});
}
