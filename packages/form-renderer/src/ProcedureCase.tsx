import type { Bundle, CaseView, FormValidators } from "@onedoor/dsl/bundle";
import { visible } from "@onedoor/dsl/form";
import type { ReactElement } from "react";
import { AttendStep } from "./case/AttendStep.tsx";
import { CaseTracker } from "./case/CaseTracker.tsx";
import { ConfirmDraft } from "./case/ConfirmDraft.tsx";
import { PayStep } from "./case/PayStep.tsx";
import { SignStep } from "./case/SignStep.tsx";
import { StepTitle } from "./case/StepTitle.tsx";
import { hasOwnAnswers, type Todo, todosOf } from "./case/state.ts";
import type { Device } from "./device/device.ts";
import type { CaseClient } from "./form/case-client.ts";
import { factsOf, timeZoneOf } from "./form/facts.ts";
import { BackLink } from "./parts/BackLink.tsx";
import { ButtonLink } from "./parts/Button.tsx";
import { Note } from "./parts/Note.tsx";
import { Answers } from "./step/Answers.tsx";
import { PageHeading } from "./step/PageHeading.tsx";
import type { Navigation, Place } from "./step/place.ts";
import { StepForm } from "./step/StepForm.tsx";
import type { Theme } from "./theme/registry.ts";
import { formatDueInside } from "./words/format.ts";
import { SpeakingProvider, useSay, useSpeaking, useTextOf } from "./words/Speaking.tsx";

export interface ProcedureCaseProps extends Navigation {
	readonly bundle: Bundle;
	/** The case as this person may see it. */
	readonly view: CaseView;
	readonly client: CaseClient;
	readonly language: string;
	readonly loadValidators: (form: string) => Promise<FormValidators>;
	/** The case as it stands after an act. */
	readonly onView: (view: CaseView) => void;
	/** "Save and finish later". */
	readonly onLeave: () => void;
	readonly onRedirect?: (href: string) => void;
	/** Address of another case, for those that belong to this one. */
	readonly caseHref?: (id: string) => string;
	readonly onCase?: (id: string) => void;
	readonly theme?: Theme;
	/** Where what is not sent yet rests; default the browser's own store, and nothing on a shared computer. */
	readonly device?: Device;
	readonly now?: () => string;
}

/**
 * The applicant's whole way through one case: what is to be done now, or where it stands. A place with `page: "case"`
 * shows the tracker even while something is to be done, `page: "answers"` everything that was submitted.
 */
export function ProcedureCase(props: ProcedureCaseProps): ReactElement {
	const { bundle, language } = props;
	const [source] = bundle.definition.languages;
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(bundle.definition)}
			{...(source ? { source } : {})}
		>
			<Now {...props} />
		</SpeakingProvider>
	);
}

function Now(props: ProcedureCaseProps): ReactElement {
	const { bundle, view, place } = props;
	const [todo] = todosOf(bundle.definition, view);
	if (place.page === "answers" && hasOwnAnswers(view)) return <Submitted {...props} />;
	if (view.status === "draft" && todo) return <DoNow {...props} todo={todo} />;
	if (todo && place.page !== undefined && place.page !== "case")
		return <DoNow {...props} todo={todo} />;
	return (
		<CaseTracker
			{...props}
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

function DoNow({ todo, ...props }: ProcedureCaseProps & { readonly todo: Todo }): ReactElement {
	const done = (view: CaseView) => {
		props.onView(view);
		props.go({});
	};
	switch (todo.kind) {
		case "fill_in":
			return <StepForm {...props} task={todo.task} onSubmitted={done} />;
		case "confirm":
			return (
				<WithWayBack {...props}>
					<ConfirmDraft {...props} task={todo.task} onDone={done} />
				</WithWayBack>
			);
		case "attend":
			return (
				<WithWayBack {...props}>
					<AttendStep {...props} task={todo.task} />
				</WithWayBack>
			);
		case "sign":
			return (
				<WithWayBack {...props}>
					<SignStep {...props} task={todo.task} onDone={done} />
				</WithWayBack>
			);
		case "pay":
			return (
				<WithWayBack {...props}>
					<PayStep {...props} task={todo.task} />
				</WithWayBack>
			);
	}
}

function WithWayBack({
	children,
	...props
}: Navigation & { readonly children: React.ReactNode }): ReactElement {
	const back: Place = {};
	return (
		<>
			<BackLink
				href={props.hrefOf(back)}
				onClick={(event) => {
					event.preventDefault();
					props.go(back);
				}}
			/>
			{children}
		</>
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

/** Everything that was submitted, as the office has it. */
function Submitted(props: ProcedureCaseProps): ReactElement {
	const { bundle, view, client, hrefOf, go } = props;
	const say = useSay();
	const textOf = useTextOf();
	const form = bundle.forms[bundle.definition.starts_at];
	const now = (props.now ?? (() => new Date().toISOString()))();
	const facts = factsOf(
		{ definition: bundle.definition, view, now, sources: view.sources },
		view.data,
	);
	return (
		<>
			<BackLink
				href={hrefOf({})}
				onClick={(event) => {
					event.preventDefault();
					go({});
				}}
			>
				{say("case")} <bdi>{view.number}</bdi>
			</BackLink>
			<div className="od-stack od-stack--5">
				<PageHeading
					title={`${say("see_answers")} – ${textOf(bundle.definition.title)}`}
					arrival="answers"
				>
					{say("see_answers")}
				</PageHeading>
				{form ? (
					<Answers
						definition={bundle.definition}
						form={form}
						shape={visible(bundle.definition, form, view.data, facts)}
						data={view.data}
						sources={view.sources}
						files={(ids) => (
							<ul>
								{ids.map((id, at) => (
									<li key={id}>
										<a className="od-line-link" href={client.fileUrl(view.id, id)}>
											{say("file_number", { n: at + 1 })}
										</a>
									</li>
								))}
							</ul>
						)}
					/>
				) : null}
			</div>
		</>
	);
}
