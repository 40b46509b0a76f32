import type { Burden } from "@onedoor/dsl/check";
import { type ReactElement, useContext } from "react";

import type { ProcedureRow } from "../../api/answers.ts";
import { countedAs, MEASURES, type Measure, rangeText } from "../../burden/numbers.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { isReached } from "./targets.ts";

/** Five cells of one row; on a phone each brings its words, as the heads of the columns are far away. */
export function BurdenCells({
	burden,
	targets,
}: {
	readonly burden: Burden | undefined;
	readonly targets: ProcedureRow["targets"];
}): ReactElement {
	const { burden: say, home } = useWords();
	const language = useContext(LanguageContext);
	if (burden === undefined)
		return (
			<td colSpan={MEASURES.length} className="r muted">
				{home.uncounted}
			</td>
		);
	return (
		<>
			{MEASURES.map((measure) => (
				<td key={measure} className="r" data-u={say.units[measure](countedAs(burden, measure))}>
					<span className="nowrap">{rangeText(burden, measure, language)}</span>
					<Target burden={burden} measure={measure} most={targets[measure]} />
				</td>
			))}
		</>
	);
}

interface TargetProps {
	readonly burden: Burden;
	readonly measure: Measure;
	readonly most: number | undefined;
}

/** What it should be at the most, and whether it is; never told by colour alone. */
function Target({ burden, measure, most }: TargetProps): ReactElement | null {
	const { home } = useWords();
	if (most === undefined) return null;
	const isMet = isReached(burden, measure, most);
	return (
		<small className="st-target" data-met={isMet}>
			{isMet ? home.reached(most) : home.missed(most)}
		</small>
	);
}
