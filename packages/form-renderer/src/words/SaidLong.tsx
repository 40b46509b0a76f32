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
	return (
		<div className="od-stack od-stack--2">
			{piecesOf(words).map((piece) =>
				piece.isList ? (
					<ul key={piece.lines[0]} className="od-list">
						{piece.lines.map((line) => (
							<li key={line}>
								<Said text={{ [language]: line }} />
							</li>
						))}
					</ul>
				) : (
					<p key={piece.lines[0]}>
						<Said text={{ [language]: piece.lines.join(" ") }} />
					</p>
				),
			)}
		</div>
	);
}

interface Piece {
	readonly isList: boolean;
	readonly lines: string[];
}

function piecesOf(words: string): readonly Piece[] {
	const pieces: Piece[] = [];
	let isNew = true;
	for (const line of words.split("\n").map((each) => each.trim())) {
		const isList = line.startsWith("- ");
		const last = pieces.at(-1);
		if (line === "") isNew = true;
		else if (last && !isNew && last.isList === isList) last.lines.push(line.replace(/^- /, ""));
		else pieces.push({ isList, lines: [line.replace(/^- /, "")] });
		if (line !== "") isNew = false;
	}
	return pieces;
}
