import type { CaseView, HeldFileView } from "@onedoor/dsl/bundle";

import { namesFile, seesUpload } from "../access/sees-upload.ts";
import type { Actor } from "../case/case.ts";
import type { Engine } from "../engine/engine.ts";
import { HttpProblem } from "./problem.ts";
import type { SeenCase } from "./seen-case.ts";

/** Uploads that this actor would see, were they not held back. Asked only where there is a scanner. */
export async function heldFiles(
	{ scan, store }: Engine,
	seen: SeenCase,
	actor: Actor,
	{ data }: Pick<CaseView, "data">,
): Promise<readonly HeldFileView[]> {
	if (scan === undefined) return [];
	const held = await store.heldFiles(seen.case.id);
	return held
		.filter((file) => seesUpload(seen, file, actor, () => data))
		.map(({ id, name, scan: said }) => ({
			file: id,
			name,
			state: said === "waiting" ? "being_checked" : "infected",
		}));
}

/**
 * What is infected is not handed in. A file that waits for its scan is: nobody waits at a form for a scanner.
 * @throws HttpProblem 422
 */
export async function refuseInfected(
	{ scan, store }: Engine,
	caseId: string,
	value: unknown,
): Promise<void> {
	if (scan === undefined) return;
	for (const { id, name, scan: said } of await store.heldFiles(caseId))
		if (said === "infected" && namesFile(value, id))
			throw new HttpProblem(422, "file_infected", { values: { file: id, name } });
}
