import type { Bundle, CaseView, FormValidators, TaskView } from "@onedoor/dsl/bundle";
import { type ReactElement, useEffect, useMemo, useRef } from "react";

import type { Device } from "../device/device.ts";
import type { CaseClient, Trouble } from "../form/case-client.ts";
import { timeZoneOf } from "../form/facts.ts";
import { Button } from "../parts/Button.tsx";
import { createRegistry, type Theme } from "../theme/registry.ts";
import { SpeakingProvider, useSay } from "../words/Speaking.tsx";
import { CheckPage } from "./CheckPage.tsx";
import { CorrectionPage } from "./CorrectionPage.tsx";
import { OtherWindow } from "./OtherWindow.tsx";
import type { Navigation } from "./place.ts";
import { QuestionPage } from "./QuestionPage.tsx";
import { Step, useJourney, useStep } from "./StepContext.tsx";
import type { Session } from "./session.ts";
import { TaskListPage } from "./TaskListPage.tsx";
import { TroubleNote } from "./TroubleNote.tsx";
import { useSession } from "./use-session.ts";

export interface StepFormProps extends Navigation {
	readonly bundle: Bundle;
	readonly view: CaseView;
	/** The applicant's open `fill_in` task. */
	readonly task: TaskView;
	readonly client: CaseClient;
	readonly language: string;
	/** Loads `Form.validator` as a module: `import(url)` under a strict policy. */
	readonly loadValidators: (form: string) => Promise<FormValidators>;
	/** The step was sent. */
	readonly onSubmitted: (view: CaseView) => void;
	/** "Save and finish later": everything is saved. */
	readonly onLeave: () => void;
	/** Parts of an RJSF theme that replace ours. */
	readonly theme?: Theme;
	/** Where what is not sent yet rests; default the browser's own store, and nothing on a shared computer. */
	readonly device?: Device;
	/** Instant now, default the device's clock. A host with a test clock gives that one. */
	readonly now?: () => string;
}

/** A `fill_in` step that a person can finish: its pages, the check before sending, or a correction. */
export function StepForm(props: StepFormProps): ReactElement {
	const { bundle, language, place, hrefOf, go } = props;
	const opened = useSession(props);
	const registry = useMemo(() => createRegistry(props.theme), [props.theme]);
	const navigation = useMemo(() => ({ place, hrefOf, go }), [place, hrefOf, go]);
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(bundle.definition)}
			{...(bundle.definition.languages[0] ? { source: bundle.definition.languages[0] } : {})}
		>
			{opened.kind === "opening" ? <Opening /> : null}
			{opened.kind === "failed" ? <CannotOpen {...opened} /> : null}
			{opened.kind === "elsewhere" ? <OtherWindow goOnHere={opened.goOnHere} /> : null}
			{opened.kind === "open" ? (
				<Step value={{ session: opened.session, registry, navigation }}>
					<StepPages onSubmitted={props.onSubmitted} onLeave={props.onLeave} />
				</Step>
			) : null}
		</SpeakingProvider>
	);
}

function StepPages({
	onSubmitted,
	onLeave,
}: Pick<StepFormProps, "onSubmitted" | "onLeave">): ReactElement {
	const { session, navigation } = useStep();
	const journey = useJourney();
	useDone(session, onSubmitted);
	if (session.task.marks) return <CorrectionPage />;
	const { page } = navigation.place;
	if (page === "check") return <CheckPage journey={journey} />;
	const at = journey.findIndex((each) => each.page.id === page);
	if (at < 0) return <TaskListPage journey={journey} />;
	return <QuestionPage key={page} journey={journey} at={at} onLeave={onLeave} />;
}

/** The step was sent: from the page that is shown, or because it still waited on this device. */
function useDone({ outgoing }: Session, onSubmitted: (view: CaseView) => void): void {
	const tell = useRef(onSubmitted);
	tell.current = onSubmitted;
	useEffect(() => {
		const look = (): void => {
			const state = outgoing.state.get();
			if (state.kind === "done") tell.current(state.view);
		};
		look();
		return outgoing.state.subscribe(look);
	}, [outgoing]);
}

function CannotOpen({
	trouble,
	again,
}: {
	readonly trouble: Trouble;
	readonly again: () => void;
}): ReactElement {
	const say = useSay();
	return (
		<div className="od-stack">
			<TroubleNote trouble={trouble} />
			<div className="od-actions">
				<Button kind="second" onClick={again}>
					{say("try_again")}
				</Button>
			</div>
		</div>
	);
}

function Opening(): ReactElement {
	const say = useSay();
	return (
		<p className="muted" role="status">
			{say("opening")}
		</p>
	);
}
