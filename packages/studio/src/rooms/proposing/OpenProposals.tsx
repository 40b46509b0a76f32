import { ButtonLink } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useState } from "react";

import type { ProposalView } from "../../api/answers.ts";
import { getProposals } from "../../host/api.ts";
import { useProposingWords } from "./words/index.ts";

/** On the home page: what waits for approval. Nothing is shown where nothing does. */
export default function OpenProposals(): ReactElement | null {
	const say = useProposingWords();
	const [proposals, setProposals] = useState<readonly ProposalView[]>([]);
	useEffect(() => {
		const leaving = new AbortController();
		getProposals(leaving.signal).then(
			(answer) => setProposals(answer.proposals),
			() => undefined,
		);
		return () => leaving.abort();
	}, []);
	if (proposals.length === 0) return null;
	return (
		<section className="od-stack" aria-labelledby="proposals">
			<h2 id="proposals">{say.proposals}</h2>
			<div className="od-tiles">
				{proposals.map(({ branch, title, procedure, forge }) => (
					<article key={branch} className="od-card od-stack od-stack--2">
						<h3>
							<bdi>{title}</bdi>
						</h3>
						{forge === undefined ? null : (
							<p className="small muted">
								{[
									say.waiting(forge.approvals),
									say.checks[forge.checks],
									say.remarks(forge.remarks.length),
								].join(" · ")}
							</p>
						)}
						<div className="od-row">
							<ButtonLink kind="second" href={`/studio/p/${procedure}?view=propose`}>
								{say.goOn}
							</ButtonLink>
						</div>
					</article>
				))}
			</div>
		</section>
	);
}
