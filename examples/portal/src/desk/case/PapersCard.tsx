import type { CaseView, Definition, PaperView } from "@onedoor/dsl/bundle";
import { Card, Icon, PaperCounts, Said, useSpeaking } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { tightMoment } from "../../locale/tight.ts";
import { useDeskWords } from "../../words/index.ts";
import { own } from "./paths.ts";

/** Letters and results of the case. */
export function PapersCard({
	definition,
	view,
}: {
	readonly definition: Definition;
	readonly view: CaseView;
}): ReactElement | null {
	const { desk } = useDeskWords();
	if (view.papers.length === 0) return null;
	return (
		<Card flush title={desk.papers}>
			<ul className="od-docs">
				{view.papers.map((paper) => (
					<Paper key={paper.id} definition={definition} paper={paper} />
				))}
			</ul>
		</Card>
	);
}

function Paper({
	definition,
	paper,
}: {
	readonly definition: Definition;
	readonly paper: PaperView;
}): ReactElement {
	const words = useDeskWords();
	const speaking = useSpeaking();
	const title = paperTitle(definition, paper);
	return (
		<li>
			<span className="od-thumb" aria-hidden="true">
				<Icon name={paper.signed_at === undefined ? "doc" : "sign"} />
			</span>
			<div>
				{paper.href === undefined ? (
					<strong>
						<Said text={title} />
					</strong>
				) : (
					<a className="od-line-link" href={paper.href} target="_blank" rel="noreferrer">
						<strong>
							<Said text={title} />
						</strong>
					</a>
				)}
				<p className="small muted">
					<bdi className="num">{words.case.paper(paper.number)}</bdi> ·{" "}
					{words.case.issued(tightMoment(paper.issued_at, speaking))}
					{paper.signed_at === undefined ? "" : ` · ${words.case.signed}`}
				</p>
				<PaperCounts paper={paper} />
			</div>
		</li>
	);
}

export function paperTitle(
	definition: Definition,
	{ kind, of }: PaperView,
): Definition["title"] | undefined {
	return kind === "result"
		? own(definition.results, of)?.title
		: own(definition.messages, of)?.title;
}
