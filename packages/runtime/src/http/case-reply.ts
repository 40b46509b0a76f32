import type { CaseView } from "@onedoor/dsl/bundle";

import type { Actor } from "../case/case.ts";
import { viewOf } from "../core.ts";
import { etag } from "./responses.ts";
import type { Reply } from "./run-command.ts";
import type { SeenCase } from "./seen-case.ts";

/** The case as this actor may see it, with its version as ETag. */
export function caseReply(
	{ case: kase, bundle, now }: SeenCase,
	actor: Actor,
	basePath: string,
	status = 200,
): Reply & { readonly value: CaseView } {
	return {
		status,
		value: withAddresses(viewOf(bundle, kase, actor, now), basePath),
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
