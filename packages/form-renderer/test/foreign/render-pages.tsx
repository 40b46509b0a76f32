import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import type { Session } from "../../src/form/session.ts";
import { CheckPage } from "../../src/step/CheckPage.tsx";
import { QuestionPage } from "../../src/step/QuestionPage.tsx";
import { Step, useJourney } from "../../src/step/StepContext.tsx";
import { TaskListPage } from "../../src/step/TaskListPage.tsx";
import { createRegistry } from "../../src/theme/registry.ts";
import { SpeakingProvider } from "../../src/words/Speaking.tsx";

/** Every page of a form as it stands now: its questions, the list of parts, the check before sending. */
export function renderPages(session: Session, language = "en"): readonly string[] {
	const page = (at: number | "list" | "check") =>
		renderToString(
			<SpeakingProvider language={language} timeZone="UTC" source="en">
				<Step
					value={{ session, registry, navigation: { place: {}, hrefOf: () => "#", go: () => {} } }}
				>
					<Page at={at} />
				</Step>
			</SpeakingProvider>,
		);
	let count = 0;
	renderToString(
		<Step value={{ session, registry, navigation: { place: {}, hrefOf: () => "#", go: () => {} } }}>
			<Count onCount={(pages) => (count = pages)} />
		</Step>,
	);
	const questions = Array.from({ length: count }, (_page, at) => page(at));
	return [...questions, page("list"), page("check")];
}

const registry = createRegistry();

function Count({ onCount }: { readonly onCount: (pages: number) => void }): null {
	onCount(useJourney().length);
	return null;
}

function Page({ at }: { readonly at: number | "list" | "check" }): ReactElement {
	const journey = useJourney();
	if (at === "list") return <TaskListPage journey={journey} />;
	if (at === "check") return <CheckPage journey={journey} />;
	return <QuestionPage journey={journey} at={at} onLeave={() => {}} />;
}
