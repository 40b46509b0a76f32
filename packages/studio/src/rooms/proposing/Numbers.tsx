import { type ReactElement, useContext } from "react";

import type { CompareView } from "../../api/answers.ts";
import { change, countedAs, MEASURES, rangeText } from "../../burden/numbers.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { useProposingWords } from "./words/index.ts";

/** The five numbers, struck through where they were another. */
export function Numbers({ view }: { readonly view: CompareView }): ReactElement | null {
	const { burden: say } = useWords();
	const words = useProposingWords();
	const language = useContext(LanguageContext);
	const before = view.before?.burden;
	const now = view.after?.burden;
	if (now === undefined) return null;
	return (
		<dl className="od-burden" aria-label={words.numbers}>
			{MEASURES.map((measure) => {
				const direction = before === undefined ? "same" : change(before, now, measure);
				return (
					<div key={measure}>
						<dt>{say.units[measure](countedAs(now, measure))}</dt>
						<dd>
							{before === undefined || direction === "same" ? null : (
								<>
									<span className="od-hidden">{say.before} </span>
									<s>{rangeText(before, measure, language)}</s>{" "}
									<span className="od-hidden">{say.now} </span>
								</>
							)}
							<strong className={direction === "less" ? "less" : undefined}>
								{rangeText(now, measure, language)}
							</strong>
						</dd>
					</div>
				);
			})}
		</dl>
	);
}
