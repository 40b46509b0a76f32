import { type ReactElement, useState } from "react";

import type { DefinitionOf } from "../host/bundles.ts";
import type { DueGroup } from "../locale/due.ts";
import { useDeskWords } from "../words/index.ts";
import { InboxRow } from "./InboxRow.tsx";
import type { Row } from "./queues/row.ts";
import { moveBetweenRows } from "./row-keys.ts";

export interface InboxTableProps {
	readonly groups: readonly (readonly [DueGroup, readonly Row[]])[];
	readonly definitionOf: DefinitionOf;
	readonly now: number;
}

/** So many of a group are drawn at first. */
const FIRST = 20;

/** A table on a wide screen, cards on a phone; the whole row is the target. */
export function InboxTable({ groups, definitionOf, now }: InboxTableProps): ReactElement {
	const { desk } = useDeskWords();
	return (
		<>
			<section className="od-card od-card--flush" aria-label={desk.caption}>
				<table className="od-table od-table--cards od-table--inbox" onKeyDown={moveBetweenRows}>
					<caption className="od-hidden">{desk.caption}</caption>
					<thead>
						<tr>
							<th scope="col">{desk.columns.due}</th>
							<th scope="col">{desk.columns.case}</th>
							<th scope="col">{desk.columns.step}</th>
							<th scope="col">{desk.columns.channel}</th>
						</tr>
					</thead>
					{groups.map(([group, rows]) =>
						rows.length === 0 ? null : (
							<Group
								key={group}
								title={desk[group]}
								rows={rows}
								definitionOf={definitionOf}
								now={now}
							/>
						),
					)}
				</table>
			</section>
			<p className="small muted od-wide">
				{desk.keys} {desk.pageKeys}
			</p>
		</>
	);
}

interface GroupProps {
	readonly title: string;
	readonly rows: readonly Row[];
	readonly definitionOf: DefinitionOf;
	readonly now: number;
}

function Group({ title, rows, definitionOf, now }: GroupProps): ReactElement {
	const { desk } = useDeskWords();
	const [all, setAll] = useState(false);
	const shown = all ? rows : rows.slice(0, FIRST);
	return (
		<tbody>
			<tr>
				<th scope="rowgroup" colSpan={4}>
					{title} <span className="muted plain">{rows.length}</span>
				</th>
			</tr>
			{shown.map((row) => (
				<InboxRow
					key={`${row.case} ${row.step}`}
					row={row}
					definition={definitionOf(row)}
					now={now}
				/>
			))}
			{shown.length === rows.length ? null : (
				<tr>
					<td colSpan={4}>
						<button type="button" className="pt-link od-line-link" onClick={() => setAll(true)}>
							{desk.more(rows.length - shown.length)}
						</button>
					</td>
				</tr>
			)}
		</tbody>
	);
}
