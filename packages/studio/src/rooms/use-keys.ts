import { useEffect } from "react";

import { useLibrary } from "../host/Library.tsx";
import { useSaving } from "../host/Saving.tsx";

/**
 * Ctrl or ⌘ with S, Z, Y, Shift+Z, whichever pane has the focus. A field in which somebody is typing undoes its own
 * typing first, as everywhere; what it has handed over is undone here.
 */
export function useKeys(): void {
	const { workspace } = useLibrary();
	const { save } = useSaving();
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
			const act = actOf(event);
			if (act === undefined || (act !== "save" && isTyping(event.target))) return;
			event.preventDefault();
			if (act === "save") void save();
			else workspace[act]();
		};
		addEventListener("keydown", press);
		return () => removeEventListener("keydown", press);
	}, [workspace, save]);
}

function actOf({ key, shiftKey }: KeyboardEvent): "save" | "undo" | "redo" | undefined {
	switch (key.toLowerCase()) {
		case "s":
			return shiftKey ? undefined : "save";
		case "z":
			return shiftKey ? "redo" : "undo";
		case "y":
			return shiftKey ? undefined : "redo";
		default:
			return undefined;
	}
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.dataset.typing !== undefined;
}
