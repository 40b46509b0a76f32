import { dayOf, formatDate, Said, useSpeaking, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import type { LibraryView, ProcedureRow } from "../../api/answers.ts";
import { MEASURES } from "../../burden/numbers.ts";
import { useWords } from "../../words/index.ts";
import { BurdenCells } from "./BurdenCells.tsx";
import { FindingTag } from "./FindingTag.tsx";

/** What each procedure asks of people, side by side, and what is found in it. */
export function ProcedureTable({ view }: { readonly view: LibraryView }): ReactElement {
	const { home, burden } = useWords();
	const isExact = view.procedures.every((row) => row.burden?.exact !== false);
	const shared = view.shared.errors + view.shared.warnings + view.shared.notes;
	return (
		<section className="od-card od-card--flush" aria-labelledby="all">
			<div className="od-card__head">
				<h2 id="all">{home.all}</h2>
				<span className="small muted">{home.counted}</span>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it. */}
			<section className="od-scroll" aria-label={home.table} tabIndex={0}>
				<table className="od-table od-table--cards od-table--burden">
					<thead>
						<tr>
							<th scope="col">{home.procedure}</th>
							{MEASURES.map((measure) => (
								<th key={measure} scope="col" className="r">
									{burden.names[measure]}
								</th>
							))}
							<th scope="col">{home.findings}</th>
							<th scope="col">{home.edition}</th>
						</tr>
					</thead>
					<tbody>
						{view.procedures.map((row) => (
							<Row key={`${row.id} ${row.edition}`} row={row} />
						))}
						{view.unread.map(({ file, findings }) => (
							<tr key={file}>
								<th scope="row">
									<bdi>{file}</bdi>
									<small>{home.unread}</small>
								</th>
								<BurdenCells burden={undefined} />
								<td>
									<FindingTag count={findings} />
								</td>
								<td />
							</tr>
						))}
					</tbody>
				</table>
			</section>
			{isExact ? null : <p className="small muted st-under">{burden.inexact}</p>}
			{shared > 0 ? <p className="small muted st-under">{home.shared(shared)}</p> : null}
		</section>
	);
}

function Row({ row }: { readonly row: ProcedureRow }): ReactElement {
	const { home } = useWords();
	const speaking = useSpeaking();
	const other = otherLanguage(row, useTextOf()(row.title));
	const isComing = row.edition > dayOf(new Date().toISOString(), speaking.timeZone);
	const day = formatDate(row.edition, speaking);
	return (
		<tr>
			<th scope="row">
				<Link className="hit" href={`/p/${row.id}`}>
					<Said text={row.title} />
				</Link>
				{other ? (
					<small>
						<bdi lang={other.language}>{other.text}</bdi>
					</small>
				) : null}
			</th>
			<BurdenCells burden={row.burden} />
			<td>
				<FindingTag count={row.findings} />
			</td>
			<td>
				<span>{isComing ? home.from(day) : home.since(day)}</span>
			</td>
		</tr>
	);
}

/** The name in the procedure's own language, where another one is shown; else in English. */
function otherLanguage(
	row: ProcedureRow,
	shown: string,
): { readonly language: string; readonly text: string } | undefined {
	const candidates = [row.languages[0], "en", ...row.languages];
	const language = candidates.find(
		(each) => each !== undefined && row.title[each] && row.title[each] !== shown,
	);
	return language === undefined ? undefined : { language, text: row.title[language] ?? "" };
}
