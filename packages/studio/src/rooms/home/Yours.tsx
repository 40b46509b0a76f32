import { ButtonLink, Said, Tag } from "@onedoor/form-renderer/parts";
import { type ReactElement, useMemo } from "react";
import { Link } from "wouter";

import type { LibraryView, ProcedureRow } from "../../api/answers.ts";
import { countChanged } from "../../document/line-diff.ts";
import { type Draft, readDrafts } from "../../host/drafts.ts";
import { useWords } from "../../words/index.ts";
import { isBeside } from "./state.ts";

/** Work that is kept on this device and not saved yet. Nothing is shown where there is none. */
export function Yours({ view }: { readonly view: LibraryView }): ReactElement | null {
	const { home } = useWords();
	const drafts = useMemo(() => readDrafts(view.library), [view.library]);
	const rows = view.procedures
		.map((row) => ({ row, lines: linesIn(drafts, row) }))
		.filter(({ lines }) => lines > 0);
	if (rows.length === 0) return null;
	return (
		<section className="od-stack" aria-labelledby="yours">
			<h2 id="yours">{home.yours}</h2>
			<div className="od-tiles">
				{rows.map(({ row, lines }) => (
					<article key={row.id} className="od-card od-stack od-stack--2">
						<div className="od-row od-between">
							<h3>
								<Link className="od-line-link" href={`/p/${row.id}`}>
									<Said text={row.title} />
								</Link>
							</h3>
							<Tag kind="brand" icon="pen">
								{home.notSaved}
							</Tag>
						</div>
						<p className="small muted">{home.draftLines(lines)}</p>
						<div className="od-row">
							<ButtonLink kind="second" href={`/studio/p/${row.id}`}>
								{home.goOn}
							</ButtonLink>
						</div>
					</article>
				))}
			</div>
		</section>
	);
}

/** Lines changed in the files that stand beside the procedure. */
function linesIn(drafts: readonly Draft[], row: ProcedureRow): number {
	return drafts
		.filter(({ path }) => isBeside(path, row.file))
		.reduce((sum, { base, text }) => sum + countChanged(base.text, text), 0);
}
