import { LanguageNav } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import { LANGUAGES, LanguageContext } from "../words/index.ts";
import { useQuery } from "./use-query.ts";

/** The page in its other languages; unsaved work stays where it is. */
export function Languages(): ReactElement {
	const query = useQuery();
	return (
		<LanguageNav
			languages={LANGUAGES}
			current={useContext(LanguageContext)}
			href={(lang) => `/studio${query.href({ lang })}`}
			onChoose={(lang) => query.set({ lang })}
		/>
	);
}
