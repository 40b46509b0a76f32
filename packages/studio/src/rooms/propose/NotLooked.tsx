import { Button, Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { NotCompared } from "../../comparison/NotCompared.tsx";
import { useComparisonWords } from "../../comparison/words/index.ts";
import { Refused } from "../../host/api.ts";
import { useProposalWords } from "../../proposals/words/index.ts";

/** Why a change cannot be looked at now. */
export function NotLooked({
	error,
	onAgain,
}: {
	readonly error: unknown;
	readonly onAgain: () => void;
}): ReactElement {
	const { propose: say } = useProposalWords();
	const comparison = useComparisonWords();
	const code = error instanceof Refused ? error.code : "unreachable";
	if (code === "could_not_compare")
		return <NotCompared error={error} name={comparison.published} />;
	const said = error instanceof Refused ? error.body.said : undefined;
	return (
		<div className="od-stack">
			<Note kind="warn">
				<p role="alert">{say.refused[code] ?? say.failed(code)}</p>
				{typeof said === "string" && said !== "" ? <p className="small st-words">{said}</p> : null}
			</Note>
			<div className="od-actions">
				<Button kind="second" onClick={onAgain}>
					{say.lookAgain}
				</Button>
			</div>
		</div>
	);
}
