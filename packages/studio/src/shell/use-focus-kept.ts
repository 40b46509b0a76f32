import { useEffect } from "react";

/**
 * Where what has the focus goes, because it is done or other things stand there now, the head of its pane takes over, or
 * the room where the pane has gone as well: whoever works by keyboard goes on from there, and not from the top of the
 * page.
 */
export function useFocusKept(): void {
	useEffect(() => {
		let last: { readonly at: Element; readonly pane: string } | undefined;
		const onFocus = ({ target }: FocusEvent) => {
			const pane = target instanceof Element ? target.closest(".od-pane")?.id : undefined;
			last = pane && target instanceof Element ? { at: target, pane } : undefined;
		};
		// Who presses beside everything has left it.
		const onPress = () => {
			last = undefined;
		};
		const watch = new MutationObserver(() => {
			if (last === undefined || last.at.isConnected) return;
			const { pane } = last;
			last = undefined;
			if (document.activeElement === document.body) headOf(pane)?.focus({ preventScroll: true });
		});
		watch.observe(document.body, { childList: true, subtree: true });
		document.addEventListener("focusin", onFocus);
		document.addEventListener("pointerdown", onPress);
		return () => {
			watch.disconnect();
			document.removeEventListener("focusin", onFocus);
			document.removeEventListener("pointerdown", onPress);
		};
	}, []);
}

function headOf(pane: string): HTMLElement | null {
	const head = document.getElementById(pane)?.querySelector("h2");
	if (!head) return document.getElementById("main");
	// Not a stop of the keyboard, only where it goes on from.
	head.tabIndex = -1;
	return head;
}
