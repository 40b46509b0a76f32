import type { Definition, Outcome } from "@onedoor/dsl/bundle";
import { Icon, Said, SourceLine } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { sayDuration } from "../../locale/say-duration.ts";
import { useDeskWords } from "../../words/index.ts";
import { useMarks } from "../case/marks.ts";
import { titleAt } from "../case/paths.ts";
import { followOf } from "./follow.ts";

export interface CorrectionListProps {
	/** Where the error summary leads when nothing is marked. */
	readonly id: string;
	readonly definition: Definition;
	readonly outcome: Outcome;
}

/** The one request that goes out: everything marked, in the officer's words, and how long the applicant has. */
export function CorrectionList({ id, definition, outcome }: CorrectionListProps): ReactElement {
	const words = useDeskWords();
	const { list } = useMarks();
	const follow = followOf(definition, outcome);
	const next = follow.kind === "steps" ? definition.steps[follow.steps[0] ?? ""] : undefined;
	return (
		<div className="od-stack od-stack--2" id={id} tabIndex={-1} aria-live="polite">
			<h3 className="small">{words.desk.request(list.length)}</h3>
			{list.length === 0 ? (
				<p className="small muted">{words.desk.markFirst}</p>
			) : (
				<ol className="od-stack od-stack--2 small">
					{list.map(({ path, note }) => (
						<li key={path} className="od-row od-row--fixed od-row--top">
							<Icon name="flag" tint="warn" />
							<span>
								<strong>
									<Said text={titleAt(definition, path)} />
									{note.trim() === "" ? "" : "."}
								</strong>{" "}
								<bdi>{note}</bdi>
							</span>
						</li>
					))}
				</ol>
			)}
			{next?.deadline?.within === undefined || next.stops.length === 0 ? null : (
				<SourceLine icon="pause">
					{words.desk.clockStops(sayDuration(next.deadline.within, words))}
				</SourceLine>
			)}
		</div>
	);
}
