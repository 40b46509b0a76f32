import type { MouseEvent } from "react";
import { useLocation } from "wouter";

/** Served by others on the same host: these are real journeys. */
const ELSEWHERE = /^\/(api|studio|forms|verify|shared|health)(\/|$)/;

/**
 * Follows every plain link to a page of this app without loading it anew, so that parts only need `href`.
 * What the browser does with other clicks (new tab, download, another host, an anchor) stays as it is.
 */
export function useFollowLinks(): (event: MouseEvent) => void {
	const [, navigate] = useLocation();
	return (event) => {
		if (event.defaultPrevented || event.button !== 0) return;
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		const link = event.target instanceof Element ? event.target.closest("a") : null;
		const path = link && pathOf(link);
		if (!path) return;
		event.preventDefault();
		navigate(path);
	};
}

function pathOf(link: HTMLAnchorElement): string | undefined {
	if (link.target !== "" || link.hasAttribute("download") || !link.hasAttribute("href"))
		return undefined;
	const url = new URL(link.href);
	if (url.origin !== location.origin || ELSEWHERE.test(url.pathname)) return undefined;
	const isAnchor =
		url.hash !== "" && url.pathname === location.pathname && url.search === location.search;
	return isAnchor ? undefined : url.pathname + url.search + url.hash;
}
