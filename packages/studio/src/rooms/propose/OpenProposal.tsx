import { formatDate, useSpeaking } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import type { LookView, ProposalView } from "../../api/proposals.ts";
import { WhoAgrees } from "../../comparison/WhoAgrees.tsx";
import { useCheck, useWorkspace } from "../../host/Library.tsx";
import { ProposalState } from "../../proposals/ProposalState.tsx";
import Remarks from "../../proposals/Remarks.tsx";
import { useProposalWords } from "../../proposals/words/index.ts";
import { useQuery } from "../../shell/use-query.ts";
import { ForWhoeverRuns } from "./ForWhoeverRuns.tsx";
import { hasRest } from "./is-ready.ts";
import { NotLooked } from "./NotLooked.tsx";
import { type LookAsked, useLook } from "./use-look.ts";
import { WhatChanges } from "./WhatChanges.tsx";

/** Nothing of what is on the disk: only what the proposal says already. */
const AS_PROPOSED: LookAsked = { chosen: [], accepted: {} };

/** The proposal that is open: what it says and changes, where it stands, who has to agree, what reviewers said. */
export function OpenProposal({ procedure }: { readonly procedure: string }): ReactElement {
	const { propose: say } = useProposalWords();
	const looking = useLook(procedure, true, AS_PROPOSED);
	const { view, error } = looking;
	return (
		<div className="st-propose">
			{error !== undefined ? (
				<NotLooked error={error} onAgain={() => looking.look()} />
			) : view === undefined ? (
				<p className="muted" role="status">
					{say.looking}
				</p>
			) : view.open === undefined ? (
				<Taken />
			) : (
				<Shown view={view} open={view.open} />
			)}
		</div>
	);
}

interface ShownProps {
	readonly view: LookView;
	readonly open: ProposalView;
}

function Shown({ view, open }: ShownProps): ReactElement {
	const say = useProposalWords();
	const { propose } = say;
	const speaking = useSpeaking();
	const query = useQuery();
	const { read } = useCheck();
	const { request, title, reason, law, at } = open;
	return (
		<>
			<h2 id="standing">
				<bdi>{title}</bdi>
			</h2>
			<section className="od-card od-stack od-stack--3" aria-labelledby="standing">
				<ProposalState proposal={open} />
				<p>{propose.stands[standsAt(open, view)]}</p>
				<p className="small muted">{say.changedOn(formatDate(at.slice(0, 10), speaking))}</p>
				{request === undefined || request.url === "" ? null : (
					<p>
						<a className="st-place" href={request.url} rel="noreferrer">
							{propose.toRequest(request.number)}
						</a>
					</p>
				)}
				{reason === "" ? null : <Said title={propose.why}>{reason}</Said>}
				{law === "" ? null : <Said title={propose.lawShort}>{law}</Said>}
				<WhatChanges
					title={propose.contains}
					heading="h3"
					changes={view.comparison.compared?.changes ?? []}
				/>
				<p>
					<Link className="st-place" href={query.href({ view: "compare", stage: undefined })}>
						{propose.inFull}
					</Link>
				</p>
				{read ? <Remarks read={read} /> : null}
			</section>
			<Adding view={view} />
			<WhoAgrees agree={view.comparison.agree} />
			<ForWhoeverRuns why={open.unknown} branch={open.branch} to={view.to} />
		</>
	);
}

function Said({
	title,
	children,
}: {
	readonly title: string;
	readonly children: string;
}): ReactElement {
	return (
		<div>
			<h3>{title}</h3>
			<p className="st-words" dir="auto">
				{children}
			</p>
		</div>
	);
}

export type Standing = "kept" | "sent" | "asked" | "refused" | "approved";

/** In which of these it is, for a sentence that says what is waited for. */
function standsAt({ request, isSent }: ProposalView, { to }: LookView): Standing {
	if (!isSent || to.remote === undefined) return "kept";
	if (request === undefined) return "sent";
	if (request.refusedBy.length > 0) return "refused";
	return request.approvedBy.length > 0 ? "approved" : "asked";
}

/** Offered only where there is something to add. */
function Adding({ view }: { readonly view: LookView }): ReactElement {
	const { propose: say } = useProposalWords();
	const query = useQuery();
	const unsaved = useWorkspace().changed.map(({ path }) => path);
	const waiting = view.files.filter(({ isOwn }) => isOwn).map(({ path }) => path);
	const more = new Set([...waiting, ...unsaved]).size;
	if (more === 0 && !hasRest(view)) return <p className="muted">{say.nothingMore}</p>;
	return (
		<section className="od-card od-stack od-stack--2" aria-labelledby="adding">
			<p id="adding">{more === 0 ? say.restText : say.moreFiles(more)}</p>
			<div className="od-actions">
				<Link className="od-btn" href={query.href({ stage: more === 0 ? "propose" : "check" })}>
					{more === 0 ? say.sendRest : say.addToIt}
				</Link>
			</div>
		</section>
	);
}

/** It was open a moment ago, and is no more. */
function Taken(): ReactElement {
	const { propose: say } = useProposalWords();
	const query = useQuery();
	return (
		<>
			<h2>{say.closed}</h2>
			<p className="muted">{say.closedText}</p>
			<div className="od-actions">
				<Link className="od-btn od-btn--2" href={query.href({ stage: "check" })}>
					{say.title}
				</Link>
			</div>
		</>
	);
}
