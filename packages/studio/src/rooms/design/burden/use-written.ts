import { useContext } from "react";

import type { Written } from "../../../burden/amounts.ts";
import { LanguageContext, useWords } from "../../../words/index.ts";

/** How amounts are written here; money brings its currency. */
export function useWritten(): Written {
	const { burden: say } = useWords();
	return { language: useContext(LanguageContext), endless: say.endless };
}
