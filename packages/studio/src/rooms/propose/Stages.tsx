import type { ReactElement } from "react";
import { Link } from "wouter";

import type { LookView } from "../../api/proposals.ts";
import { useComparisonWords } from "../../comparison/words/index.ts";
import { useProposalWords } from "../../proposals/words/index.ts";
import { useQuery } from "../../shell/use-query.ts";

const STAGES = ["check", "compare", "propose"] as const;

export type Stage = (typeof STAGES)[number];

export function stageOf(asked: string | undefined): Stage {
	return STAGES.find((stage) => stage === asked) ?? "check";
}

/** Where one is of three, and what is known of each. */
export function Stages({
	current,
	view,
}: {
	readonly current: Stage;
	readonly view: LookView;
}): ReactElement {
	const { propose: say } = useProposalWords();
	const comparison = useComparisonWords();
	const query = useQuery();
	const { errors } = view.check;
	const details: Readonly<Record<Stage, string>> = {
		check: errors.length > 0 ? say.errors(errors.length) : "",
		compare: comparison.count(view.comparison.compared?.changes.length ?? 0),
		propose: "",
	};
	return (
		<nav aria-label={say.steps} id="stages" tabIndex={-1}>
			<ol className="st-stages">
				{STAGES.map((stage, index) => (
					<li key={stage} className={stage === current ? "now" : undefined}>
						<Link
							href={query.href({ stage, change: undefined })}
							aria-current={stage === current ? "step" : undefined}
						>
							<span>
								{index + 1} {say.stages[stage]}
							</span>
							{details[stage] === "" ? null : <small>{details[stage]}</small>}
						</Link>
					</li>
				))}
			</ol>
		</nav>
	);
}
