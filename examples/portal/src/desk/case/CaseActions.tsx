import type {
	AfterwardsAction,
	AnytimeAction,
	CaseView,
	Definition,
	Id,
} from "@onedoor/dsl/bundle";
import { Button, Card, ErrorSummary, useTextOf, wholeInSight } from "@onedoor/form-renderer/parts";
import { type FormEvent, type ReactElement, useId, useState } from "react";

import { client } from "../../host/client.ts";
import { refusalWords } from "../../host/refusal.ts";
import { sayDuration } from "../../locale/say-duration.ts";
import { useDeskWords } from "../../words/index.ts";
import { own } from "./paths.ts";

export interface CaseActionsProps {
	readonly definition: Definition;
	readonly view: CaseView;
	readonly onDone: (view: CaseView, said: string) => void;
}

/** What may be done besides the step itself: a new date with an apology, a revocation. Each asks once more. */
export function CaseActions({ definition, view, onDone }: CaseActionsProps): ReactElement | null {
	const { desk } = useDeskWords();
	if (view.actions.length === 0) return null;
	return (
		<Card title={desk.actions}>
			{view.actions.map((id) => {
				const action = own(definition.anytime, id) ?? own(definition.afterwards, id);
				return action === undefined ? null : (
					<Action
						key={id}
						id={id}
						action={action}
						definition={definition}
						view={view}
						onDone={onDone}
					/>
				);
			})}
		</Card>
	);
}

interface ActionProps extends CaseActionsProps {
	readonly id: Id;
	readonly action: AnytimeAction | AfterwardsAction;
}

function Action({ id, action, definition, view, onDone }: ActionProps): ReactElement {
	const words = useDeskWords();
	const textOf = useTextOf();
	const [state, setState] = useState<{
		open: boolean;
		busy: boolean;
		problem?: string;
		attempt: number;
	}>({ open: false, busy: false, attempt: 0 });
	const [reason, setReason] = useState("");
	const field = useId();
	const title = textOf(action.title);
	const fail = (problem: string): void =>
		setState(({ attempt }) => ({ open: true, busy: false, problem, attempt: attempt + 1 }));

	async function act(event: FormEvent): Promise<void> {
		event.preventDefault();
		if (action.reason === "required" && reason.trim() === "")
			return fail(words.refusals.reason_required);
		setState(({ attempt }) => ({ open: true, busy: true, attempt }));
		try {
			const next = await client.caseAction(
				view.id,
				id,
				reason.trim() === "" ? {} : { reason: reason.trim() },
				{ version: view.version },
			);
			setState({ open: false, busy: false, attempt: 0 });
			onDone(next, words.desk.sent(title));
		} catch (error) {
			fail(refusalWords(error, words));
		}
	}

	if (!state.open) {
		return (
			<Button kind="second" onClick={() => setState({ open: true, busy: false, attempt: 0 })}>
				{title}
			</Button>
		);
	}
	return (
		<form className="od-stack od-stack--2" noValidate onSubmit={(event) => void act(event)}>
			<h3>{title}</h3>
			{state.problem === undefined ? null : (
				<ErrorSummary
					attempt={state.attempt}
					errors={[{ id: "problem", href: `#${field}`, text: state.problem }]}
				/>
			)}
			<p className="small muted">{effectOf(action, definition, words, textOf)}</p>
			{action.reason === undefined ? null : (
				<div className="od-field">
					<label className="od-label small" htmlFor={field}>
						{action.reason === "required" ? words.desk.reason : words.case.reasonOptional}
					</label>
					<textarea
						onFocus={wholeInSight}
						className="od-input od-input--2"
						id={field}
						rows={2}
						dir="auto"
						maxLength={2000}
						value={reason}
						onChange={({ target }) => setReason(target.value)}
					/>
				</div>
			)}
			<div className="od-actions">
				<Button kind="second" type="submit" busy={state.busy ? words.desk.sending : undefined}>
					{words.desk.actionConfirm(title)}
				</Button>
				<Button kind="quiet" onClick={() => setState({ open: false, busy: false, attempt: 0 })}>
					{words.desk.cancel}
				</Button>
			</div>
		</form>
	);
}

function effectOf(
	action: AnytimeAction | AfterwardsAction,
	definition: Definition,
	words: ReturnType<typeof useDeskWords>,
	textOf: ReturnType<typeof useTextOf>,
): string {
	if ("extends" in action && action.extends !== undefined) {
		const { by } = action.extends;
		const longer =
			"clock" in action.extends
				? own(definition.clocks, action.extends.clock)
				: own(definition.results, action.extends.result);
		return words.desk.actionExtends(textOf(longer?.title), sayDuration(by, words));
	}
	return textOf(action.help) || words.desk.actionEnds;
}
