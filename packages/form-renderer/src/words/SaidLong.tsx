import type { Text } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { Said, useTextOf } from "./Speaking.tsx";

/**
 * A procedure's longer text: paragraphs apart by an empty line, lists of lines that begin with `- `. Nothing else is
 * read as markup: the text stays text.
 */
export function SaidLong({ text }: { readonly text: Text | undefined }): ReactElement | null {
	const words = useTextOf()(text);
	if (words === "") return null;
	const language = Object.entries(text ?? {}).find(([, value]) => value === words)?.[0] ?? "";
	const piece = (part: string) => <Said text={{ [language]: part }} />;
	return (
		<div className="od-stack od-stack--2">
			{words
				.trim()
				.split(/\n\s*\n/)
				.map((part) =>
					isList(part) ? (
						<ul key={part} className="od-list">
							{part
								.split("\n")
								.map((line) => line.replace(/^\s*-\s+/, ""))
								.map((line) => (
									<li key={line}>{piece(line)}</li>
								))}
						</ul>
					) : (
						<p key={part}>{piece(part)}</p>
					),
				)}
		</div>
	);
}

function isList(part: string): boolean {
	return part.split("\n").every((line) => /^\s*-\s/.test(line));
}
