import { type ReactElement, useContext } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { useItemWords } from "../words/index.ts";
import { missingIn, type Sentence } from "./sentence.ts";

export interface MissingProps {
	readonly id: string;
	readonly sentence: Sentence;
	/** Somebody wanted to go on without it. */
	readonly isWrong?: boolean;
}

/** What a condition still waits for, said as often as that changes. */
export function Missing({ id, sentence, isWrong = false }: MissingProps): ReactElement {
	const { rule: say } = useItemWords();
	const list = new Intl.ListFormat(useContext(LanguageContext), { type: "conjunction" });
	const missing = missingIn(sentence).map((box) => say.boxes[box]);
	return (
		<p id={id} className={isWrong ? "od-error small" : "small muted"} role="status">
			{missing.length === 0 ? say.whole : say.missing(list.format(missing))}
		</p>
	);
}
