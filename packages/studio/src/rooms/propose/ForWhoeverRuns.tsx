import type { ReactElement } from "react";

import type { LookView, ProposedView } from "../../api/proposals.ts";
import { useProposalWords } from "../../proposals/words/index.ts";

export interface ForWhoeverRunsProps {
	/** Why nobody is asked from here, or what stopped it. */
	readonly why?: NonNullable<ProposedView["stopped"]>["why"] | undefined;
	readonly branch: string;
	readonly commit?: string;
	readonly to: LookView["to"];
}

/** What an officer need not know, folded away: what the server could be set up for, and where git has it. */
export function ForWhoeverRuns({ why, branch, commit, to }: ForWhoeverRunsProps): ReactElement {
	const { propose: say } = useProposalWords();
	return (
		<details className="st-more small">
			<summary>{say.forRunning}</summary>
			{why === undefined ? null : <p>{say.stopped[why]}</p>}
			<dl className="st-facts" dir="ltr">
				<dt>{say.branch}</dt>
				<dd className="mono">{branch}</dd>
				{commit === undefined ? null : (
					<>
						<dt>{say.commit}</dt>
						<dd className="mono">{commit}</dd>
					</>
				)}
				<dt>{say.target}</dt>
				<dd className="mono">{to.base}</dd>
				{to.remote === undefined ? null : (
					<>
						<dt>{say.remote}</dt>
						<dd className="mono">{to.remote}</dd>
					</>
				)}
			</dl>
		</details>
	);
}
