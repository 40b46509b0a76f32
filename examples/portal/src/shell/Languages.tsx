import { LanguageNav } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { useLocation, useSearch } from "wouter";

import { LANGUAGES } from "../locale/language.ts";
import { useLanguage } from "../words/index.ts";
import { hrefIn } from "./use-chosen-language.ts";

export function Languages(): ReactElement {
	const [path] = useLocation();
	const search = useSearch();
	return (
		<LanguageNav
			languages={LANGUAGES}
			current={useLanguage()}
			href={(language) => hrefIn(language, path, search)}
		/>
	);
}
