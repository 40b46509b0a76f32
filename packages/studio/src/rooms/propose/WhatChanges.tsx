import type { Change } from "@onedoor/dsl/diff";
import type { ReactElement } from "react";

import { groupsOf } from "../../comparison/order.ts";
import { useSentence } from "../../comparison/use-sentence.ts";
import { useComparisonWords } from "../../comparison/words/index.ts";
import { useProposalWords } from "../../proposals/words/index.ts";
import { Sentence } from "../../shell/Sentence.tsx";

export interface WhatChangesProps {
	readonly title: string;
	/** Of the title, by what stands above it. */
	readonly heading: "h3" | "h4";
	readonly changes: readonly Change[];
}

/** The changes of a proposal as sentences, by who notices them. */
export function WhatChanges({ title, heading: Heading, changes }: WhatChangesProps): ReactElement {
	const { propose } = useProposalWords();
	const say = useComparisonWords();
	const sentence = useSentence();
	return (
		<div className="od-stack od-stack--2">
			<Heading>{title}</Heading>
			{changes.length === 0 ? <p>{propose.noMeaning}</p> : null}
			{groupsOf(changes).map((group) => (
				<div key={group.audience} className="st-what">
					<p className="small muted">{say.audiences[group.audience]}</p>
					<ul>
						{group.changes.map((change) => (
							<li key={change.id}>
								<Sentence>{sentence(change)}</Sentence>
							</li>
						))}
					</ul>
				</div>
			))}
		</div>
	);
}
