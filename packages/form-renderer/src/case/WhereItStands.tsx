import type { ReactElement } from "react";

import type { ProcedureCaseProps } from "../ProcedureCase.tsx";
import { ButtonLink } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { type Place, SENT } from "../step/place.ts";
import { formatDueInside } from "../words/format.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { CaseTracker } from "./CaseTracker.tsx";
import { Sent } from "./Sent.tsx";
import { StepTitle } from "./StepTitle.tsx";
import { sendingOf } from "./sent.ts";
import { hasOwnAnswers, type Todo } from "./state.ts";

/** Where a case stands, with the one thing that this person has to do; first of all that it was sent, right after. */
export function WhereItStands({
	todo,
	...props
}: ProcedureCaseProps & { readonly todo?: Todo }): ReactElement {
	const { bundle, view, place, now = () => new Date().toISOString() } = props;
	const isAsked = todo?.kind === "fill_in" || place.page !== SENT;
	const sending = isAsked ? undefined : sendingOf(bundle.definition, view, now());
	return (
		<CaseTracker
			{...props}
			{...(sending ? { head: <Sent {...props} sending={sending} /> } : {})}
			{...(hasOwnAnswers(view)
				? {
						answersHref: props.hrefOf({ page: "answers" }),
						onAnswers: () => props.go({ page: "answers" }),
					}
				: {})}
			{...(todo ? { todo: <TodoNote {...props} todo={todo} /> } : {})}
		/>
	);
}

/** The one thing to do now, above everything else the tracker says. */
function TodoNote({
	bundle,
	todo,
	hrefOf,
	go,
}: ProcedureCaseProps & { readonly todo: Todo }): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const { task } = todo;
	const place: Place = { page: "do" };
	return (
		<Note kind="warn" icon="pen">
			<p>
				<strong>{say(`todo_${todo.kind}`)}</strong>
				{task.due ? ` ${say("by_moment", { when: formatDueInside(task.due, speaking) })}` : null}
			</p>
			<div className="od-actions">
				<ButtonLink
					href={hrefOf(place)}
					onClick={(event) => {
						event.preventDefault();
						go(place);
					}}
				>
					<StepTitle definition={bundle.definition} step={task.step} />
				</ButtonLink>
			</div>
		</Note>
	);
}
