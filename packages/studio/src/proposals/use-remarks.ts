import { useMemo } from "react";

import type { Read } from "../check/protocol.ts";
import { useWorkspace } from "../host/Library.tsx";
import { type PlacedRemark, placed } from "./remark-places.ts";
import { useProposals } from "./use-proposals.ts";

/** What reviewers said of the procedure on screen and is not done yet, each at its place. */
export function useRemarks(read: Read): readonly PlacedRemark[] {
	const workspace = useWorkspace();
	const { version } = workspace;
	const proposals = useProposals();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	return useMemo(() => {
		const own = proposals.filter(({ procedure }) => procedure === read.definition.procedure);
		const remarks = own.flatMap(({ request }) => request?.remarks ?? []);
		return placed(
			remarks.filter(({ isDone }) => !isDone),
			read,
			workspace,
		);
	}, [proposals, read, workspace, version]);
}
