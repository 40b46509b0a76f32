import type { Text } from "@onedoor/dsl/bundle";
import { Check, Icon, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import type { ImportView } from "../../../api/answers.ts";
import { LanguageContext } from "../../../words/index.ts";
import { useImportWords } from "./words/index.ts";

export interface ReportProps {
	readonly view: ImportView;
	/** Fields that are taken from the library. */
	readonly use: readonly string[];
	readonly onUse: (fields: readonly string[]) => void;
}

/** What became of each row and each keyword, and what the library has already. */
export function Report({ view, use, onUse }: ReportProps): ReactElement {
	const say = useImportWords();
	const language = useContext(LanguageContext);
	const said = (words: string | Text) =>
		typeof words === "string" ? words : textOf(words, language);
	const { rows, matches, findings, files, unknownHeads, unread } = view;
	const sheetName = view.sheet?.names[view.sheet.chosen] ?? "";
	const isWhole =
		files.length > 0 &&
		findings.length + unknownHeads.length + unread === 0 &&
		rows.every(({ ignored }) => ignored.length === 0);
	return (
		<>
			{rows.length > 0 ? <Rows rows={rows} sheet={sheetName} /> : null}
			{unknownHeads.length > 0 ? <p>{say.heads(unknownHeads.join(" · "))}</p> : null}
			{unread > 0 ? <p>{say.unread(unread)}</p> : null}
			{findings.length > 0 ? (
				<section className="od-stack od-stack--2" aria-label={say.findings}>
					<h3>{say.findings}</h3>
					<ul className="od-problems small">
						{findings.map(({ severity, where, sentence }) => (
							<li key={`${where} ${sentence}`}>
								<Icon
									name={severity === "error" ? "bad" : severity === "warning" ? "alert" : "flag"}
								/>
								<p>
									<bdi dir="ltr" className="muted">
										{where}
									</bdi>{" "}
									{sentence.replaceAll("`", "")}
								</p>
							</li>
						))}
					</ul>
				</section>
			) : null}
			{isWhole ? <p>{say.allUnderstood}</p> : null}
			{matches.length > 0 ? (
				<fieldset className="od-stack od-stack--2">
					<legend className="od-label">{say.matches}</legend>
					{matches.map(({ field, own, title }) => (
						<Check
							key={field}
							label={say.use(said(own), said(title))}
							checked={use.includes(field)}
							onChange={({ target }) =>
								onUse(target.checked ? [...use, field] : use.filter((one) => one !== field))
							}
						/>
					))}
				</fieldset>
			) : null}
			<p role="status">
				{files.length === 0 ? say.nothing : say.files(files.map(({ path }) => path).join(", "))}
			</p>
		</>
	);
}

interface RowsProps extends Pick<ImportView, "rows"> {
	/** Empty where the file has no sheets. */
	readonly sheet: string;
}

function Rows({ rows, sheet }: RowsProps): ReactElement {
	const say = useImportWords();
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, so the keyboard must reach it.
		<section className="od-scroll st-imported" aria-label={say.rows} tabIndex={0}>
			<table className="od-table">
				{sheet === "" ? null : <caption>{say.inSheet(sheet)}</caption>}
				<thead>
					<tr>
						<th scope="col" className="r">
							{say.row}
						</th>
						<th scope="col">{say.field}</th>
						<th scope="col">{say.taken}</th>
						<th scope="col">{say.ignored}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ row, title, as, ignored }) => (
						<tr key={row}>
							<td className="r">{row}</td>
							<th scope="row">
								<bdi>{title}</bdi>
							</th>
							<td>{as ? say.types[as] : say.untaken}</td>
							<td>
								<ul className="st-plain">
									{ignored.map(({ column, head, cell }) => (
										<li key={column}>
											<bdi dir="ltr">{`${column}${row}`}</bdi> <bdi>{say.cell(head, cell)}</bdi>
										</li>
									))}
								</ul>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
