import type { Burden } from "@onedoor/dsl/check";
import { type ReactElement, useContext } from "react";

import { change, countedAs, MEASURES, type Measure, rangeText } from "../../burden/numbers.ts";
import { useCheck } from "../../host/Library.tsx";
import { LanguageContext, useWords } from "../../words/index.ts";
import { WhatCounts } from "./WhatCounts.tsx";

/** What the text on screen asks of people, and what it asked before the changes that are not saved. */
export function BurdenLine(): ReactElement {
	const { burden: say } = useWords();
	const { measured } = useCheck();
	const now = measured?.now;
	return (
		<section className="st-burden" aria-label={say.title}>
			{now === undefined ? (
				<p className="small muted">{measured === undefined ? say.counting : say.unknown}</p>
			) : (
				<dl className="od-burden">
					{MEASURES.map((measure) => (
						<Amount key={measure} measure={measure} now={now} before={measured?.before} />
					))}
				</dl>
			)}
			<WhatCounts isExact={now?.exact !== false} />
		</section>
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
