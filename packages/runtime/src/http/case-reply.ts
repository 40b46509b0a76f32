import type { CaseView } from "@onedoor/dsl/bundle";

import { viewOf } from "../core.ts";
import { attestationFile } from "../letters/find-attestation.ts";
import { printedId } from "../letters/print-letter.ts";
import { heldFiles } from "./held-files.ts";
import { withRelated } from "./related-cases.ts";
import { etag } from "./responses.ts";
import type { Call } from "./route.ts";
import type { Reply } from "./run-command.ts";
import type { SeenCase } from "./seen-case.ts";

/** The case as this actor may see it, with its version as ETag. */
export async function caseReply(
	{ service, actor }: Call,
	{ case: kase, bundle, now }: SeenCase,
	status = 200,
): Promise<Reply & { readonly value: CaseView }> {
	const seen = viewOf(bundle, kase, actor, now);
	const held = await heldFiles(service.engine, { case: kase, bundle, now }, actor, seen);
	const addressed = withAddresses(seen, service.basePath, await filesWith(service, seen));
	const view = { ...addressed, ...(held.length > 0 && { held_files: held }) };
	return {
		status,
		value: await withRelated(service.engine, kase, actor, view),
		headers: { ETag: etag(kase.version) },
	};
}

/** Papers are named by the core and found by their address. */
export function withAddresses(view: CaseView, basePath: string, files: Files = []): CaseView {
	const addressOf = (file: string) =>
		`${basePath}/api/cases/${view.id}/files/${encodeURIComponent(file)}`;
	return {
		...view,
		papers: view.papers.map((paper) => {
			const data = attestationFile(files, paper.id);
			const printed = printedId(paper.id);
			const isPrinted = files.some(({ id }) => id === printed);
			return {
				...paper,
				...(paper.href !== undefined && { href: addressOf(paper.id) }),
				...(data && { data_href: addressOf(data.id) }),
				...(isPrinted && { pdf_href: addressOf(printed) }),
			};
		}),
	};
}

type Files = Parameters<typeof attestationFile>[0];

/** Asked only where papers may have others beside them. */
async function filesWith({ engine }: Call["service"], view: CaseView): Promise<Files> {
	const { issuer, printer } = engine;
	const isAsked =
		(printer !== undefined && view.papers.length > 0) ||
		(issuer !== undefined && view.papers.some(({ kind }) => kind === "result"));
	return isAsked ? engine.store.filesOf(view.id) : [];
}
