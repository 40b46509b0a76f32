import type { CaseView, Definition, Step, TaskView } from "@onedoor/dsl/bundle";
import type { ReactElement, ReactNode } from "react";

import { PageHeading } from "../step/PageHeading.tsx";
import { Said, useSay, useTextOf } from "../words/Speaking.tsx";

export interface CaseHeadProps {
	readonly view: CaseView;
	/** The window's title. */
	readonly title: string;
	/** Changes with the page; see `PageHeading`. */
	readonly arrival: string;
	/** The heading. */
	readonly children: ReactNode;
	/** What the page is for, under the heading. */
	readonly lede?: ReactNode;
}

/** What every page about a case opens with: its number, and the heading. */
export function CaseHead({ view, title, arrival, children, lede }: CaseHeadProps): ReactElement {
	const say = useSay();
	return (
		<div className="od-stack od-stack--2">
			<p className="small muted">
				{say("case")} <bdi className="num">{view.number}</bdi>
			</p>
			<PageHeading title={title} arrival={arrival}>
				{children}
			</PageHeading>
			{lede ? <p className="od-lede">{lede}</p> : null}
		</div>
	);
}

/** The head of a page on which one step is done. */
export function StepHead({
	definition,
	view,
	task,
	step,
	lede,
}: Pick<CaseHeadProps, "view" | "lede"> & {
	readonly definition: Definition;
	readonly task: TaskView;
	readonly step: Step | undefined;
}): ReactElement {
	const textOf = useTextOf();
	return (
		<CaseHead
			view={view}
			title={`${textOf(step?.title)} – ${textOf(definition.title)}`}
			arrival={task.id}
			lede={lede}
		>
			<Said text={step?.title} />
		</CaseHead>
	);
}

/** "Birth registration for Lê Trần Bảo Châu", each language in its own order. */
export function CaseTitle({
	title,
	about,
}: {
	readonly title: string;
	readonly about: string | undefined;
}): ReactElement {
	const say = useSay();
	if (about === undefined) return <>{title}</>;
	const [before = "", after = ""] = say("title_for", { title, about: "\u0000" }).split("\u0000");
	return (
		<>
			{before}
			<bdi className="od-name">{about}</bdi>
			{after}
		</>
	);
}
