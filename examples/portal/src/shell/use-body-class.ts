import { useLayoutEffect } from "react";

/** `od` for the portal, `od od--dense` for the desk: the density of a face is one class of the body. */
export function useBodyClass(name: string): void {
	useLayoutEffect(() => {
		document.body.className = name;
	}, [name]);
}
