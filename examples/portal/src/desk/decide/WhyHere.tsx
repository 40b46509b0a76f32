import type { TaskView } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { useDeskWords } from "../../words/index.ts";

/** The words with which it was sent here: what the applicant objects to, why a colleague proposes a refusal. */
export function WhyHere({ task: { reason } }: { readonly task: TaskView }): ReactElement | null {
	const { desk } = useDeskWords();
	if (reason === undefined) return null;
	return (
		<div>
			<div className="od-stack od-stack--2">
				<h3 className="small">{desk.whyHere}</h3>
				<p dir="auto">{reason}</p>
			</div>
		</div>
	);
}
