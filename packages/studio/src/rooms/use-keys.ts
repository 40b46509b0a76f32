import { useEffect } from "react";

import { useLibrary } from "../host/Library.tsx";
import { useSaving } from "../host/Saving.tsx";
import { shortcutIn } from "../shortcuts/table.ts";

/**
 * The keys that count everywhere, whichever pane has the focus. A field in which somebody is typing undoes its own
 * typing first, as everywhere; what it has handed over is undone here.
 */
export function useKeys(showShortcuts: () => void): void {
	const { workspace } = useLibrary();
	const { save } = useSaving();
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (event.defaultPrevented) return;
			const act = shortcutIn("everywhere", event);
			if (act === undefined || (act !== "save" && isTyping(event.target))) return;
			if (act === "shortcuts" && takesText(event)) return;
			event.preventDefault();
			if (act === "save") void save();
			else if (act === "shortcuts") showShortcuts();
			else workspace[act]();
		};
		addEventListener("keydown", press);
		return () => removeEventListener("keydown", press);
	}, [workspace, save, showShortcuts]);
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.dataset.typing !== undefined;
}

/** A sign is typed there, also inside the text editor, whose own tree is seen only through the path of the event. */
function takesText(event: KeyboardEvent): boolean {
	const [target] = event.composedPath();
	if (!(target instanceof HTMLElement)) return false;
	return target.isContentEditable || target.matches("input, textarea, select");
}
