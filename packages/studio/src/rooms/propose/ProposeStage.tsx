import { Button, Card, Icon, Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, useContext, useId, useRef, useState } from "react";

import type { LookView, ProposedView } from "../../api/proposals.ts";
import { proposeChange, Refused } from "../../host/api.ts";
import { hearAgain } from "../../proposals/use-proposals.ts";
import { useProposalWords } from "../../proposals/words/index.ts";
import { AskingForm } from "../../shell/AskingForm.tsx";
import { LanguageContext } from "../../words/index.ts";
import { isReady } from "./is-ready.ts";
import type { Looking } from "./use-look.ts";

/** What a person writes about the change. */
export interface Filled {
	/** Left out: as suggested. */
	readonly title?: string;
	readonly reason: string;
	readonly law: string;
	readonly name: string;
	readonly email: string;
}

export interface ProposeStageProps {
	readonly procedure: string;
	readonly view: LookView;
	readonly looking: Looking;
	readonly filled: Filled;
	readonly onFill: (change: Partial<Filled>) => void;
	readonly onBack: () => void;
	/** It is made; what was written is no draft any more. */
	readonly onDone: (done: ProposedView, title: string) => void;
}

interface Trouble {
	readonly code: string;
	readonly said?: string;
}

/** A title, a reason, and the one press that tells others. */
export function ProposeStage(props: ProposeStageProps): ReactElement {
	const { procedure, view, looking, filled, onFill, onBack, onDone } = props;
	const { propose: say } = useProposalWords();
	const language = useContext(LanguageContext);
	const [isBusy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<Trouble>();
	const answer = useRef<HTMLDivElement>(null);
	const needsAuthor = view.author === undefined;
	const { title = "", reason, law, name, email } = filled;
	const send = async () => {
		if (isBusy || !isReady(view)) return;
		setBusy(true);
		setTrouble(undefined);
		const chosen = view.files.filter(({ isChosen }) => isChosen);
		try {
			const made = await proposeChange({
				procedure,
				files: Object.fromEntries(chosen.map(({ path, hash }) => [path, hash])),
				...{ title, reason, law, language },
				...(needsAuthor && { author: { name, email } }),
				seen: view.seen,
				accepted: looking.asked.accepted,
			});
			hearAgain();
			onDone(made, title);
			return;
		} catch (error) {
			setTrouble(troubleIn(error));
		}
		setBusy(false);
		requestAnimationFrame(() => answer.current?.focus());
	};
	return (
		<AskingForm className="od-stack" onSubmit={() => void send()}>
			{trouble === undefined ? null : (
				<div ref={answer} tabIndex={-1}>
					<Note kind="warn">
						<p role="alert">{say.refused[trouble.code] ?? say.failed(trouble.code)}</p>
						{trouble.said ? (
							<p className="small st-words" dir="ltr">
								{trouble.said}
							</p>
						) : null}
						{AGAIN.has(trouble.code) ? (
							<p>
								<Button
									kind="second"
									onClick={() => {
										setTrouble(undefined);
										looking.look();
										onBack();
									}}
								>
									{say.lookAgain}
								</Button>
							</p>
						) : null}
					</Note>
				</div>
			)}
			<Card title={say.first}>
				<Field label={say.titleField} hint={say.titleHint}>
					{(id, hint) => (
						<textarea
							className="od-input"
							id={id}
							aria-describedby={hint}
							rows={2}
							maxLength={200}
							required
							value={title}
							data-typing=""
							onChange={(event) => onFill({ title: event.target.value.replace(/\n/g, " ") })}
						/>
					)}
				</Field>
				<Field label={say.why} hint={say.whyHint}>
					{(id, hint) => (
						<textarea
							className="od-input"
							id={id}
							aria-describedby={hint}
							rows={4}
							maxLength={10_000}
							value={reason}
							data-typing=""
							onChange={(event) => onFill({ reason: event.target.value })}
						/>
					)}
				</Field>
				<Field label={say.law}>
					{(id) => (
						<input
							className="od-input"
							id={id}
							maxLength={500}
							autoComplete="off"
							value={law}
							data-typing=""
							onChange={(event) => onFill({ law: event.target.value })}
						/>
					)}
				</Field>
			</Card>
			{needsAuthor ? (
				<Card title={say.who}>
					<p className="small muted">{say.whoHint}</p>
					<Field label={say.name}>
						{(id) => (
							<input
								className="od-input"
								id={id}
								autoComplete="name"
								required
								maxLength={200}
								value={name}
								data-typing=""
								onChange={(event) => onFill({ name: event.target.value })}
							/>
						)}
					</Field>
					<Field label={say.email}>
						{(id) => (
							<input
								className="od-input"
								id={id}
								type="email"
								autoComplete="email"
								dir="ltr"
								required
								maxLength={200}
								value={email}
								data-typing=""
								onChange={(event) => onFill({ email: event.target.value })}
							/>
						)}
					</Field>
				</Card>
			) : null}
			<div className="od-actions">
				<Button type="submit" off={!isReady(view)} {...(isBusy ? { busy: say.sending } : {})}>
					<Icon name="send" />
					{view.open ? say.sendMore : say.send}
				</Button>
				<Button kind="quiet" onClick={onBack}>
					{say.back}
				</Button>
			</div>
		</AskingForm>
	);
}

/** After these somebody has to look again before anything can be sent. */
const AGAIN = new Set([
	"base_moved",
	"file_changed",
	"overlaps",
	"branch_moved",
	"text_has_errors",
]);

function troubleIn(error: unknown): Trouble {
	if (!(error instanceof Refused)) return { code: "unreachable" };
	const { said } = error.body;
	return { code: error.code, ...(typeof said === "string" && said !== "" && { said }) };
}

interface FieldProps {
	readonly label: string;
	readonly hint?: string;
	readonly children: (id: string, hint: string | undefined) => ReactNode;
}

function Field({ label, hint, children }: FieldProps): ReactElement {
	const id = useId();
	return (
		<div className="od-prop">
			<label htmlFor={id}>{label}</label>
			{hint === undefined ? null : (
				<p className="small muted" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{children(id, hint === undefined ? undefined : `${id}-hint`)}
		</div>
	);
}
