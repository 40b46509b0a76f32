import type { Bundle } from "@onedoor/dsl/bundle";

import type { Case, Paper } from "../case/case.ts";
import { attestationFile } from "../letters/find-attestation.ts";
import { printedId } from "../letters/print-letter.ts";
import type { KeepOrder, KeptPaper, Owner } from "../ports/ports.ts";
import type { StoredFile } from "../storage/rows.ts";
import type { Engine } from "./engine.ts";

/** Results with everything that there is of them, for whoever keeps them for their owner. */
export async function keptOf(
	{ store }: Pick<Engine, "store">,
	bundle: Bundle,
	kase: Case,
	results: readonly string[],
): Promise<Pick<KeepOrder, "owner" | "papers">> {
	const listed = await store.filesOf(kase.id);
	const papers = results.flatMap((id) => kase.papers.find((paper) => paper.id === id) ?? []);
	return {
		owner: ownerOf(kase),
		papers: await Promise.all(papers.map((paper) => keptPaper(store, bundle, kase, paper, listed))),
	};
}

/** Whoever a case is for; one that was granted to nobody is kept for nobody, which no place has. */
export function ownerOf({ applicant }: Pick<Case, "applicant">): Owner {
	const { personal_id, organisation_code } = applicant;
	if (organisation_code !== undefined) return { organisation_code };
	return { personal_id: personal_id ?? "" };
}

async function keptPaper(
	store: Engine["store"],
	{ definition }: Bundle,
	kase: Case,
	{ id, of, number, issued_at, valid_until }: Paper,
	listed: readonly Omit<StoredFile, "content">[],
): Promise<KeptPaper> {
	const result = definition.results[of];
	const ids = [id, printedId(id), attestationFile(listed, id)?.id];
	const found = await Promise.all(
		ids.map(async (file) => (file === undefined ? undefined : store.file(kase.id, file))),
	);
	return {
		id,
		of,
		kind: result?.kind ?? of,
		title: result?.title ?? {},
		number,
		issued_at,
		...(valid_until !== undefined && { valid_until }),
		files: found.flatMap((file) =>
			file ? [{ name: file.name, type: file.type, content: file.content }] : [],
		),
	};
}
