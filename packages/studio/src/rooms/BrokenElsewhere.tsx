import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { Link } from "wouter";

import { titleOfFile } from "../document/title-of-file.ts";
import { useCheck, useWorkspace } from "../host/Library.tsx";
import { useQuery } from "../shell/use-query.ts";
import { LanguageContext, useWords } from "../words/index.ts";

/** Errors in what the procedure on screen does not use: said and led to, as nothing here waits for them. */
export function BrokenElsewhere(): ReactElement | null {
	const { room } = useWords();
	const { findings, stopping } = useCheck();
	const workspace = useWorkspace();
	const query = useQuery();
	const language = useContext(LanguageContext);
	const errors = findings.filter(
		(found) => found.severity === "error" && !stopping.includes(found),
	);
	if (errors.length === 0 || stopping.length > 0) return null;
	const firsts = [...Map.groupBy(errors, ({ file }) => file).values()].flatMap(
		([first]) => first ?? [],
	);
	return (
		<div className="st-notices">
			<Note kind="info">
				<p>{room.elsewhere(errors.length)}</p>
				<ul className="small">
					{firsts.map(({ file, start }) => (
						<li key={file}>
							<Link
								className="st-place"
								href={query.href({ view: "text", file, line: `${start.line}:${start.column}` })}
							>
								<bdi>{titleOfFile(workspace, file, language)}</bdi>
							</Link>
						</li>
					))}
				</ul>
			</Note>
		</div>
	);
}
