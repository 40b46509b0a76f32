import type { Bundle, CaseView, Field, FormValidators, TaskView } from "@onedoor/dsl/bundle";
import { type ReactElement, useEffect, useMemo, useRef } from "react";

import type { Device } from "../device/device.ts";
import type { CaseClient } from "../form/case-client.ts";
import { timeZoneOf } from "../form/facts.ts";
import type { JourneyPage } from "../form/journey.ts";
import { isDiscardable, type Session } from "../form/session.ts";
import { CannotOpen, Opening } from "../parts/CannotOpen.tsx";
import { type Fetched, LoadingShown, later, useLoaded, useSoon } from "../parts/later.tsx";
import { useSpoken } from "../parts/use-spoken.ts";
import { createRegistry, type Theme } from "../theme/registry.ts";
import { SpeakingProvider } from "../words/Speaking.tsx";
import { piecesOf } from "./Blocks.tsx";
import type { ForAnother } from "./for-another.ts";
import { widgetNameFor } from "./Leaf.tsx";
import { DISCARD, type Navigation } from "./place.ts";
import { QuestionPage } from "./QuestionPage.tsx";
import { Step, useJourney, useStep } from "./StepContext.tsx";
import { type Opened, useSession } from "./use-session.ts";

const CheckPage = later(async () => (await import("./CheckPage.tsx")).CheckPage);
const CorrectionPage = later(async () => (await import("./CorrectionPage.tsx")).CorrectionPage);
const OtherWindow = later(async () => (await import("./OtherWindow.tsx")).OtherWindow);
const DiscardPage = later(async () => (await import("./DiscardPage.tsx")).DiscardPage, "words");
const TaskListPage = later(async () => (await import("./TaskListPage.tsx")).TaskListPage);

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
	/** The draft was thrown away; default as when one leaves. */
	readonly onDiscarded?: () => void;
	/** Parts of an RJSF theme that replace ours. */
	readonly theme?: Theme;
	/** Where what is not sent yet rests; default the browser's own store, and nothing on a shared computer. */
	readonly device?: Device;
	/** Whoever types is not who it is about: an officer, from paper. */
	readonly forAnother?: ForAnother;
	/** Instant now, default the device's clock. A host with a test clock gives that one. */
	readonly now?: () => string;
}

/** A `fill_in` step that a person can finish: its pages, the check before sending, or a correction. */
export function StepForm(props: StepFormProps): ReactElement {
	const { bundle } = props;
	const { language, ...words } = useSpoken(props.language);
	const opened = useSession({ ...props, isCheckedLater: true });
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(bundle.definition)}
			{...(bundle.definition.languages[0] ? { source: bundle.definition.languages[0] } : {})}
			instead={props.forAnother?.words}
		>
			{words.isHere ? <Visit {...props} opened={opened} /> : <LoadingShown {...words} />}
		</SpeakingProvider>
	);
}

function Visit({ opened, ...props }: StepFormProps & { readonly opened: Opened }): ReactElement {
	const { place, hrefOf, go } = props;
	const registry = useMemo(() => createRegistry(props.theme), [props.theme]);
	const navigation = useMemo(() => ({ place, hrefOf, go }), [place, hrefOf, go]);
	switch (opened.kind) {
		case "opening":
			return <Opening />;
		case "failed":
			return <CannotOpen trouble={opened.trouble} again={opened.again} />;
		case "elsewhere":
			return <OtherWindow goOnHere={opened.goOnHere} />;
		case "open":
			return (
				<Step
					value={{
						session: opened.session,
						registry,
						navigation,
						...(props.forAnother && { forAnother: props.forAnother }),
					}}
				>
					<StepPages
						onSubmitted={props.onSubmitted}
						onLeave={props.onLeave}
						onDiscarded={props.onDiscarded ?? props.onLeave}
					/>
				</Step>
			);
	}
}

function StepPages({
	onSubmitted,
	onLeave,
	onDiscarded,
}: Required<Pick<StepFormProps, "onSubmitted" | "onLeave" | "onDiscarded">>): ReactElement {
	const { session, navigation } = useStep();
	const journey = useJourney();
	const needed = useNeeded();
	useSoon(() => [...journey.flatMap(needed), CheckPage], journey);
	useDone(session, onSubmitted);
	if (session.task.marks) return <CorrectionPage />;
	const { page } = navigation.place;
	if (page === "check") return <CheckPage journey={journey} />;
	if (page === DISCARD && isDiscardable(session))
		return <DiscardPage journey={journey} onDiscarded={onDiscarded} />;
	const at = journey.findIndex((each) => each.page.id === page);
	const here = journey[at];
	if (!here) return <TaskListPage journey={journey} />;
	return (
		<Whole key={page} pieces={needed(here)}>
			<QuestionPage journey={journey} at={at} onLeave={onLeave} />
		</Whole>
	);
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

/** What a page of questions is drawn with, as far as it may have to be fetched. */
function useNeeded(): (page: JourneyPage) => readonly Fetched[] {
	const { session, registry } = useStep();
	const { store } = session;
	const drawn = (field: Field) => [
		registry.widgets[widgetNameFor(store, field)],
		...(field.as === "choices" ? [registry.fields.ArrayField] : []),
	];
	return ({ blocks }) => piecesOf(blocks, drawn);
}

/** A page begins when all of it is there, so that its heading and links to its controls are where they should be. */
function Whole({
	pieces,
	children,
}: {
	readonly pieces: readonly Fetched[];
	readonly children: ReactElement;
}): ReactElement {
	const wasShown = useRef(false);
	const loading = useLoaded(pieces);
	// What an answer brings up later is fetched where it stands; the page around it stays.
	wasShown.current ||= loading.isHere;
	return wasShown.current ? children : <LoadingShown {...loading} isPage />;
}
