import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "wouter";

import { useWords } from "../words/index.ts";

/**
 * What a browser does on a new page and a one-page app forgets: the title, the top of the page, and the focus,
 * which goes to the heading so that a screen reader reads where one is. The first page is left to the browser.
 *
 * @returns ref for the page's `<h1 tabIndex={-1}>`
 */
export function usePage(title: string): RefObject<HTMLHeadingElement | null> {
	const heading = useRef<HTMLHeadingElement>(null);
	const { shell } = useWords();
	const [path] = useLocation();
	useEffect(() => {
		document.title = title === "" ? shell.portal : `${title} – ${shell.portal}`;
	}, [title, shell.portal]);
	useEffect(() => arriveAt(path, heading.current), [path]);
	return heading;
}

let last: string | undefined;

function arriveAt(path: string, heading: HTMLHeadingElement | null): void {
	if (last !== undefined && last !== path) {
		window.scrollTo(0, 0);
		heading?.focus({ preventScroll: true });
	}
	last = path;
}
