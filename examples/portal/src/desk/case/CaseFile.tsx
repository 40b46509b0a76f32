import type {
	Bundle,
	CaseView,
	Definition,
	HistoryItem,
	PaperView,
	TaskView,
} from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { ButtonLink, Note, Said as SaidText, useTextOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useRef, useState } from "react";

import { useDeskWords } from "../../words/index.ts";
import { TaskPanels } from "../decide/TaskPanels.tsx";
import { marksSomething } from "../decide/task-panel.ts";
import { CaseActions } from "./CaseActions.tsx";
import { CaseHead } from "./CaseHead.tsx";
import { DataCard } from "./DataCard.tsx";
import { DocumentsCard } from "./DocumentsCard.tsx";
import { documentsOf } from "./documents.ts";
import { enteredBy } from "./entered.ts";
import { HistoryCard } from "./HistoryCard.tsx";
import { LookUpsCard } from "./LookUpsCard.tsx";
import { lookUpsOf } from "./look-ups.ts";
import { MarksContext, useNewMarks } from "./marks.ts";
import { NoticesCard } from "./NoticesCard.tsx";
import { PapersCard, paperTitle } from "./PapersCard.tsx";
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
	const entered = enteredBy(definition, view, history);
	const [said, setSaid] = useState<Said>();
	const tasks = view.tasks.filter((task) => role === undefined || task.role === role);
	const marks = useNewMarks(
		tasks.some((task) => marksSomething(definition, task)),
		view.asked,
	);
	const done = (next: CaseView, words: string): void => {
		const known = new Set(view.papers.map(({ id }) => id));
		setSaid({ words, papers: next.papers.filter(({ id }) => !known.has(id)) });
		marks.clear();
		onView(next);
		void onChanged();
	};
	return (
		<MarksContext value={marks}>
			<CaseHead definition={definition} view={view} now={now} />
			<Done said={said} definition={definition} caseId={view.id} />
			{tasks.length > 0 ? <ToDecision definition={definition} task={tasks[0]} /> : null}
			<div className="od-case">
				<div className="od-stack od-stack--5">
					<NoticesCard definition={definition} view={view} />
					<LookUpsCard definition={definition} lookUps={lookUpsOf(definition, view)} />
					{sectionsOf(definition, view, entered).map((section) => (
						<DataCard key={section.id} definition={definition} section={section} />
					))}
					<DocumentsCard
						definition={definition}
						caseId={view.id}
						documents={documents}
						isScanned={entered !== undefined}
						heldBack={view.held_files ?? []}
					/>
					<PapersCard definition={definition} view={view} />
					<HistoryCard definition={definition} items={history} />
				</div>
				<aside id={DECIDE} tabIndex={-1} aria-label={desk.decide}>
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

/**
 * Past the whole file to the decision: for the keyboard next to the steps, shown when it has the focus. On a
 * phone the decision stands below the whole file; whoever has read it elsewhere goes there at once.
 */
function ToDecision({
	definition,
	task,
}: {
	readonly definition: Definition;
	readonly task: TaskView | undefined;
}): ReactElement {
	const title = useTextOf()(stepAt(definition, task?.step ?? "")?.title);
	const { desk } = useDeskWords();
	return (
		<div className="pt-to-decision">
			<ButtonLink kind="second" icon="down" href={`#${DECIDE}`}>
				{desk.toDecisionKey(title)}
			</ButtonLink>
		</div>
	);
}

/** What was just done, and the papers that were issued with it. */
interface Said {
	readonly words: string;
	readonly papers: readonly PaperView[];
}

/** What was just done, where the next thing is read: it takes focus, because the panel it came from is gone. */
function Done({
	said,
	definition,
	caseId,
}: {
	readonly said: Said | undefined;
	readonly definition: Definition;
	readonly caseId: string;
}): ReactElement {
	const { desk } = useDeskWords();
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (said !== undefined) box.current?.focus();
	}, [said]);
	return (
		<div ref={box} tabIndex={-1} role="status" className="pt-done">
			{said === undefined ? null : (
				<Note kind="ok">
					<p>{said.words}</p>
					{said.papers.length === 0 ? null : <p className="small">{desk.newPapers}</p>}
					{said.papers.map((paper) => (
						<p key={paper.id}>
							<strong>
								<SaidText text={paperTitle(definition, paper)} />
							</strong>{" "}
							{paper.href === undefined ? null : (
								<a className="od-line-link" href={paper.href} target="_blank" rel="noreferrer">
									{desk.openPaper}
								</a>
							)}
						</p>
					))}
					<p>
						<a className="od-line-link" href={receiptHref(caseId)}>
							{desk.receiptOf}
						</a>
					</p>
				</Note>
			)}
		</div>
	);
}

function receiptHref(caseId: string): string {
	return `/desk/receipts/${encodeURIComponent(caseId)}`;
}
