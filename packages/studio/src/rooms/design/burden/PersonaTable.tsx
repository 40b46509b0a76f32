import type { Definition } from "@onedoor/dsl/bundle";
import { type BurdenReport, NUMBERS, type NumberName, type Persona } from "@onedoor/dsl/burden";
import { Said } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { amountText, currencyOf, endsText } from "../../../burden/amounts.ts";
import { useWords } from "../../../words/index.ts";
import { CountList } from "./CountList.tsx";
import { Opening } from "./Opening.tsx";
import { useWritten } from "./use-written.ts";

export interface ReportProps {
	readonly report: BurdenReport;
	readonly definition: Definition;
}

/** What each persona really had to do: one scenario a row. */
export function PersonaTable({ report, definition }: ReportProps): ReactElement {
	const { burden: say } = useWords();
	const names = NUMBERS.filter((name) => report.total[name] !== undefined);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it.
		<section className="od-scroll" aria-label={say.ofPersonas} tabIndex={0}>
			<table className="od-table od-table--cards od-table--burden st-personas">
				<thead>
					<tr>
						<th scope="col">{say.ofPersonas}</th>
						{names.map((name) => (
							<th key={name} scope="col" className="r">
								{say.numbers[name]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{report.personas.map((persona) => (
						<Opening
							key={persona.id}
							columns={names.length + 1}
							name={<Name persona={persona} />}
							cells={<Cells persona={persona} names={names} />}
						>
							{() => <Opened persona={persona} names={names} definition={definition} />}
						</Opening>
					))}
				</tbody>
			</table>
		</section>
	);
}

function Name({ persona }: { readonly persona: Persona }): ReactElement {
	const { burden: say } = useWords();
	const hasTitle = Object.values(persona.title).some((words) => words !== "");
	const notes = [
		...(persona.why === undefined ? [] : [say.otherWay]),
		...(persona.compared || persona.why !== undefined ? [] : [say.notCompared]),
		...(persona.again.length === 0 ? [] : [say.cameAgain]),
		...(persona.late.length === 0 ? [] : [say.wasLate]),
	];
	return (
		<>
			{hasTitle ? <Said text={persona.title} /> : <bdi>{persona.id.replaceAll("_", " ")}</bdi>}
			{notes.length === 0 ? null : <small>{notes.join(" · ")}</small>}
		</>
	);
}

interface CellsProps {
	readonly persona: Persona;
	readonly names: readonly NumberName[];
}

function Cells({ persona, names }: CellsProps): ReactElement {
	const { burden: say } = useWords();
	const written = useWritten();
	return (
		<>
			{names.map((name) => {
				const count = persona[name];
				const money = count ? { ...written, ...currencyOf(count) } : written;
				const told = count?.typical;
				return (
					<td key={name} className="r" data-u={say.numbers[name]}>
						<span className="nowrap">
							{count === undefined
								? "–"
								: told === undefined
									? endsText(count, money)
									: amountText(told, money)}
						</span>
					</td>
				);
			})}
		</>
	);
}

function Opened({
	persona,
	names,
	definition,
}: CellsProps & { readonly definition: Definition }): ReactElement {
	const { burden: say } = useWords();
	return (
		<div className="od-stack">
			{names.map((name) => {
				const count = persona[name];
				return count === undefined || count.counts.length === 0 ? null : (
					<div key={name}>
						<h3 className="small">{say.numbers[name]}</h3>
						<CountList count={count} definition={definition} />
					</div>
				);
			})}
		</div>
	);
}
