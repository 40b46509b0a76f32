import type { Burden } from "@onedoor/dsl/check";
import { type ReactElement, useContext } from "react";

import { countedAs, MEASURES, rangeText } from "../../burden/numbers.ts";
import { LanguageContext, useWords } from "../../words/index.ts";

/** Five cells of one row; on a phone each brings its words, as the heads of the columns are far away. */
export function BurdenCells({ burden }: { readonly burden: Burden | undefined }): ReactElement {
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
				</td>
			))}
		</>
	);
}
