import { type ReactElement, useContext } from "react";

import { LanguageContext } from "../../../words/index.ts";
import { ListControl, type ListControlProps } from "../item/controls/ListControl.tsx";
import { valueWords } from "./values.ts";
import { useValueWords } from "./words/values.ts";

/** The values that a letter may mention, each by what it is called. */
export function MentionList(props: ListControlProps): ReactElement {
	const say = useValueWords();
	const language = useContext(LanguageContext);
	return (
		<ListControl
			{...props}
			wordsOf={(value) => valueWords(props.definition, value, say, language)}
		/>
	);
}
