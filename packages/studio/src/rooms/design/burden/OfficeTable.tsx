import { EFFORTS, type Effort, type EffortName } from "@onedoor/dsl/burden";
import { Said } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { currencyOf, endsText } from "../../../burden/amounts.ts";
import { useWords } from "../../../words/index.ts";
import { CountList } from "./CountList.tsx";
import { Opening } from "./Opening.tsx";
import type { ReportProps } from "./PersonaTable.tsx";
import { useWritten } from "./use-written.ts";

/** What it asks of offices, role by role; and what systems look up, so that nobody has to. */
export function OfficeTable({ report, definition }: ReportProps): ReactElement {
	const { burden: say } = useWords();
	const written = useWritten();
	const names = EFFORTS.filter((name) => report.officers.some((one) => one[name] !== undefined));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it.
		<section className="od-scroll" aria-label={say.ofOffices} tabIndex={0}>
			<table className="od-table od-table--cards od-table--burden">
				<thead>
					<tr>
						<th scope="col">{say.ofOffices}</th>
						{names.map((name) => (
							<th key={name} scope="col" className="r">
								{say.efforts[name]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{report.officers.map((effort) => (
						<Opening
							key={effort.role}
							columns={names.length + 1}
							name={<Said text={definition.roles[effort.role]?.title ?? { en: effort.role }} />}
							cells={<Cells effort={effort} names={names} />}
						>
							{() => <CountList count={effort.acts} definition={definition} />}
						</Opening>
					))}
					<Opening
						columns={names.length + 1}
						name={say.systems}
						cells={names.map((name) => (
							<td key={name} className="r" data-u={say.efforts[name]}>
								{name === "lookUps" ? endsText(report.lookUps, written) : "–"}
							</td>
						))}
					>
						{() => <CountList count={report.lookUps} definition={definition} />}
					</Opening>
				</tbody>
			</table>
		</section>
	);
}

interface CellsProps {
	readonly effort: Effort;
	readonly names: readonly EffortName[];
}

function Cells({ effort, names }: CellsProps): ReactElement {
	const { burden: say } = useWords();
	const written = useWritten();
	return (
		<>
			{names.map((name) => {
				const count = effort[name];
				return (
					<td key={name} className="r" data-u={say.efforts[name]}>
						<span className="nowrap">
							{count ? endsText(count, { ...written, ...currencyOf(count) }) : "–"}
						</span>
					</td>
				);
			})}
		</>
	);
}
