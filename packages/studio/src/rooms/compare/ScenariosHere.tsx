import type { Definition, StepName } from "@onedoor/dsl/bundle";
import type { Change } from "@onedoor/dsl/diff";
import { stepAt } from "@onedoor/dsl/form";
import { Said } from "@onedoor/form-renderer/parts";
import { type ReactElement, useCallback, useState } from "react";
import { Link } from "wouter";

import { useComparisonWords } from "../../comparison/words/index.ts";
import Scenarios from "../../scenarios/Scenarios.tsx";
import { useScenarios } from "../../scenarios/use-scenarios.ts";
import { useQuery } from "../../shell/use-query.ts";

export interface ScenariosHereProps {
	readonly definition: Definition;
	readonly changes: readonly Change[];
}

/** How all scenarios come out with the text that is compared, and which changed steps none of them goes through. */
export default function ScenariosHere({ definition, changes }: ScenariosHereProps): ReactElement {
	const { tests: say } = useComparisonWords();
	const [done, setDone] = useState("");
	const uncounted = useCallback(() => undefined, []);
	return (
		<section className="od-pane" id="scenarios" aria-labelledby="scenarios-title">
			<div className="od-pane__head">
				<h2 id="scenarios-title">{say.title}</h2>
			</div>
			<Scenarios definition={definition} onFailing={uncounted} onDone={setDone} />
			<p className="small st-under st-said" role="status">
				{done}
			</p>
			<Untried definition={definition} changes={changes} />
		</section>
	);
}

/** A result without what was never tried would say more than is known. */
function Untried({ definition, changes }: ScenariosHereProps): ReactElement | null {
	const { tests: say } = useComparisonWords();
	const query = useQuery();
	const { status, walked } = useScenarios(definition.procedure);
	if (status !== "played" && status !== "none") return null;
	const about = changedSteps(definition, changes);
	const untried = about.filter((step) => !walked.includes(step));
	if (about.length === 0) return null;
	if (untried.length === 0) return <p className="small st-under">{say.tried}</p>;
	const away = { change: undefined, with: undefined, stage: undefined };
	return (
		<div className="small st-under od-stack od-stack--2">
			<p>{say.untried(untried.length)}</p>
			<ul>
				{untried.map((step) => (
					<li key={step}>
						<Link className="st-place" href={query.href({ ...away, view: undefined, step })}>
							<Said text={stepAt(definition, step)?.title ?? {}} />
						</Link>
					</li>
				))}
			</ul>
			<p>
				<Link className="st-place" href={query.href({ ...away, view: "play" })}>
					{say.see}
				</Link>
			</p>
		</div>
	);
}

function changedSteps(definition: Definition, changes: readonly Change[]): readonly StepName[] {
	const all = changes.flatMap(({ side, steps }) => (side === "after" ? steps : []));
	return [...new Set(all)].filter((step) => Object.hasOwn(definition.steps, step));
}
