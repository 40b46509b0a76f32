import type { Bundle, CaseView, Definition, HistoryItem, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { ButtonLink, Note, useTextOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useRef, useState } from "react";

import { useDeskWords } from "../../words/index.ts";
import { TaskPanels } from "../decide/TaskPanels.tsx";
import { marksSomething } from "../decide/task-panel.ts";
import { CaseActions } from "./CaseActions.tsx";
import { CaseHead } from "./CaseHead.tsx";
import { DataCard } from "./DataCard.tsx";
import { DocumentsCard } from "./DocumentsCard.tsx";
import { documentsOf } from "./documents.ts";
import { HistoryCard } from "./HistoryCard.tsx";
import { LookUpsCard } from "./LookUpsCard.tsx";
import { lookUpsOf } from "./look-ups.ts";
import { MarksContext, useNewMarks } from "./marks.ts";
import { NoticesCard } from "./NoticesCard.tsx";
import { PapersCard } from "./PapersCard.tsx";
import { sectionsOf } from "./sections.ts";

/** A case with everything its page shows. */
export interface Opened {
	readonly view: CaseView;
	readonly bundle: Bundle;
	readonly history: readonly HistoryItem[];
	/** The server's clock, in milliseconds. */
	readonly now: number;
}

export interface CaseFileProps {
	readonly opened: Opened;
	readonly role: string | undefined;
	/** The case as an act has just left it. */
	readonly onView: (view: CaseView) => void;
	/** Log and queues have to be read again. */
	readonly onChanged: () => Promise<void>;
}

/** The file beside the decision: what is known of the case on one side, what is done with it on the other. */
export function CaseFile({
	opened: { view, bundle, history, now },
	role,
	onView,
	onChanged,
}: CaseFileProps): ReactElement {
	const { desk } = useDeskWords();
	const { definition } = bundle;
	const documents = documentsOf(definition, view);
	const [said, setSaid] = useState<string>();
	const tasks = view.tasks.filter((task) => role === undefined || task.role === role);
	const marks = useNewMarks(tasks.some((task) => marksSomething(definition, task)));
	const done = (next: CaseView, words: string): void => {
		setSaid(words);
		marks.clear();
		onView(next);
		void onChanged();
	};
	return (
		<MarksContext value={marks}>
			<CaseHead definition={definition} view={view} now={now} />
			<Done said={said} />
			{tasks.length > 0 ? <ToDecision definition={definition} task={tasks[0]} /> : null}
			<div className="od-case">
				<div className="od-stack od-stack--5">
					<NoticesCard definition={definition} view={view} />
					<LookUpsCard definition={definition} lookUps={lookUpsOf(definition, view)} />
					{sectionsOf(definition, view).map((section) => (
						<DataCard key={section.id} definition={definition} section={section} />
					))}
					<DocumentsCard
						definition={definition}
						caseId={view.id}
						documents={documents}
						heldBack={view.held_files ?? []}
					/>
					<PapersCard definition={definition} view={view} />
					<HistoryCard definition={definition} items={history} />
				</div>
				<aside id={DECIDE} aria-label={desk.decide}>
					<div className="od-stack">
						<TaskPanels
							bundle={bundle}
							view={view}
							tasks={tasks}
							now={now}
							onDone={done}
							onRefused={() => void onChanged()}
						/>
						<CaseActions definition={definition} view={view} onDone={done} />
					</div>
				</aside>
			</div>
		</MarksContext>
	);
}

const DECIDE = "decide";

/** On a phone the decision stands below the whole file; whoever has read it elsewhere goes there at once. */
function ToDecision({
	definition,
	task,
}: {
	readonly definition: Definition;
	readonly task: TaskView | undefined;
}): ReactElement {
	const title = useTextOf()(stepAt(definition, task?.step ?? "")?.title);
	return (
		<div className="pt-to-decision">
			<ButtonLink kind="second" icon="down" href={`#${DECIDE}`}>
				{title}
			</ButtonLink>
		</div>
	);
}

/** What was just done, where the next thing is read: it takes focus, because the panel it came from is gone. */
function Done({ said }: { readonly said: string | undefined }): ReactElement {
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (said !== undefined) box.current?.focus();
	}, [said]);
	return (
		<div ref={box} tabIndex={-1} role="status" className="pt-done">
			{said === undefined ? null : (
				<Note kind="ok">
					<p>{said}</p>
				</Note>
			)}
		</div>
	);
}
