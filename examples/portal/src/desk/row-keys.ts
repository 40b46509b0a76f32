import type { KeyboardEvent } from "react";

const DOWN: ReadonlySet<string> = new Set(["j", "J", "ArrowDown"]);
const UP: ReadonlySet<string> = new Set(["k", "K", "ArrowUp"]);

/**
 * Moves between the rows of a list. The keys work only while the focus is in the list, so that a single letter
 * never surprises anybody who speaks to the computer or types elsewhere (WCAG 2.1.4).
 */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
	const step = DOWN.has(event.key) ? 1 : UP.has(event.key) ? -1 : 0;
	if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
	const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a.hit")];
	const at = links.indexOf(document.activeElement as HTMLAnchorElement);
	const next = at < 0 ? undefined : links[at + step];
	if (next === undefined) return;
	event.preventDefault();
	next.focus();
}
