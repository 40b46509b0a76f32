import { Said } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import type { ComparisonView } from "../api/comparison.ts";
import { useQuery } from "../shell/use-query.ts";
import { useComparisonWords } from "./words/index.ts";

/** Procedures that mean something else as well, by what they share with this one. */
export function Others({ others }: Pick<ComparisonView, "others">): ReactElement | null {
	const say = useComparisonWords();
	const query = useQuery();
	if (others.length === 0) return null;
	const rev = query.get("with");
	const rest = rev === undefined ? "" : `&with=${encodeURIComponent(rev)}`;
	return (
		<section className="od-pane" id="others" aria-labelledby="others-title">
			<div className="od-pane__head">
				<h2 id="others-title">{say.others(others.length)}</h2>
			</div>
			<ul className="od-pane__body od-stack od-stack--2">
				{others.map(({ id, title, changes }) => (
					<li key={id} className="od-row">
						<Link className="st-place" href={`/p/${id}?view=compare${rest}`}>
							<Said text={title} />
						</Link>
						<span className="small muted">{say.count(changes)}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
