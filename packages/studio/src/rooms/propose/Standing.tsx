import type { ReactElement } from "react";

import type { ProposalView } from "../../api/proposals.ts";
import { useCheck } from "../../host/Library.tsx";
import { ProposalState } from "../../proposals/ProposalState.tsx";
import Remarks from "../../proposals/Remarks.tsx";
import { useProposalWords } from "../../proposals/words/index.ts";

/** The proposal that is open already: where it stands, and everything that reviewers said. */
export function Standing({ proposal }: { readonly proposal: ProposalView }): ReactElement {
	const say = useProposalWords();
	const { read } = useCheck();
	const { request, title } = proposal;
	return (
		<section className="od-card od-stack od-stack--2" aria-labelledby="standing">
			<h3 id="standing">
				<bdi>{title}</bdi>
			</h3>
			<ProposalState proposal={proposal} />
			{request === undefined || request.url === "" ? null : (
				<p>
					<a className="st-place" href={request.url} rel="noreferrer">
						{say.propose.toRequest(request.number)}
					</a>
				</p>
			)}
			{read ? <Remarks read={read} /> : null}
		</section>
	);
}
