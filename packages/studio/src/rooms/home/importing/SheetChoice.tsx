import type { SheetColumn } from "@onedoor/dsl/import";
import { type ReactElement, useId } from "react";

import type { ImportAsked, SheetView } from "../../../api/answers.ts";
import { Select } from "../../../shell/Select.tsx";
import { useImportWords } from "./words/index.ts";

export type SheetChoices = Pick<ImportAsked, "sheet" | "headRow" | "columns">;

export interface SheetChoiceProps {
	readonly sheet: SheetView;
	readonly choices: SheetChoices;
	readonly onChoose: (choices: SheetChoices) => void;
}

/** Where in the file the list stands, and what each of its columns says: found, and changeable. */
export function SheetChoice({ sheet, choices, onChoose }: SheetChoiceProps): ReactElement {
	const say = useImportWords();
	const { names, chosen, headRow, top, hasTitles } = sheet;
	const at = { sheet: chosen, headRow };
	const taken = (column: number, as: SheetColumn | undefined) => {
		const before = new Map(sheet.columns.map((one) => [one.at, one.as ?? null]));
		// What one column says no other one can.
		for (const [other, said] of before) if (said === as) before.set(other, null);
		before.set(column, as ?? null);
		const width = Math.max(...before.keys()) + 1;
		const columns = Array.from({ length: width }, (_, index) => before.get(index) ?? null);
		onChoose({ ...choices, ...at, columns });
	};
	return (
		<fieldset className="od-stack od-stack--2">
			<legend className="od-label">{say.where}</legend>
			<div className="st-sheet-where">
				{names.length > 1 ? (
					<Select
						label={say.sheet}
						value={String(chosen)}
						options={names.map((name, index) => [String(index), name] as const)}
						onChoose={(index) => onChoose({ sheet: Number(index) })}
					/>
				) : null}
				<Select
					label={say.headRow}
					value={String(headRow)}
					options={top.map(
						(words, index) => [String(index + 1), say.rowStarts(index + 1, words)] as const,
					)}
					onChoose={(row) => onChoose({ sheet: chosen, headRow: Number(row) })}
				/>
			</div>
			{hasTitles ? null : (
				<p className="od-error small" role="alert">
					{say.noTitleColumn}
				</p>
			)}
			<Columns sheet={sheet} onTake={taken} />
		</fieldset>
	);
}

interface ColumnsProps {
	readonly sheet: SheetView;
	readonly onTake: (column: number, as: SheetColumn | undefined) => void;
}

function Columns({ sheet, onTake }: ColumnsProps): ReactElement {
	const say = useImportWords();
	const id = useId();
	const meanings = Object.entries(say.meanings) as [SheetColumn, string][];
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, so the keyboard must reach it.
		<section className="od-scroll st-imported" aria-label={say.columns} tabIndex={0}>
			<table className="od-table">
				<thead>
					<tr>
						<th scope="col">{say.column}</th>
						<th scope="col">{say.head}</th>
						<th scope="col">{say.sample}</th>
						<th scope="col">{say.says}</th>
					</tr>
				</thead>
				<tbody>
					{sheet.columns.map(({ at, column, head, sample, as }) => (
						<tr key={column}>
							<td>
								<bdi dir="ltr">{column}</bdi>
							</td>
							<th scope="row">
								<bdi>{head}</bdi>
							</th>
							<td className="muted">
								<bdi>{sample}</bdi>
							</td>
							<td>
								<label className="od-hidden" htmlFor={`${id}${column}`}>
									{say.columnSays(column, head)}
								</label>
								<select
									id={`${id}${column}`}
									className="od-input"
									value={as ?? ""}
									onChange={({ target }) =>
										onTake(at, meanings.find(([one]) => one === target.value)?.[0])
									}
								>
									<option value="">{say.saysNothing}</option>
									{meanings.map(([one, name]) => (
										<option key={one} value={one}>
											{name}
										</option>
									))}
								</select>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
