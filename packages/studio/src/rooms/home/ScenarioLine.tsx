import { Icon } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import { useOutcome } from "../../scenarios/outcomes.ts";
import { useWords } from "../../words/index.ts";

/** Whether the scenarios of a procedure come out as they say; it leads to where each is played. */
export function ScenarioLine({ procedure }: { readonly procedure: string }): ReactElement {
	const { scenarios: say } = useWords().home;
	const outcome = useOutcome(procedure);
	if (outcome === undefined) return <small>{say.unplayed}</small>;
	const { status, of, failing } = outcome;
	if (status !== "played") return <small>{say[status]}</small>;
	if (of === 0) return <small>{say.none}</small>;
	return (
		<small className="st-outcome">
			<Icon name={failing > 0 ? "bad" : "okc"} tint={failing > 0 ? "bad" : "ok"} />
			<Link href={`/p/${procedure}?view=play`}>
				{failing > 0 ? say.failing(failing, of) : say.fine(of)}
			</Link>
		</small>
	);
}
