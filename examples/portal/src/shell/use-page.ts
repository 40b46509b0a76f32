import { useArrival } from "@onedoor/form-renderer/parts";
import { type RefObject, useEffect } from "react";
import { useLocation } from "wouter";

import { useWords } from "../words/index.ts";

/**
 * What a browser does on a new page and a one-page app forgets: the title, the top of the page, and the focus. Pages of
 * the form library do it too, and each knows which was shown before.
 *
 * @returns ref for the page's `<h1 tabIndex={-1}>`
 */
export function usePage(title: string): RefObject<HTMLHeadingElement | null> {
	const { shell } = useWords();
	const [path] = useLocation();
	useEffect(() => {
		document.title = title === "" ? shell.portal : `${title} – ${shell.portal}`;
	}, [title, shell.portal]);
	return useArrival(`portal:${path}`);
}
