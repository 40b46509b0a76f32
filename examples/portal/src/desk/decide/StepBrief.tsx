import type { CaseView, Definition, SignStep, Step, Text } from "@onedoor/dsl/bundle";
import {
	Icon,
	PaperCounts,
	PaperWanted,
	Said,
	SourceLine,
	useTextOf,
} from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { client } from "../../host/client.ts";
import { useDeskWords } from "../../words/index.ts";
import { own, signedTitle, titleAt } from "../case/paths.ts";

export interface StepBriefProps {
	readonly definition: Definition;
	readonly view: CaseView;
	readonly step: Step;
}

/** What a step that is no choice is about: the papers to sign, the file to receive, the result to hand out. */
export function StepBrief({ definition, view, step }: StepBriefProps): ReactElement | null {
	const { desk } = useDeskWords();
	const textOf = useTextOf();
	switch (step.does) {
		case "sign":
			return <ToSign definition={definition} view={view} step={step} />;
		case "hand_over":
			return (
				<div className="od-stack od-stack--2 small">
					<p>{desk.receiveText(textOf(definition.roles[step.from]?.title))}</p>
					<Papers papers={step.papers.map((id) => documentLine(definition, id))} />
				</div>
			);
		case "deliver":
			return (
				<div className="od-stack od-stack--2 small">
					<p>{desk.handOutText}</p>
					<Papers
						papers={(step.results.length > 0 ? step.results : Object.keys(definition.results)).map(
							(id) => resultLine(definition, view, id),
						)}
					/>
					{step.receives.length === 0 ? null : (
						<>
							<h3 className="small">{desk.receives}</h3>
							<Papers papers={step.receives.map((id) => documentLine(definition, id))} />
						</>
					)}
				</div>
			);
		default:
			return step.help === undefined ? null : (
				<p className="small muted">
					<Said text={step.help} />
				</p>
			);
	}
}

/** Results can be read as they would be signed now; letters are written when they are signed. */
function ToSign({
	definition,
	view,
	step,
}: StepBriefProps & { readonly step: SignStep }): ReactElement {
	const { desk } = useDeskWords();
	const readable = step.signs.filter((id) => own(definition.results, id)?.letter !== undefined);
	return (
		<div className="od-stack od-stack--2">
			<h3 className="small">{desk.signs}</h3>
			<Papers papers={step.signs.map((id) => ({ id, title: signedTitle(definition, id) }))} />
			{readable.map((id) => (
				<a
					key={id}
					className="od-line-link small"
					href={client.previewUrl(view.id, step.name, id)}
					target="_blank"
					rel="noreferrer"
				>
					{desk.readFirst}
					<span className="od-hidden">
						{" "}
						<Said text={signedTitle(definition, id)} />
					</span>
				</a>
			))}
			{readable.length < step.signs.length ? (
				<SourceLine icon="sign">{desk.notWritten}</SourceLine>
			) : null}
		</div>
	);
}

interface Line {
	readonly id: string;
	readonly title: Text | undefined;
	readonly number?: string | undefined;
	readonly count?: ReactElement;
}

function Papers({ papers }: { readonly papers: readonly Line[] }): ReactElement | null {
	if (papers.length === 0) return null;
	return (
		<ul className="od-stack od-stack--2 small">
			{papers.map(({ id, title, number, count }) => (
				<li key={id} className="od-row od-row--fixed">
					<Icon name="doc" />
					<div>
						<strong>
							<Said text={title} />
						</strong>{" "}
						{number === undefined ? null : <bdi className="num muted">{number}</bdi>}
						{count}
					</div>
				</li>
			))}
		</ul>
	);
}

/** A paper that changes hands: in which form, and how often. */
function documentLine(definition: Definition, id: string): Line {
	const document = own(definition.documents, id);
	const title = titleAt(definition, id);
	return document === undefined
		? { id, title }
		: { id, title, count: <PaperWanted document={document} /> };
}

/** A result that is handed out: its number, how many originals and copies. */
function resultLine(definition: Definition, view: CaseView, id: string): Line {
	const title = signedTitle(definition, id);
	const paper = view.papers.findLast(
		({ kind, of, revoked_at }) => kind === "result" && of === id && revoked_at === undefined,
	);
	return paper === undefined
		? { id, title }
		: { id, title, number: paper.number, count: <PaperCounts paper={paper} /> };
}
