import { Button, Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import type { ProposedView } from "../../api/answers.ts";
import { useProposingWords } from "./words/index.ts";

export interface OutcomeProps {
	readonly outcome: ProposedView;
	readonly onBring: () => void;
}

/** What came of it, in words; what git calls it stands below. */
export function Outcome({ outcome, onBring }: OutcomeProps): ReactElement {
	const say = useProposingWords();
	switch (outcome.kind) {
		case "proposed":
			return (
				<Note kind="ok">
					<p>
						{say.proposed(outcome.isNew)}{" "}
						{outcome.url === undefined ? (
							outcome.isPushed ? (
								say.pushed
							) : (
								say.local
							)
						) : (
							<a href={outcome.url} target="_blank" rel="noreferrer">
								{say.opened}
							</a>
						)}
					</p>
					<details className="st-more">
						<summary>{say.details}</summary>
						<p>
							<bdi dir="ltr">{say.branch(outcome.branch, outcome.commit)}</bdi>
						</p>
						<Files files={outcome.files} />
					</details>
				</Note>
			);
		case "base_moved":
			return (
				<Note kind="warn">
					<p>
						<strong>{say.moved}.</strong> {say.movedText(outcome.commits.length)}
					</p>
					<Files files={outcome.commits} />
					{outcome.files.length > 0 ? (
						<>
							<p>{say.movedFiles}</p>
							<Files files={outcome.files} />
						</>
					) : null}
					<div>
						<Button kind="second" onClick={onBring}>
							{say.bring}
						</Button>
					</div>
				</Note>
			);
		case "conflict":
			return (
				<Note kind="bad">
					<p>
						<strong>{say.conflict}.</strong> {say.conflictText}
					</p>
					<Files files={outcome.files} />
				</Note>
			);
		case "refused":
			return (
				<Note kind="bad">
					<p>{say.refusals[outcome.why]}</p>
					{outcome.said ? (
						<details className="st-more">
							<summary>{say.details}</summary>
							<pre className="od-yaml" dir="ltr">
								{outcome.said}
							</pre>
						</details>
					) : null}
				</Note>
			);
	}
}

function Files({ files }: { readonly files: readonly string[] }): ReactElement {
	return (
		<ul className="st-bullets">
			{files.map((each) => (
				<li key={each}>
					<bdi>{each}</bdi>
				</li>
			))}
		</ul>
	);
}
