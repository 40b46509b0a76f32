import { useEffect } from "react";

/**
 * Whatever the keyboard comes to is brought whole into sight, past bars that stay while a page scrolls. A browser leaves
 * what shows a corner where it is. What a pointer presses stays where it is, or the press would miss it.
 */
export function useFocusInSight(): void {
	useEffect(() => {
		const onFocus = ({ target }: FocusEvent) => {
			if (target instanceof Element && target.matches(":focus-visible"))
				target.scrollIntoView({ block: "nearest", inline: "nearest" });
		};
		document.addEventListener("focusin", onFocus);
		return () => document.removeEventListener("focusin", onFocus);
	}, []);
}
