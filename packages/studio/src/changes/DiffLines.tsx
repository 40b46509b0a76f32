import type { ReactElement } from "react";

import { type DiffLine, diffGroups } from "../document/line-diff.ts";
import { useWords } from "../words/index.ts";

export interface DiffLinesProps {
	readonly before: string;
	readonly after: string;
	/** Names the region for those who do not see it. */
	readonly label: string;
}

/** Both lines, the old and the new, with a sign as well as a tint. Code is read left to right in every language. */
export function DiffLines({ before, after, label }: DiffLinesProps): ReactElement {
	const { changes } = useWords();
	const groups = diffGroups(before, after);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it.
		<section className="od-yaml st-diff" dir="ltr" aria-label={label} tabIndex={0}>
			{groups.map((group, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: places of a file have no name but their order.
				<pre key={index}>
					{group.map((line) => (
						<Line key={keyOf(line)} line={line} added={changes.added} removed={changes.removed} />
					))}
				</pre>
			))}
		</section>
	);
}

interface LineProps {
	readonly line: DiffLine;
	readonly added: string;
	readonly removed: string;
}

function Line({ line, added, removed }: LineProps): ReactElement {
	switch (line.kind) {
		case "same":
			return (
				<span className="st-line">
					<span className="c">{line.after}</span> {"  "}
					{line.text}
				</span>
			);
		case "removed":
			return (
				<del>
					<span className="od-hidden">{removed} </span>
					{line.before} − {line.text}
				</del>
			);
		case "added":
			return (
				<ins>
					<span className="od-hidden">{added} </span>
					{line.after} + {line.text}
				</ins>
			);
	}
}

function keyOf(line: DiffLine): string {
	return line.kind === "removed" ? `-${line.before}` : `+${line.after}`;
}
