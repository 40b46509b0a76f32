import type { Definition } from "@onedoor/dsl/bundle";
import { type Count, directionOf, NUMBERS, type NumberName } from "@onedoor/dsl/burden";
import type { ReactElement } from "react";

import type { BurdenView } from "../../../api/answers.ts";
import { amountText, currencyOf, endsText } from "../../../burden/amounts.ts";
import { useWords } from "../../../words/index.ts";
import { BurdenTable } from "./BurdenTable.tsx";
import { CountList } from "./CountList.tsx";
import { Opening } from "./Opening.tsx";
import { useWritten } from "./use-written.ts";
import { useBurdenWords } from "./words/index.ts";

export interface NumberTableProps {
	readonly view: BurdenView;
	readonly definition: Definition;
}

/** Least, typical and most of each number; with what stood there when the files were opened beside it, where that differs. */
export function NumberTable({ view, definition }: NumberTableProps): ReactElement {
	const { burden: say } = useWords();
	const more = useBurdenWords();
	const { now, before } = view;
	const ends = [say.least, say.typical, say.most];
	const heads = before ? [say.before, ...ends, say.changed] : ends;
	const columns = heads.length + 1;
	return (
		<BurdenTable of={say.ofPeople} heads={heads} className="st-numbers">
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
						{() => (
							<>
								<CountList count={count} definition={definition} />
								{name === "fieldsTyped" ? (
									<a className="od-line-link" href="#known">
										{more.toKnown}
									</a>
								) : null}
							</>
						)}
					</Opening>,
				];
			})}
		</BurdenTable>
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
