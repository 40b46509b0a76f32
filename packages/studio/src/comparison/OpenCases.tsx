import { type OpenCase, whySaid } from "@onedoor/dsl/diff";
import { formatDate, Said, Tag, type TagProps, useSpeaking } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import { Sentence } from "../shell/Sentence.tsx";
import { LanguageContext } from "../words/index.ts";
import { useComparisonWords } from "./words/index.ts";

/** What becomes of the cases that are open now, step by step, the steps that are not safe first. */
export function OpenCases({
	openCases,
}: {
	readonly openCases: readonly OpenCase[];
}): ReactElement {
	const say = useComparisonWords();
	const speaking = useSpeaking();
	const language = useContext(LanguageContext);
	const all = openCases.reduce((sum, { count = 0 }) => sum + count, 0);
	const edition = openCases[0]?.from;
	const rows = openCases.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
	return (
		<section className="od-pane" id="cases" aria-labelledby="cases-title">
			<div className="od-pane__head">
				<h2 id="cases-title">{say.cases.title(all)}</h2>
			</div>
			<div className="od-pane__body od-stack">
				<p className="small">
					{edition === undefined ? say.cases.none : say.cases.stay(formatDate(edition, speaking))}
				</p>
				{rows.length === 0 ? null : (
					// biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it.
					<section className="od-scroll" aria-label={say.cases.table} tabIndex={0}>
						<table className="od-table">
							<thead>
								<tr>
									<th scope="col">{say.cases.step}</th>
									<th scope="col" className="r">
										{say.cases.open}
									</th>
									<th scope="col">{say.cases.moved}</th>
								</tr>
							</thead>
							<tbody>
								{rows.map((row) => (
									<tr key={`${row.from} ${row.step}`}>
										<th scope="row">
											<Said text={row.title} />
										</th>
										<td className="r">{row.count ?? 0}</td>
										<td>
											<Tag {...TAGS[row.verdict]}>{say.cases.verdicts[row.verdict]}</Tag>
											{row.planned ? <span className="small"> {say.cases.planned}</span> : null}
											{row.why.map((why) => (
												<p key={why.message} className="small muted">
													<Sentence>{whySaid(why, language)}</Sentence>
												</p>
											))}
										</td>
									</tr>
								))}
							</tbody>
						</table>
					</section>
				)}
			</div>
		</section>
	);
}

const ORDER: readonly OpenCase["verdict"][] = ["blocked", "needs-mapping", "safe"];

const TAGS: Readonly<Record<OpenCase["verdict"], Omit<TagProps, "children">>> = {
	blocked: { kind: "bad", icon: "bad" },
	"needs-mapping": { kind: "warn", icon: "alert" },
	safe: { kind: "ok", icon: "check" },
};
