import type { ReactElement } from "react";

import type { Trouble } from "../form/case-client.ts";
import { Note } from "../parts/Note.tsx";
import { useSay } from "../words/Speaking.tsx";
import type { WordKey } from "../words/words.ts";
import { REFUSAL_WORDS } from "./refusal-words.ts";

/** Refusals of the server around the core, besides those of the case itself. */
const KNOWN: Readonly<Record<string, WordKey>> = {
	...REFUSAL_WORDS,
	file_infected: "trouble_infected",
	version_changed: "trouble_moved_on",
	unauthenticated: "trouble_signed_out",
};

/** Why an act did not succeed, and that nothing typed is lost. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble }): ReactElement {
	const say = useSay();
	return (
		<Note
			kind={trouble.kind === "unreachable" ? "warn" : "bad"}
			{...(trouble.kind === "unreachable" ? { icon: "wifi" } : {})}
		>
			<p role="alert">{say(keyOf(trouble))}</p>
		</Note>
	);
}

function keyOf(trouble: Trouble): WordKey {
	if (trouble.kind === "unreachable") return "trouble_unreachable";
	if (trouble.kind === "broken") return "trouble_broken";
	if (trouble.status === 401) return "trouble_signed_out";
	return (
		(Object.hasOwn(KNOWN, trouble.code) ? KNOWN[trouble.code] : undefined) ?? "trouble_refused"
	);
}
