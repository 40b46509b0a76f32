import { type Checked, checkFiles, compile, type InputFile } from "@onedoor/dsl";
import { type CaseService, createCaseService, type Identity, sqliteStore } from "@onedoor/runtime";

/** A portal of its own: procedures from text, cases in SQLite, its own way to know who is there. */
export function portal(
	files: readonly InputFile[],
	database: string,
	identity: Identity,
): CaseService {
	const { library, findings }: Checked = checkFiles(files);
	if (findings.some(({ severity }) => severity === "error")) throw new Error("see `onedoor check`");
	const bundles = library.definitions.map(({ procedure }) => compile(library, procedure).bundle);

	// Answers every call of `/api/openapi.json`; `start` also wakes deadlines and the outbox.
	return createCaseService({ bundles, store: sqliteStore(database), identity });
}
