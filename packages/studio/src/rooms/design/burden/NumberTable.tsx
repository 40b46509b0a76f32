import type { Definition } from "@onedoor/dsl/bundle";
import { type Count, directionOf, NUMBERS, type NumberName } from "@onedoor/dsl/burden";
import type { ReactElement } from "react";

import type { BurdenView } from "../../../api/answers.ts";
import { amountText, currencyOf, endsText } from "../../../burden/amounts.ts";
import { useWords } from "../../../words/index.ts";
import { CountList } from "./CountList.tsx";
import { Opening } from "./Opening.tsx";
import { useWritten } from "./use-written.ts";

export interface NumberTableProps {
	readonly view: BurdenView;
	readonly definition: Definition;
}

/** Least, typical and most of each number; with what stood on disk beside it while that differs. */
export function NumberTable({ view, definition }: NumberTableProps): ReactElement {
	const { burden: say } = useWords();
	const { now, before } = view;
	const heads = [...(before ? [say.before] : []), say.least, say.typical, say.most];
	const columns = heads.length + (before ? 2 : 1);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it.
		<section className="od-scroll" aria-label={say.ofPeople} tabIndex={0}>
			<table className="od-table od-table--cards st-numbers">
				<thead>
					<tr>
						<th scope="col">{say.ofPeople}</th>
						{heads.map((head) => (
							<th key={head} scope="col" className="r">
								{head}
							</th>
						))}
						{before ? (
							<th scope="col" className="r">
								{say.changed}
							</th>
						) : null}
					</tr>
				</thead>
				<tbody>
					{NUMBERS.flatMap((name) => {
						const count = now.total[name];
						if (count === undefined) return [];
						return [
							<Opening
								key={name}
								columns={columns}
								name={say.numbers[name]}
								cells={<Cells name={name} count={count} view={view} />}
							>
								{() => <CountList count={count} definition={definition} />}
							</Opening>,
						];
					})}
				</tbody>
			</table>
		</section>
	);
}

interface CellsProps {
	readonly name: NumberName;
	readonly count: Count;
	readonly view: BurdenView;
}

function Cells({ name, count, view: { before } }: CellsProps): ReactElement {
	const { burden: say } = useWords();
	const written = { ...useWritten(), ...currencyOf(count) };
	const old = before?.total[name];
	const direction = old ? directionOf(old, count) : "same";
	const ends = [
		[say.least, count.min],
		[say.typical, count.typical],
		[say.most, count.max],
	] as const;
	return (
		<>
			{before ? (
				<td className="r" data-l={say.before}>
					{old ? endsText(old, written) : "–"}
				</td>
			) : null}
			{ends.map(([head, amount]) => (
				<td key={head} className="r" data-l={head}>
					<span className="nowrap">{amountText(amount, written)}</span>
				</td>
			))}
			{before ? (
				<td className="r" data-l={say.changed}>
					<span className={direction === "less" ? "less" : undefined}>
						{say.directions[direction]}
					</span>
				</td>
			) : null}
		</>
	);
}
