import { type ReactElement, useMemo, useSyncExternalStore } from "react";

import { timeZoneOf } from "../form/facts.ts";
import { planPage } from "../form/plan.ts";
import { SavedStatus } from "../parts/SavedStatus.tsx";
import { createRegistry, type Theme } from "../theme/registry.ts";
import { SpeakingProvider, useSay } from "../words/Speaking.tsx";
import { Blocks } from "./Blocks.tsx";
import { ElsewhereNote } from "./ElsewhereNote.tsx";
import { OtherWindow } from "./OtherWindow.tsx";
import { Step, usePlanning, useStep } from "./StepContext.tsx";
import { TroubleNote } from "./TroubleNote.tsx";
import type { OutcomeForm } from "./use-outcome-form.ts";

export interface OutcomeFormFieldsProps {
	readonly form: OutcomeForm;
	readonly language: string;
	/** Parts of an RJSF theme that replace ours. */
	readonly theme?: Theme;
}

/** The questions of one form without pages, to stand inside whatever form the host sends them with. */
export function OutcomeFormFields({
	form: { opened },
	language,
	theme,
}: OutcomeFormFieldsProps): ReactElement {
	const say = useSay();
	const registry = useMemo(() => createRegistry(theme), [theme]);
	if (opened.kind === "failed") return <TroubleNote trouble={opened.trouble} />;
	if (opened.kind === "elsewhere") return <OtherWindow goOnHere={opened.goOnHere} />;
	if (opened.kind === "opening")
		return (
			<p className="muted" role="status">
				{say("opening")}
			</p>
		);
	const { session } = opened;
	const [source] = session.bundle.definition.languages;
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(session.bundle.definition)}
			{...(source ? { source } : {})}
		>
			<Step value={{ session, registry, navigation: NOWHERE }}>
				<Fields />
			</Step>
		</SpeakingProvider>
	);
}

/** There is one page, and it is here. */
const NOWHERE = { place: {}, hrefOf: () => "#", go: () => {} } as const;

function Fields(): ReactElement {
	const { session } = useStep();
	const planning = usePlanning();
	const saved = useSyncExternalStore(session.saved.subscribe, session.saved.get, session.saved.get);
	const shown = session.store.form.pages.filter(({ id }) => planning.shape.pages.includes(id));
	return (
		<div className="od-stack od-stack--5">
			<ElsewhereNote />
			{shown.map((page) => (
				<Blocks key={page.id} blocks={planPage(planning, page)} isBare />
			))}
			<SavedStatus state={saved} />
		</div>
	);
}
