import type { FocusEvent } from "react";

/**
 * On focus of a box of several lines. Where somebody comes to it by keys, a browser scrolls only so far that the line
 * with the caret is seen: the rest may lie below the window, or under a host's bar (WCAG 2.2, 2.4.11).
 */
export function wholeInSight({ target }: FocusEvent<HTMLTextAreaElement>): void {
	target.scrollIntoView({ block: "nearest" });
}
