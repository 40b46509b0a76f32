import type { ReactElement } from "react";

import type { Trouble } from "../form/case-client.ts";
import { useSay } from "../words/Speaking.tsx";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";

export function Opening(): ReactElement {
	const say = useSay();
	return (
		<p className="muted" role="status">
			{say("opening")}
		</p>
	);
}

/** Why there is nothing to see, and a way to try once more. */
export function CannotOpen({
	trouble,
	again,
}: {
	readonly trouble: Trouble;
	readonly again?: () => void;
}): ReactElement {
	const say = useSay();
	const what = wordsFor(trouble);
	return (
		<div className="od-stack od-top" role="alert">
			<h1>{say(what)}</h1>
			<Note
				kind={trouble.kind === "broken" ? "bad" : "warn"}
				{...(trouble.kind === "unreachable" ? { icon: "wifi" } : {})}
			>
				<p>{say(`${what}_why`)}</p>
			</Note>
			{again ? (
				<div className="od-actions">
					<Button big onClick={again}>
						{say("try_again")}
					</Button>
				</div>
			) : null}
		</div>
	);
}

function wordsFor(
	trouble: Trouble,
): "cannot_reach" | "cannot_open" | "not_signed_in" | "nothing_here" {
	if (trouble.kind === "unreachable") return "cannot_reach";
	if (trouble.kind === "broken") return "cannot_open";
	if (trouble.status === 401) return "not_signed_in";
	return isMissing(trouble.status) ? "nothing_here" : "cannot_open";
}

/** Whether a case is not there, or not theirs: nobody is told which. */
export function isMissing(status: number | undefined): boolean {
	return status === 403 || status === 404;
}
