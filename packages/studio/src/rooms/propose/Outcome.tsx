import { Button, Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import type { LookView, ProposedView } from "../../api/proposals.ts";
import { useProposalWords } from "../../proposals/words/index.ts";

export interface OutcomeProps {
	readonly done: ProposedView;
	readonly to: LookView["to"];
	readonly onAgain: () => void;
}

/** What was done, where others find it, and what is left to do where something stopped on its way. */
export function Outcome({ done, to, onAgain }: OutcomeProps): ReactElement {
	const { propose: say } = useProposalWords();
	const { stopped, request, askAt } = done;
	return (
		<>
			<Note kind={stopped === undefined ? "ok" : "warn"}>
				<p role="status">
					{stopped === undefined ? (
						<>
							<strong>{say.done}.</strong> {say.doneText}
						</>
					) : (
						say.stopped[stopped.why]
					)}
				</p>
				{stopped?.said ? (
					<p className="small st-words" dir="ltr">
						{stopped.said}
					</p>
				) : null}
			</Note>
			<div className="od-actions">
				{request === undefined || request.url === "" ? null : (
					<a className="od-btn" href={request.url} rel="noreferrer">
						{say.toRequest(request.number)}
					</a>
				)}
				{askAt === undefined ? null : (
					<a className="od-btn" href={askAt} rel="noreferrer">
						{say.askAt}
					</a>
				)}
				<Button kind="second" onClick={onAgain}>
					{say.lookAgain}
				</Button>
			</div>
			<details className="st-more small">
				<summary>{say.details}</summary>
				<dl className="st-facts" dir="ltr">
					<dt>{say.branch}</dt>
					<dd className="mono">{done.branch}</dd>
					<dt>{say.commit}</dt>
					<dd className="mono">{done.commit}</dd>
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
		</>
	);
}
