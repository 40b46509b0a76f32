import { Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import { Refused } from "../host/api.ts";
import { useQuery } from "../shell/use-query.ts";
import { useComparisonWords } from "./words/index.ts";

/** Why nothing is known of what differs; it never looks as if nothing did. */
export function NotCompared({
	error,
	name,
}: {
	readonly error: unknown;
	readonly name: string;
}): ReactElement {
	const { trouble } = useComparisonWords();
	const query = useQuery();
	const body = error instanceof Refused ? error.body : {};
	const code = error instanceof Refused ? error.code : "unreachable";
	const file = typeof body.file === "string" ? body.file : undefined;
	const line = typeof body.line === "number" ? body.line : undefined;
	const where = line === undefined ? "" : trouble.line(line);
	const side = body.side === "after" ? "after" : "before";
	return (
		<div className="st-notices">
			<Note kind="bad">
				<p role="alert">
					<strong>{trouble.title}.</strong>{" "}
					{code === "could_not_compare" && file !== undefined
						? trouble[side](file, where)
						: code === "unknown_revision"
							? trouble.revision(name)
							: code === "unknown_procedure"
								? trouble.procedure
								: trouble.other(code)}
				</p>
				{side === "after" && file !== undefined ? (
					<p>
						<Link href={query.href({ view: "text", file, line: String(line ?? 1) })}>
							{trouble.open}
						</Link>
					</p>
				) : null}
			</Note>
		</div>
	);
}
