import type { Bundle, CaseView, PaperView } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import type { CaseClient } from "../form/case-client.ts";
import { Card } from "../parts/Card.tsx";
import { Icon } from "../parts/Icon.tsx";
import { PaperCounts } from "../parts/PaperCounts.tsx";
import { SourceLine } from "../parts/SourceLine.tsx";
import { formatDate } from "../words/format.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";

/** Letters and results of the case, newest first, each with its number and day. */
export function Papers({
	bundle,
	view,
	client,
}: {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly client: CaseClient;
}): ReactElement | null {
	const say = useSay();
	if (view.papers.length === 0) return null;
	return (
		<Card title={say("papers")} flush>
			<ul className="od-docs">
				{view.papers.toReversed().map((paper) => (
					<Paper
						key={paper.id}
						bundle={bundle}
						paper={paper}
						href={client.fileUrl(view.id, paper.id)}
					/>
				))}
			</ul>
		</Card>
	);
}

function Paper({
	bundle,
	paper,
	href,
}: {
	readonly bundle: Bundle;
	readonly paper: PaperView;
	readonly href: string;
}): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const { messages, results } = bundle.definition;
	const title = paper.kind === "result" ? results[paper.of]?.title : messages[paper.of]?.title;
	return (
		<li>
			<span className="od-thumb" aria-hidden="true">
				<Icon name="doc" />
			</span>
			<div>
				<a className="od-line-link" href={href} target="_blank" rel="noreferrer">
					<strong>
						<Said text={title} />
					</strong>
				</a>
				<SourceLine
					icon={paper.signed_at ? "sign" : "paper"}
					kind={paper.signed_at ? "register" : "typed"}
				>
					{say("paper_number")} <bdi className="num">{paper.number}</bdi>,{" "}
					{say(paper.signed_at ? "paper_signed" : "paper_issued", {
						day: formatDate(paper.signed_at ?? paper.issued_at, speaking),
					})}
				</SourceLine>
				<PaperCounts paper={paper} />
				{paper.revoked_at ? (
					<SourceLine kind="old">
						{say("paper_revoked", { day: formatDate(paper.revoked_at, speaking) })}
					</SourceLine>
				) : null}
			</div>
		</li>
	);
}
