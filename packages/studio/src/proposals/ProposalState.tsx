import { Tag } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import type { ProposalView } from "../api/proposals.ts";
import { useProposalWords } from "./words/index.ts";

/** Where a proposal stands, in tags: who has to act, what machines say, what is not known. */
export function ProposalState({ proposal }: { readonly proposal: ProposalView }): ReactElement {
	const say = useProposalWords();
	const { request, isSent, unknown } = proposal;
	return (
		<span className="od-row">
			{isSent ? null : (
				<Tag kind="warn" icon="alert">
					{say.notSent}
				</Tag>
			)}
			{request === undefined ? (
				unknown === undefined || !isSent ? null : (
					<Tag kind="ok" icon="send">
						{say.unknown[unknown]}
					</Tag>
				)
			) : (
				<>
					{request.refusedBy.length > 0 ? (
						<Tag kind="warn" icon="alert">
							{say.refusedBy(request.refusedBy.join(", "))}
						</Tag>
					) : request.approvedBy.length > 0 ? (
						<Tag kind="ok" icon="check">
							{say.approvedBy(request.approvedBy.join(", "))}
						</Tag>
					) : (
						<Tag kind="info" icon="clock">
							{say.waiting}
						</Tag>
					)}
					<Checks checks={request.checks} />
				</>
			)}
		</span>
	);
}

function Checks({
	checks,
}: {
	readonly checks: NonNullable<ProposalView["request"]>["checks"];
}): ReactElement | null {
	const say = useProposalWords();
	switch (checks) {
		case "none":
			return null;
		case "passed":
			return (
				<Tag kind="ok" icon="okc">
					{say.checks.passed}
				</Tag>
			);
		case "failed":
			return (
				<Tag kind="bad" icon="bad">
					{say.checks.failed}
				</Tag>
			);
		case "running":
			return (
				<Tag kind="info" icon="clock">
					{say.checks.running}
				</Tag>
			);
	}
}
