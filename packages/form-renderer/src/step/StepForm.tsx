import type { Bundle, CaseView, FormValidators, TaskView } from "@onedoor/dsl/bundle";
import { type ReactElement, useMemo } from "react";

import type { CaseClient } from "../form/case-client.ts";
import { timeZoneOf } from "../form/facts.ts";
import type { LocalDrafts } from "../form/local-drafts.ts";
import { createRegistry, type Theme } from "../theme/registry.ts";
import { SpeakingProvider, useSay } from "../words/Speaking.tsx";
import { CheckPage } from "./CheckPage.tsx";
import { CorrectionPage } from "./CorrectionPage.tsx";
import type { Navigation } from "./place.ts";
import { QuestionPage } from "./QuestionPage.tsx";
import { Step, useJourney, useStep } from "./StepContext.tsx";
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
	/** Where unsent drafts rest; default IndexedDB. */
	readonly local?: LocalDrafts;
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
			{opened.kind === "failed" ? <TroubleNote trouble={opened.trouble} /> : null}
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
	if (session.task.marks) return <CorrectionPage onSubmitted={onSubmitted} />;
	const { page } = navigation.place;
	if (page === "check") return <CheckPage journey={journey} onSubmitted={onSubmitted} />;
	const at = journey.findIndex((each) => each.page.id === page);
	if (at < 0) return <TaskListPage journey={journey} />;
	return <QuestionPage key={page} journey={journey} at={at} onLeave={onLeave} />;
}

function Opening(): ReactElement {
	const say = useSay();
	return (
		<p className="muted" role="status">
			{say("opening")}
		</p>
	);
}
