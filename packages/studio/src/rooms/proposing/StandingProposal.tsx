import type { ReactElement } from "react";
import { Link } from "wouter";

import type { ProposalView } from "../../api/answers.ts";
import { useQuery } from "../../shell/use-query.ts";
import { useProposingWords } from "./words/index.ts";

/** Where the proposal stands, and what was remarked, each at the line that it is about. */
export function StandingProposal({ proposal }: { readonly proposal: ProposalView }): ReactElement {
	const say = useProposingWords();
	const query = useQuery();
	const { title, forge } = proposal;
	return (
		<section className="od-card od-stack od-stack--2" aria-labelledby="standing-title">
			<h3 id="standing-title">{say.standing}</h3>
			<p>
				<bdi>{title}</bdi>
			</p>
			{forge === undefined ? null : (
				<>
					<p className="small muted">
						{[
							say.waiting(forge.approvals),
							say.checks[forge.checks],
							say.remarks(forge.remarks.length),
						].join(" · ")}
					</p>
					<ul className="od-stack od-stack--2">
						{forge.remarks.map(({ author, text, path, line }) => (
							<li key={`${author} ${path} ${line} ${text}`}>
								<strong>
									<bdi>{say.remark(author)}</bdi>
								</strong>{" "}
								{path === undefined ? (
									text
								) : (
									<Link href={query.href({ view: "text", file: path, line: String(line ?? 1) })}>
										{text}
									</Link>
								)}
							</li>
						))}
					</ul>
					<p>
						<a href={forge.url} target="_blank" rel="noreferrer">
							{say.opened}
						</a>
					</p>
				</>
			)}
		</section>
	);
}
