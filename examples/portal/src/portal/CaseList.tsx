import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import {
	formatDue,
	formatMoment,
	type Speaking,
	TaskList,
	type TaskListItem,
	textOf,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";

import { useDefinitions } from "../host/bundles.ts";
import { type PortalWords, useWords } from "../words/index.ts";
import { CaseStateTag } from "./CaseStateTag.tsx";

/** One's own cases: what each is about, what is to be done, by when. */
export function CaseList({
	cases,
	more,
}: {
	readonly cases: readonly CaseView[];
	/** What else one may do with each, under its row. */
	readonly more?: (view: CaseView) => ReactNode;
}): ReactElement {
	const words = useWords();
	const speaking = useSpeaking();
	const definitionOf = useDefinitions(cases);
	return (
		<TaskList
			items={cases.map((view) => ({
				...caseItem(view, definitionOf(view), words, speaking),
				more: more?.(view),
			}))}
		/>
	);
}

function caseItem(
	view: CaseView,
	definition: Definition | undefined,
	words: PortalWords,
	speaking: Speaking,
): TaskListItem {
	const title =
		definition === undefined ? view.number : textOf(definition.title, speaking.language);
	return {
		id: view.id,
		href: `/cases/${view.id}`,
		title: (
			<>
				{title}
				{view.about === undefined ? null : (
					<>
						: <bdi>{view.about}</bdi>
					</>
				)}
			</>
		),
		hint: stateLine(view, definition, words, speaking),
		state: <CaseStateTag view={view} />,
	};
}

/** The next thing, with its date: the sentence a person looks for. */
function stateLine(
	view: CaseView,
	definition: Definition | undefined,
	{ mine }: PortalWords,
	speaking: Speaking,
): string {
	if (view.status === "ended") {
		return view.ended_at === undefined ? "" : mine.endedOn(formatMoment(view.ended_at, speaking));
	}
	const [task] = view.tasks;
	if (task !== undefined) {
		const what = mine.act(textOf(definition?.steps[task.step]?.title, speaking.language));
		if (view.status === "draft" || task.due === undefined) return what;
		return `${what} (${mine.by(formatDue(task.due, speaking))})`;
	}
	const promise = view.promise?.foreseen ? undefined : view.promise;
	const due = promise?.due ?? view.due;
	if (due === null || due === undefined) return mine.nothing;
	return promise?.late === true
		? mine.late(formatDue(due, speaking))
		: mine.promised(formatDue(due, speaking));
}
