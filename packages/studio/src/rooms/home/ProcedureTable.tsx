import { dayOf, formatDate, Said, useSpeaking, useTextOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useMemo } from "react";
import { Link } from "wouter";

import type { LibraryView, ProcedureRow } from "../../api/answers.ts";
import { MEASURES } from "../../burden/numbers.ts";
import { readDrafts } from "../../host/drafts.ts";
import { titleOfOwner } from "../../language/title-of-owner.ts";
import { useProposed } from "../../proposals/use-proposals.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { BurdenCells } from "./BurdenCells.tsx";
import { Filters, type Shown, useFiltered } from "./Filters.tsx";
import { FindingTag } from "./FindingTag.tsx";
import { ScenarioLine } from "./ScenarioLine.tsx";
import { stateOf } from "./state.ts";
import { usePlayed } from "./use-played.ts";

/** What each procedure asks of people, side by side, and what is found in it. */
export function ProcedureTable({ view }: { readonly view: LibraryView }): ReactElement {
	const { home, burden } = useWords();
	const all = useStanding(view);
	const shown = useFiltered(all);
	usePlayed(view, all);
	const isExact = view.procedures.every((row) => row.burden?.exact !== false);
	const shared = view.shared.errors + view.shared.warnings + view.shared.notes;
	return (
		<section className="od-card od-card--flush" aria-labelledby="all">
			<div className="od-card__head">
				<h2 id="all">{home.all}</h2>
				<span className="small muted">{home.counted}</span>
			</div>
			<Filters all={all} shown={shown.length} />
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
							<th scope="col">{home.state}</th>
						</tr>
					</thead>
					<tbody>
						{shown.map(({ row, state }) => (
							<Row
								key={`${row.id} ${row.edition}`}
								row={row}
								state={state}
								isLatest={view.procedures.findLast(({ id }) => id === row.id) === row}
							/>
						))}
						{(shown.length < all.length ? [] : view.unread).map(({ file, findings }) => (
							<tr key={file}>
								<th scope="row">
									<bdi>{file}</bdi>
									<small>{home.unread}</small>
								</th>
								<BurdenCells burden={undefined} targets={{}} />
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

/** Where each text stands; proposals are heard of a moment later. */
function useStanding(view: LibraryView): readonly Shown[] {
	const proposed = useProposed();
	const { timeZone } = useSpeaking();
	return useMemo(() => {
		const known = {
			today: dayOf(new Date().toISOString(), timeZone),
			rows: view.procedures,
			proposed,
			unsaved: readDrafts(view.library).map(({ path }) => path),
		};
		return view.procedures.map((row) => ({ row, state: stateOf(row, known) }));
	}, [view, proposed, timeZone]);
}

interface RowProps extends Shown {
	/** Scenarios are played on the latest edition. */
	readonly isLatest: boolean;
}

function Row({ row, state, isLatest }: RowProps): ReactElement {
	const { home } = useWords();
	const speaking = useSpeaking();
	const language = useContext(LanguageContext);
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
				<small>
					<bdi>{titleOfOwner(row.owner, language)}</bdi>
				</small>
			</th>
			<BurdenCells burden={row.burden} targets={row.targets} />
			<td>
				<FindingTag count={row.findings} />
				{isLatest ? <ScenarioLine procedure={row.id} /> : null}
			</td>
			<td>
				<span className="st-state" data-state={state}>
					{home.states[state]}
				</span>
				<small>{isComing ? home.from(day) : home.since(day)}</small>
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
