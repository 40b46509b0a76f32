import type { Bundle, CaseView, FormValidators } from "@onedoor/dsl/bundle";
import type { ReactElement, ReactNode } from "react";

import { hasOwnAnswers, type Todo, todosOf } from "./case/state.ts";
import type { Device } from "./device/device.ts";
import type { CaseClient } from "./form/case-client.ts";
import { timeZoneOf } from "./form/facts.ts";
import { BackLink } from "./parts/BackLink.tsx";
import { LoadingShown, later, useSoon } from "./parts/later.tsx";
import { useSpoken } from "./parts/use-spoken.ts";
import { type Navigation, type Place, SENT } from "./step/place.ts";
import { StepForm } from "./step/StepForm.tsx";
import type { Theme } from "./theme/registry.ts";
import { SpeakingProvider } from "./words/Speaking.tsx";

const WhereItStands = later(async () => (await import("./case/WhereItStands.tsx")).WhereItStands);
const Submitted = later(async () => (await import("./case/Submitted.tsx")).Submitted);
const ConfirmDraft = later(async () => (await import("./case/ConfirmDraft.tsx")).ConfirmDraft);
const AttendStep = later(async () => (await import("./case/AttendStep.tsx")).AttendStep);
const SignStep = later(async () => (await import("./case/SignStep.tsx")).SignStep);
const PayStep = later(async () => (await import("./case/PayStep.tsx")).PayStep);

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
	/** The draft was thrown away: there is nothing left to show. Default as when one leaves. */
	readonly onDiscarded?: () => void;
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
 * shows the tracker even while something is to be done, `page: "answers"` everything that was submitted, and
 * `page: "sent"` says first, right after sending, that it was sent.
 */
export function ProcedureCase(props: ProcedureCaseProps): ReactElement {
	const { bundle } = props;
	const { language, ...words } = useSpoken(props.language);
	const [source] = bundle.definition.languages;
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(bundle.definition)}
			{...(source ? { source } : {})}
		>
			{words.isHere ? <Now {...props} language={language} /> : <LoadingShown {...words} />}
		</SpeakingProvider>
	);
}

function Now(props: ProcedureCaseProps): ReactElement {
	const { bundle, view, place } = props;
	const [todo] = todosOf(bundle.definition, view);
	// What is done is followed by where it stands.
	useSoon(() => [WhereItStands]);
	if (place.page === "answers" && hasOwnAnswers(view)) return <Submitted {...props} />;
	if (view.status === "draft" && todo) return <DoNow {...props} todo={todo} />;
	if (todo && place.page !== undefined && place.page !== "case" && place.page !== SENT)
		return <DoNow {...props} todo={todo} />;
	return <WhereItStands {...props} {...(todo ? { todo } : {})} />;
}

function DoNow({ todo, ...props }: ProcedureCaseProps & { readonly todo: Todo }): ReactElement {
	const done = (view: CaseView) => {
		props.onView(view);
		props.go({});
	};
	const sent = (view: CaseView) => {
		props.onView(view);
		props.go({ page: SENT });
	};
	switch (todo.kind) {
		case "fill_in":
			return <StepForm {...props} task={todo.task} onSubmitted={sent} />;
		case "confirm":
			return (
				<WithWayBack {...props}>
					<ConfirmDraft {...props} task={todo.task} onDone={sent} />
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
}: Navigation & { readonly children: ReactNode }): ReactElement {
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
