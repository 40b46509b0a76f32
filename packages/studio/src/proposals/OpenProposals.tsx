import { ButtonLink, formatDate, useSpeaking } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import type { ProposalView } from "../api/proposals.ts";
import { ProposalState } from "./ProposalState.tsx";
import { useProposals } from "./use-proposals.ts";
import { useProposalWords } from "./words/index.ts";

/** Changes that wait to be taken. Nothing is shown where there is none. */
export default function OpenProposals(): ReactElement | null {
	const say = useProposalWords();
	const proposals = useProposals();
	if (proposals.length === 0) return null;
	return (
		<section className="od-stack" aria-labelledby="proposals">
			<h2 id="proposals">{say.open}</h2>
			<div className="od-tiles">
				{proposals.map((proposal) => (
					<Tile key={proposal.branch} proposal={proposal} />
				))}
			</div>
		</section>
	);
}

function Tile({ proposal }: { readonly proposal: ProposalView }): ReactElement {
	const say = useProposalWords();
	const speaking = useSpeaking();
	const { procedure, title, at, request } = proposal;
	const remarks = request?.remarks.filter(({ isDone }) => !isDone).length ?? 0;
	return (
		<article className="od-card od-stack od-stack--2">
			<h3>
				<Link className="od-line-link" href={`/p/${procedure}?view=propose`}>
					<bdi>{title}</bdi>
				</Link>
			</h3>
			<ProposalState proposal={proposal} />
			<p className="small muted">
				{say.changedOn(formatDate(at.slice(0, 10), speaking))}{" "}
				{remarks > 0 ? say.hasRemarks(remarks) : null}
			</p>
			<div className="od-row">
				<ButtonLink kind="second" href={`/studio/p/${procedure}?view=propose`}>
					{remarks > 0 ? say.readRemarks : say.look}
				</ButtonLink>
				{request === undefined || request.url === "" ? null : (
					<a className="st-place" href={request.url} rel="noreferrer">
						{say.atForge(request.number)}
					</a>
				)}
			</div>
		</article>
	);
}
