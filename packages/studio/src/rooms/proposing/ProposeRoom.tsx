import { Button, Icon, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, useContext, useEffect, useId, useState } from "react";
import { Link } from "wouter";

import type { ProposalView, ProposedView } from "../../api/answers.ts";
import type { Read } from "../../check/protocol.ts";
import { useFindings } from "../../findings/use-findings.ts";
import { getProposals, propose, Refused } from "../../host/api.ts";
import { useCheck, useWorkspace } from "../../host/Library.tsx";
import { useSaving } from "../../host/Saving.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext } from "../../words/index.ts";
import { changeWords } from "./change-words.ts";
import { Outcome } from "./Outcome.tsx";
import { StandingProposal } from "./StandingProposal.tsx";
import { useCompared } from "./use-compared.ts";
import { useHead } from "./use-head.ts";
import { useProposingWords } from "./words/index.ts";

export interface ProposeRoomProps {
	readonly procedure: string;
	readonly read: Read;
}

/** What was checked, what changes, and one press: it asks for approval of everything that differs. */
export default function ProposeRoom({ procedure, read }: ProposeRoomProps): ReactElement {
	const say = useProposingWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const workspace = useWorkspace();
	const { save } = useSaving();
	const { status } = useCheck();
	const { findings } = useFindings();
	const compared = useCompared(procedure, useHead());
	const name = textOf(read.definition.title, language) || procedure;
	const [title, setTitle] = useState(`${name}: `);
	const [why, setWhy] = useState("");
	const [law, setLaw] = useState("");
	const [isBusy, setBusy] = useState(false);
	const [outcome, setOutcome] = useState<ProposedView>();
	const standing = useStanding(procedure, outcome);
	const errors = findings.filter(({ severity }) => severity === "error").length;
	const warnings = findings.filter(({ severity }) => severity === "warning").length;
	const changes = compared.kind === "there" ? compared.view.changes : [];
	const lines = changes.map((change) => changeWords(change, language).text);
	const isReady = errors === 0 && status === "checked" && compared.kind !== "comparing";
	const send = async (bringTheirs: boolean) => {
		if (isBusy || !isReady) return;
		setBusy(true);
		setOutcome(undefined);
		await save();
		const summary = lines.length === 0 ? say.none : lines.map((line) => `- ${line}`).join("\n");
		const asked = { procedure, title, why, law, summary, bringTheirs };
		// What could not be saved is not on disk, and would be missing from the proposal.
		const isSaved = workspace.changed.length === 0;
		if (isSaved) setOutcome(await propose(asked).catch(refused));
		setBusy(false);
	};
	return (
		<div className="od-main od-stack od-stack--5 st-propose">
			<div>
				<h2 className="st-propose__title">{say.proposeTitle}</h2>
				<p className="muted">{say.lede}</p>
			</div>
			{standing === undefined ? null : <StandingProposal proposal={standing} />}
			<section className="od-card od-stack" aria-labelledby="before-title">
				<h3 id="before-title">{say.before}</h3>
				<ul className="od-stack od-stack--2">
					<Said
						is={status === "failed" || errors > 0 ? "bad" : "okc"}
						text={
							status === "failed" ? say.checkFailed : errors > 0 ? say.errors(errors) : say.noErrors
						}
					/>
					{warnings > 0 ? <Said is="alert" text={say.toLook(warnings)} /> : null}
					{workspace.changed.length > 0 ? <Said is="flag" text={say.saves} /> : null}
				</ul>
			</section>
			<section className="od-card od-stack" aria-labelledby="what-title">
				<h3 id="what-title">{say.summary}</h3>
				{compared.kind === "failed" ? (
					<p>
						<strong>{say.failed}.</strong> {say.why[compared.why] ?? ""}
					</p>
				) : compared.kind === "comparing" ? (
					<p role="status">{say.comparing}</p>
				) : changes.length === 0 ? (
					<p>{say.none}</p>
				) : (
					<ul className="st-bullets">
						{changes.map((change) => {
							const said = changeWords(change, language);
							return (
								<li key={change.id} lang={said.language} dir="auto">
									{said.text}
								</li>
							);
						})}
					</ul>
				)}
			</section>
			<form
				className="od-card od-stack od-stack--4"
				aria-labelledby="read-title"
				onSubmit={(event) => {
					event.preventDefault();
					void send(false);
				}}
			>
				<h3 id="read-title">{say.read}</h3>
				<Labelled label={say.name}>
					{(id) => (
						<input
							id={id}
							className="od-input"
							dir="auto"
							required
							maxLength={120}
							autoComplete="off"
							data-typing="true"
							value={title}
							onChange={({ target }) => setTitle(target.value)}
						/>
					)}
				</Labelled>
				<Labelled label={say.reason}>
					{(id) => (
						<textarea
							id={id}
							className="od-input"
							dir="auto"
							required
							data-typing="true"
							value={why}
							onChange={({ target }) => setWhy(target.value)}
						/>
					)}
				</Labelled>
				<Labelled label={say.law} hint={say.lawHint}>
					{(id) => (
						<input
							id={id}
							className="od-input"
							dir="auto"
							autoComplete="off"
							data-typing="true"
							value={law}
							onChange={({ target }) => setLaw(target.value)}
						/>
					)}
				</Labelled>
				<div className="od-actions">
					<Button type="submit" icon="send" off={!isReady} {...(isBusy && { busy: say.sending })}>
						{say.send}
					</Button>
					<Link className="od-btn od-btn--quiet" href={query.href({ view: undefined })}>
						{say.back}
					</Link>
				</div>
			</form>
			<div role="status">
				{outcome === undefined ? null : (
					<Outcome outcome={outcome} onBring={() => void send(true)} />
				)}
			</div>
		</div>
	);
}

function refused(error: unknown): ProposedView {
	const said = error instanceof Refused ? error.code : "unreachable";
	return { kind: "refused", why: "remote_unreachable", said };
}

function Said({
	is,
	text,
}: {
	readonly is: "okc" | "bad" | "alert" | "flag";
	readonly text: string;
}): ReactElement {
	const tint = { okc: "ok", bad: "bad", alert: "warn", flag: "info" } as const;
	return (
		<li>
			<Icon name={is} tint={tint[is]} /> {text}
		</li>
	);
}

interface LabelledProps {
	readonly label: string;
	readonly hint?: string;
	readonly children: (id: string) => ReactNode;
}

function Labelled({ label, hint, children }: LabelledProps): ReactElement {
	const id = useId();
	return (
		<div className="od-prop">
			<label htmlFor={id}>{label}</label>
			{hint === undefined ? null : <small className="muted">{hint}</small>}
			{children(id)}
		</div>
	);
}

/** The open proposal of a procedure, asked for again after each press. */
function useStanding(procedure: string, after: unknown): ProposalView | undefined {
	const [found, setFound] = useState<ProposalView>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again once something was proposed.
	useEffect(() => {
		const leaving = new AbortController();
		getProposals(leaving.signal).then(
			({ proposals }) => setFound(proposals.find((each) => each.procedure === procedure)),
			() => undefined,
		);
		return () => leaving.abort();
	}, [procedure, after]);
	return found;
}
