import type { ReactElement } from "react";
import { Link } from "wouter";

import type { Place } from "../../../check/protocol.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { useWords } from "../../../words/index.ts";

/** Says why something of a shared part is only to read here, and leads to the line that says it. */
export function SetHere({ place }: { readonly place: Place | undefined }): ReactElement | null {
	const { step: say } = useWords();
	const query = useQuery();
	if (place === undefined) return null;
	const { file, line } = place;
	return (
		<p className="small muted st-set-here">
			{say.setHere}{" "}
			<Link href={query.href({ view: "text", file, line: String(line) })}>{say.asText}</Link>
		</p>
	);
}
