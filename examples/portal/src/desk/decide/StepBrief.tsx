import type { CaseView, Definition, SignStep, Step, Text } from "@onedoor/dsl/bundle";
import { Icon, Said, SourceLine, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { client } from "../../host/client.ts";
import { useWords } from "../../words/index.ts";
import { own, signedTitle, titleAt } from "../case/paths.ts";

export interface StepBriefProps {
	readonly definition: Definition;
	readonly view: CaseView;
	readonly step: Step;
}

/** What a step that is no choice is about: the papers to sign, the file to receive, the result to hand out. */
export function StepBrief({ definition, view, step }: StepBriefProps): ReactElement | null {
	const { desk } = useWords();
	const textOf = useTextOf();
	switch (step.does) {
		case "sign":
			return <ToSign definition={definition} view={view} step={step} />;
		case "hand_over":
			return (
				<div className="od-stack od-stack--2 small">
					<p>{desk.receiveText(textOf(definition.roles[step.from]?.title))}</p>
					<Papers titles={step.papers.map((id) => titleAt(definition, id))} />
				</div>
			);
		case "deliver":
			return (
				<div className="od-stack od-stack--2 small">
					<p>{desk.handOutText}</p>
					<Papers
						titles={(step.results.length > 0 ? step.results : Object.keys(definition.results)).map(
							(id) => signedTitle(definition, id),
						)}
						numbers={numbersOf(view)}
					/>
					{step.receives.length === 0 ? null : (
						<>
							<h3 className="small">{desk.receives}</h3>
							<Papers titles={step.receives.map((id) => titleAt(definition, id))} />
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
	const { desk } = useWords();
	const readable = step.signs.filter((id) => own(definition.results, id)?.letter !== undefined);
	return (
		<div className="od-stack od-stack--2">
			<h3 className="small">{desk.signs}</h3>
			<Papers titles={step.signs.map((id) => signedTitle(definition, id))} />
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

function Papers({
	titles,
	numbers = [],
}: {
	readonly titles: readonly (Text | undefined)[];
	readonly numbers?: readonly string[];
}): ReactElement | null {
	if (titles.length === 0) return null;
	return (
		<ul className="od-stack od-stack--2 small">
			{titles.map((title, at) => (
				<li key={JSON.stringify(title)} className="od-row od-row--fixed">
					<Icon name="doc" />
					<strong>
						<Said text={title} />
					</strong>
					{numbers[at] === undefined ? null : <bdi className="num muted">{numbers[at]}</bdi>}
				</li>
			))}
		</ul>
	);
}

function numbersOf(view: CaseView): readonly string[] {
	return view.papers.filter(({ kind }) => kind === "result").map(({ number }) => number);
}
