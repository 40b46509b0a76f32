import { Icon, Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { textOf } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import { useQuery } from "../shell/use-query.ts";
import { useWords } from "../words/index.ts";

/** An address that no text of the library answers, and what can be done about it. */
export function NoSuchProcedure(): ReactElement {
	const { trouble, step } = useWords();
	const query = useQuery();
	return (
		<div className="od-main od-stack">
			<h2>{trouble.notFound}</h2>
			<Note kind="warn">
				<p>{trouble.notFoundText}</p>
			</Note>
			<div className="od-actions">
				<Link className="od-btn" href="/">
					{trouble.toHome}
				</Link>
				<Link className="od-btn od-btn--2" href={query.href({ view: "text" })}>
					<Icon name="code" />
					{step.asText}
				</Link>
			</div>
		</div>
	);
}

/** Whether a file of the library names the procedure, even if it cannot be read. */
export function isThere(procedure: string, { files }: Workspace): boolean {
	return files.some(
		(file) =>
			file.path.endsWith(`${procedure}.procedure.yaml`) ||
			/^procedure: *(\S+)/m.exec(textOf(file))?.[1] === procedure,
	);
}
