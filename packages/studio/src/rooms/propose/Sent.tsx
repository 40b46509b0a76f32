import { Button, formatMoment, Note, useSpeaking } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";
import { Link } from "wouter";

import type { LookView, ProposedView } from "../../api/proposals.ts";
import { WhoAgrees } from "../../comparison/WhoAgrees.tsx";
import { useProposalWords } from "../../proposals/words/index.ts";
import { useQuery } from "../../shell/use-query.ts";
import { ForWhoeverRuns } from "./ForWhoeverRuns.tsx";
import { WhatChanges } from "./WhatChanges.tsx";

export interface SentProps {
	readonly done: ProposedView;
	/** What was looked at before it was sent. */
	readonly view: LookView;
	readonly title: string;
	readonly reason: string;
	/** Tells reviewers of what is sent already. */
	readonly tell: () => Promise<ProposedView>;
}

/** What was done and what it consists of, who has to agree, and what happens next. */
export function Sent({ done: first, view, title, reason, tell }: SentProps): ReactElement {
	const { propose: say } = useProposalWords();
	const query = useQuery();
	const speaking = useSpeaking();
	const [told, setTold] = useState<ProposedView>();
	// What was told later brings nothing new: the changes are those of the first time.
	const done = told === undefined ? first : { ...told, changes: first.changes, at: first.at };
	const isMore = view.open !== undefined;
	const { kind, head, text } = outcomeOf(done, isMore, say);
	const others = view.comparison.others.length;
	return (
		<>
			<h2>{head}</h2>
			<Note kind={kind}>
				<p role="status">
					<strong>{head}.</strong> {text}
				</p>
				{!done.isSent && kind === "warn" && done.stopped?.said ? (
					<p className="small st-words" dir="ltr">
						{done.stopped.said}
					</p>
				) : null}
				{isUntold(done) ? <TellAgain tell={tell} onTold={setTold} /> : null}
			</Note>
			<section className="od-card od-stack od-stack--2" aria-labelledby="sent-title">
				<h3 id="sent-title">
					<bdi>{title}</bdi>
				</h3>
				<p className="small muted">{say.at(formatMoment(done.at, speaking))}</p>
				{reason.trim() === "" ? null : (
					<p className="st-words" dir="auto">
						{reason}
					</p>
				)}
				<WhatChanges
					heading="h4"
					title={isMore ? say.addedWhat : say.contains}
					changes={done.changes}
				/>
				{others > 0 ? <p className="small muted">{say.others(others)}</p> : null}
			</section>
			<Next done={done} />
			<WhoAgrees agree={view.comparison.agree} />
			<div className="od-actions">
				<Link className="od-btn od-btn--2" href={query.href({ stage: undefined })}>
					{say.seeProposal}
				</Link>
				<Link className="od-btn od-btn--quiet" href="/">
					{say.toHome}
				</Link>
			</div>
			<ForWhoeverRuns
				why={done.stopped?.why}
				branch={done.branch}
				commit={done.commit}
				to={view.to}
			/>
		</>
	);
}

interface TellAgainProps {
	readonly tell: SentProps["tell"];
	readonly onTold: (done: ProposedView) => void;
}

/** The place where reviewers look may be back. What was sent stays as it is. */
function TellAgain({ tell, onTold }: TellAgainProps): ReactElement {
	const { propose: say } = useProposalWords();
	const [state, setState] = useState<"resting" | "busy" | "refused">("resting");
	const again = async () => {
		setState("busy");
		try {
			onTold(await tell());
			setState("resting");
		} catch {
			setState("refused");
		}
	};
	return (
		<>
			<p>
				<Button
					kind="second"
					{...(state === "busy" && { busy: say.tellAgain })}
					onClick={() => void again()}
				>
					{say.tellAgain}
				</Button>
			</p>
			{state === "refused" ? <p role="alert">{say.tellRefused}</p> : null}
		</>
	);
}

/** Where nobody can be asked from here, a change that was sent is sent all the same. */
function outcomeOf(
	done: ProposedView,
	isMore: boolean,
	say: ReturnType<typeof useProposalWords>["propose"],
): { readonly kind: "ok" | "info" | "warn"; readonly head: string; readonly text: string } {
	const { isSent, stopped } = done;
	if (isSent) {
		const head = isMore ? say.added : say.sent;
		if (isUntold(done)) return { kind: "warn", head, text: say.untoldText };
		return { kind: "ok", head, text: isMore ? say.addedText : say.sentText };
	}
	if (stopped === undefined || stopped.why === "no_remote")
		return { kind: "info", head: say.kept, text: say.keptText };
	return { kind: "warn", head: say.notGone, text: say.stopped[stopped.why] };
}

/** Reviewers are asked at a forge, and it was not told. */
function isUntold({ isSent, stopped }: ProposedView): boolean {
	return isSent && stopped !== undefined && UNTOLD.has(stopped.why);
}

const UNTOLD = new Set(["token_refused", "forge_unreachable", "forge_refused"]);

/** What happens next, in the order in which it does. */
function Next({ done }: { readonly done: ProposedView }): ReactElement {
	const { propose: say } = useProposalWords();
	const { request, askAt, isSent } = done;
	return (
		<section className="od-card od-stack od-stack--2" aria-labelledby="next-title">
			<h3 id="next-title">{say.nextTitle}</h3>
			<ol className="st-next">
				<li>
					{request !== undefined ? say.nextAsked : isSent ? say.nextTell : say.nextKept}
					{request === undefined || request.url === "" ? null : (
						<>
							{" "}
							<a className="st-place" href={request.url} rel="noreferrer">
								{say.toRequest(request.number)}
							</a>
						</>
					)}
					{askAt === undefined ? null : (
						<>
							{" "}
							<a className="st-place" href={askAt} rel="noreferrer">
								{say.askAt}
							</a>
						</>
					)}
				</li>
				<li>{say.nextReview}</li>
				<li>{say.nextForce}</li>
			</ol>
		</section>
	);
}
