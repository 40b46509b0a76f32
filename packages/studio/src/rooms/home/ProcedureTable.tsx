import { Said, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import type { LibraryView, ProcedureRow } from "../../api/answers.ts";
import { useWords } from "../../words/index.ts";
import { FindingTag } from "./FindingTag.tsx";

const COUNTS = ["steps", "fields", "documents"] as const;

export function ProcedureTable({ view }: { readonly view: LibraryView }): ReactElement {
	const { home } = useWords();
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
							{COUNTS.map((count) => (
								<th key={count} scope="col" className="r">
									{home[count]}
								</th>
							))}
							<th scope="col" className="r">
								{home.languages}
							</th>
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
								<td colSpan={4} />
								<td>
									<FindingTag count={findings} />
								</td>
								<td />
							</tr>
						))}
					</tbody>
				</table>
			</section>
			{shared > 0 ? <p className="small muted st-under">{home.shared(shared)}</p> : null}
		</section>
	);
}

function Row({ row }: { readonly row: ProcedureRow }): ReactElement {
	const { home } = useWords();
	const other = otherLanguage(row, useTextOf()(row.title));
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
			{COUNTS.map((count) => (
				<td key={count} className="r" data-u={home.unit[count]}>
					{row[count]}
				</td>
			))}
			<td className="r" data-u={home.unit.languages}>
				{row.languages.length}
			</td>
			<td>
				<FindingTag count={row.findings} />
			</td>
			<td>
				<bdi>{row.edition}</bdi>
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
