import type { Burden } from "@onedoor/dsl/check";
import { type ReactElement, useContext } from "react";

import { LanguageContext, useWords } from "../words/index.ts";
import { change, countedAs, MEASURES, type Measure, rangeText } from "./numbers.ts";

/** The five numbers in one line; where they were others before, those as well. */
export function Amounts({ now, before }: Omit<AmountProps, "measure">): ReactElement {
	return (
		<dl className="od-burden">
			{MEASURES.map((measure) => (
				<Amount key={measure} measure={measure} now={now} before={before} />
			))}
		</dl>
	);
}

interface AmountProps {
	readonly measure: Measure;
	readonly now: Burden;
	readonly before: Burden | undefined;
}

function Amount({ measure, now, before }: AmountProps): ReactElement {
	const { burden: say } = useWords();
	const language = useContext(LanguageContext);
	const direction = before === undefined ? "same" : change(before, now, measure);
	return (
		<div>
			<dt>{say.units[measure](countedAs(now, measure))}</dt>
			<dd data-measure={measure}>
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
}
