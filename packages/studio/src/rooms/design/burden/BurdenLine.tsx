import type { Burden } from "@onedoor/dsl/check";
import { Icon } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import { change, countedAs, MEASURES, type Measure, rangeText } from "../../../burden/numbers.ts";
import { useCheck } from "../../../host/Library.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { WhatCounts } from "./WhatCounts.tsx";

/** What the text on screen asks of people, and what it asked before the changes that are not saved. */
export function BurdenLine(): ReactElement {
	const { burden: say } = useWords();
	const { measured } = useCheck();
	const now = measured?.now;
	const query = useQuery();
	const isOpen = query.get("burden") === "open";
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
			<button
				type="button"
				className="od-btn od-btn--2"
				aria-expanded={isOpen}
				onClick={() => query.set({ burden: isOpen ? undefined : "open" })}
			>
				<Icon name="chart" />
				{say.full}
			</button>
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
