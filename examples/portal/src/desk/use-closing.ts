import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "wouter";

/** A menu that closes by Escape, by a press or a focus elsewhere, and when another page is shown. */
export function useClosing(): RefObject<HTMLDetailsElement | null> {
	const menu = useRef<HTMLDetailsElement>(null);
	const [path] = useLocation();
	// biome-ignore lint/correctness/useExhaustiveDependencies: each page closes it.
	useEffect(() => menu.current?.removeAttribute("open"), [path]);
	useEffect(() => {
		const close = (): void => menu.current?.removeAttribute("open");
		const outside = ({ target }: Event): void => {
			if (target instanceof Node && !menu.current?.contains(target)) close();
		};
		const onKey = ({ key }: KeyboardEvent): void => {
			if (key !== "Escape" || !menu.current?.open) return;
			close();
			menu.current.querySelector("summary")?.focus();
		};
		document.addEventListener("pointerdown", outside);
		document.addEventListener("focusin", outside);
		document.addEventListener("keydown", onKey);
		return () => {
			document.removeEventListener("pointerdown", outside);
			document.removeEventListener("focusin", outside);
			document.removeEventListener("keydown", onKey);
		};
	}, []);
	return menu;
}
