/** Longer than anybody waits for a panel. */
const MOST_MS = 3_000;

/**
 * What was made opens in the panel, which is loaded first: its head takes the focus once it is there.
 *
 * @param item as the address names it
 */
export function focusMade(item: string): void {
	const until = performance.now() + MOST_MS;
	const go = () => {
		const head = document.querySelector<HTMLElement>(
			`#panel[data-item="${CSS.escape(item)}"] > .od-pane__head > h2`,
		);
		if (head === null) {
			if (performance.now() < until) requestAnimationFrame(go);
			return;
		}
		// Not a stop of the keyboard, only where it goes on from.
		head.tabIndex = -1;
		head.focus();
	};
	requestAnimationFrame(go);
}
