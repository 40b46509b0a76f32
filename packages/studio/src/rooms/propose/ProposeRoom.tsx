import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useRef, useState } from "react";
import { Link } from "wouter";

import type { LookView } from "../../api/proposals.ts";
import { Comparison } from "../../comparison/Comparison.tsx";
import { useComparisonWords } from "../../comparison/words/index.ts";
import { useLibrary, useWorkspace } from "../../host/Library.tsx";
import { useSaving } from "../../host/Saving.tsx";
import { useProposalOf } from "../../proposals/use-proposals.ts";
import { useProposalWords } from "../../proposals/words/index.ts";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext } from "../../words/index.ts";
import { CheckStage } from "./CheckStage.tsx";
import { isReady } from "./is-ready.ts";
import { NotLooked } from "./NotLooked.tsx";
import { OpenProposal } from "./OpenProposal.tsx";
import { type Filled, ProposeStage } from "./ProposeStage.tsx";
import { Sent } from "./Sent.tsx";
import { Stages, stageOf } from "./Stages.tsx";
import { tellReviewers } from "./tell-reviewers.ts";
import { type Looking, useLook } from "./use-look.ts";
import { useSuggestion } from "./use-suggestion.ts";

/** Check, compare, propose: three screens, and one press at the end of them. */
export default function ProposeRoom({ procedure }: { readonly procedure: string }): ReactElement {
	const { propose: say } = useProposalWords();
	const query = useQuery();
	const open = useProposalOf(procedure);
	if (open === "unheard")
		return (
			<p className="muted st-under" role="status">
				{say.looking}
			</p>
		);
	// Whoever comes here looks at what there is before adding to it.
	if (open !== undefined && query.get("stage") === undefined)
		return <OpenProposal procedure={procedure} />;
	return <Proposing procedure={procedure} isMore={open !== undefined} />;
}

interface ProposingProps {
	readonly procedure: string;
	/** There is a proposal already, to which this is added. */
	readonly isMore: boolean;
}

function Proposing({ procedure, isMore }: ProposingProps): ReactElement {
	const { propose: say } = useProposalWords();
	const isChanged = useWorkspace().changed.length > 0;
	const { isBusy } = useSaving();
	// What is chosen here is saved at once: the screen stays meanwhile.
	const hasUnsaved = isChanged && !isBusy;
	const looking = useLook(procedure, !hasUnsaved);
	const { view, error } = looking;
	const [made, setMade] = useState<Made>();
	const answer = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (made) answer.current?.focus();
	}, [made]);
	if (made !== undefined)
		return (
			<div ref={answer} tabIndex={-1} className="st-propose">
				<Sent {...made} />
			</div>
		);
	return (
		<div className="st-propose">
			<h2>{(view ? view.open !== undefined : isMore) ? say.more : say.title}</h2>
			<p className="muted">{say.lede}</p>
			{hasUnsaved ? (
				<Unsaved />
			) : error !== undefined ? (
				<NotLooked error={error} onAgain={() => looking.look()} />
			) : view === undefined ? (
				<p className="muted" role="status">
					{say.looking}
				</p>
			) : (
				<Screens procedure={procedure} view={view} looking={looking} onMade={setMade} />
			)}
		</div>
	);
}

/** What is not saved is on nobody's disk, and cannot be proposed. */
function Unsaved(): ReactElement {
	const { propose: say } = useProposalWords();
	const { workspace } = useLibrary();
	const { save, isBusy } = useSaving();
	return (
		<section className="od-card od-stack" aria-labelledby="unsaved">
			<p id="unsaved">{say.saveFirst}</p>
			<ul className="small">
				{workspace.changed.map(({ path }) => (
					<li key={path}>
						<bdi dir="ltr">{path}</bdi>
					</li>
				))}
			</ul>
			<div className="od-actions">
				<Button {...(isBusy ? { busy: say.save } : {})} onClick={() => void save()}>
					{say.save}
				</Button>
			</div>
		</section>
	);
}

interface ScreensProps {
	readonly procedure: string;
	readonly view: LookView;
	readonly looking: Looking;
	readonly onMade: (made: Made) => void;
}

/** What was sent, as it was looked at and written. */
type Made = Parameters<typeof Sent>[0];

function Screens({ procedure, view, looking, onMade }: ScreensProps): ReactElement {
	const { propose: say } = useProposalWords();
	const comparison = useComparisonWords();
	const query = useQuery();
	const stage = stageOf(query.get("stage"));
	const suggestion = useSuggestion(procedure);
	const language = useContext(LanguageContext);
	const [filled, setFilled] = useState<Filled>(() => written.get(procedure) ?? emptyFor(view));
	const fill = (change: Partial<Filled>) => {
		const next = { ...filled, ...change };
		written.set(procedure, next);
		setFilled(next);
	};
	const go = (to: string) => {
		query.set({ stage: to, change: undefined });
		document.getElementById("main")?.scrollTo(0, 0);
		document.getElementById("stages")?.focus();
	};
	return (
		<>
			{view.open ? (
				<p>
					<Link className="st-place" href={query.href({ stage: undefined })}>
						{say.addingTo} <bdi>{view.open.title}</bdi>
					</Link>
				</p>
			) : null}
			<Stages current={stage} view={view} />
			{stage === "check" ? (
				<CheckStage
					procedure={procedure}
					view={view}
					looking={looking}
					onNext={() => go("compare")}
				/>
			) : null}
			{stage === "compare" ? (
				<>
					<div className="st-whole">
						<Comparison view={view.comparison} before={comparison.published} />
					</div>
					<div className="od-actions">
						<Button off={!isReady(view)} onClick={() => go("propose")}>
							{say.next.compare}
						</Button>
						<Button kind="quiet" onClick={() => go("check")}>
							{say.back}
						</Button>
					</div>
				</>
			) : null}
			{stage === "propose" ? (
				<ProposeStage
					procedure={procedure}
					view={view}
					looking={looking}
					filled={{ ...filled, title: filled.title ?? suggestion(view) }}
					onFill={fill}
					onDone={(done, title) => {
						written.delete(procedure);
						const { reason, law, name, email } = filled;
						const author = view.author === undefined && { author: { name, email } };
						const tell = () =>
							tellReviewers({ procedure, title, reason, law, language, ...author });
						onMade({ done, view, title, reason, tell });
					}}
					onBack={() => go("compare")}
				/>
			) : null}
		</>
	);
}

/** What somebody has written stays while they look into another room, until it is proposed. */
const written = new Map<string, Filled>();

function emptyFor({ open }: LookView): Filled {
	const { title, reason = "", law = "" } = open ?? {};
	return { ...(title !== undefined && { title }), reason, law, name: "", email: "" };
}
