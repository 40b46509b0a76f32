import type { CaseView } from "@onedoor/dsl/bundle";

import { viewOf } from "../core.ts";
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
	const view = withAddresses(viewOf(bundle, kase, actor, now), service.basePath);
	return {
		status,
		value: await withRelated(service.engine, kase, actor, view),
		headers: { ETag: etag(kase.version) },
	};
}

/** Papers are named by the core and found by their address. */
export function withAddresses(view: CaseView, basePath: string): CaseView {
	return {
		...view,
		papers: view.papers.map((paper) => ({
			...paper,
			href: `${basePath}/api/cases/${view.id}/files/${encodeURIComponent(paper.id)}`,
		})),
	};
}
